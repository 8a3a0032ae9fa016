package id.kentongan.fleet;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a unit stands: what its status is derived from.
 *
 * @param said what a person said last; null: nobody said anything
 * @param assignment the one that it has; null: none
 * @param duty of all its crews; a unit without any is off duty until somebody says otherwise
 */
record UnitStanding(
    @Nullable Said said, @Nullable UnitAssignment assignment, List<DutyHours> duty) {

  UnitStanding {
    duty = List.copyOf(duty);
  }

  /** Somebody said that it is available, unavailable or off duty. */
  record Said(UnitStatus status, Instant at) {}

  /**
   * An assignment before all. That it is unavailable holds until somebody says otherwise; that it
   * is available or off duty until its next duty begins or ends. Else it is as its crews are.
   */
  UnitStatus status(Instant now, ZoneId zone) {
    if (assignment != null) {
      return assignment.status();
    }
    LocalDateTime local = now.atZone(zone).toLocalDateTime();
    if (said != null && holds(said, local, zone)) {
      return said.status();
    }
    return duty.stream().anyMatch(each -> each.isOn(local))
        ? UnitStatus.AVAILABLE
        : UnitStatus.OFF_DUTY;
  }

  private boolean holds(Said said, LocalDateTime now, ZoneId zone) {
    Optional<LocalDateTime> lastChange =
        duty.stream().flatMap(each -> each.lastChange(now).stream()).max(Comparator.naturalOrder());
    return said.status() == UnitStatus.UNAVAILABLE
        || lastChange
            .filter(change -> change.isAfter(said.at().atZone(zone).toLocalDateTime()))
            .isEmpty();
  }
}
