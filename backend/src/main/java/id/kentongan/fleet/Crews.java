package id.kentongan.fleet;

import id.kentongan.fleet.Roster.Crew;
import id.kentongan.region.CurrentRegion;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who is on duty with which unit. */
@Service
public class Crews {

  private final RosterRecords records;
  private final CurrentRegion region;
  private final Clock clock;

  Crews(RosterRecords records, CurrentRegion region, Clock clock) {
    this.records = records;
    this.region = region;
    this.clock = clock;
  }

  /**
   * Who answers for a unit.
   *
   * @param phone as it is dialled, without separators; empty if none is known
   */
  public record CrewMember(CallSign unit, String name, String phone) {}

  /** Who is on duty with this unit now, by the hours of its crews. */
  public List<CrewMember> onDuty(CallSign unit) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), region.zone());
    return records.crewsOf(unit).stream()
        .filter(crew -> isOn(crew, now))
        .map(crew -> new CrewMember(crew.unit(), crew.name(), crew.phone()))
        .toList();
  }

  private static boolean isOn(Crew crew, LocalDateTime now) {
    return DutyHours.find(crew.days(), crew.hours()).orElseThrow().isOn(now);
  }
}
