package id.kentongan.dispatch.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it is stored.
 *
 * @param number of the incident
 * @param assignment of those who are waited for; null: the room itself is
 * @param unit call sign, or null
 * @param agency code, or null
 * @param priority by which its limits were set
 * @param onTheWay whether where the unit is tells of its crew too
 * @param headAt when the head of the agency is told; null: never
 * @param version grows with each change
 */
record RunningClock(
    UUID id,
    ClockName name,
    UUID incident,
    String number,
    @Nullable UUID assignment,
    @Nullable String unit,
    @Nullable String agency,
    int priority,
    boolean onTheWay,
    Instant since,
    Instant nearAt,
    Instant dueAt,
    @Nullable Instant headAt,
    Band band,
    boolean running,
    long version,
    List<Escalation> escalations) {

  RunningClock {
    escalations = List.copyOf(escalations);
  }

  static RunningClock of(
      ResponseTime time, UUID incident, String number, @Nullable Timed waitedFor, Instant since) {
    return new RunningClock(
        UUID.randomUUID(),
        time.clock(),
        incident,
        number,
        waitedFor == null ? null : waitedFor.assignment(),
        waitedFor == null ? null : waitedFor.unit(),
        waitedFor == null ? null : waitedFor.agency(),
        time.priority(),
        waitedFor == null || waitedFor.isOnTheWay(),
        since,
        since.plus(time.near()),
        since.plus(time.limit()),
        time.head() == null ? null : since.plus(time.head()),
        Band.OK,
        true,
        1,
        List.of());
  }

  /** The same with other limits. */
  RunningClock limitedBy(ResponseTime time, Instant now) {
    RunningClock limited =
        with(
            time.priority(),
            onTheWay,
            since,
            since.plus(time.near()),
            since.plus(time.limit()),
            time.head() == null ? null : since.plus(time.head()),
            band);
    return limited.in(limited.band(now));
  }

  /** The same from then on, with the limits that it has; never from earlier than it runs. */
  RunningClock from(Instant heardAt, boolean onTheWay) {
    Duration later = heardAt.isAfter(since) ? Duration.between(since, heardAt) : Duration.ZERO;
    return with(
        priority,
        onTheWay,
        since.plus(later),
        nearAt.plus(later),
        dueAt.plus(later),
        headAt == null ? null : headAt.plus(later),
        later.isZero() ? band : Band.OK);
  }

  RunningClock in(Band band) {
    return with(priority, onTheWay, since, nearAt, dueAt, headAt, band);
  }

  /** Another one that waits for the same thing once more: of this one people learnt already. */
  RunningClock again() {
    return new RunningClock(
        UUID.randomUUID(),
        name,
        incident,
        number,
        assignment,
        unit,
        agency,
        priority,
        onTheWay,
        since,
        nearAt,
        dueAt,
        headAt,
        Band.OK,
        true,
        1,
        List.of());
  }

  private RunningClock with(
      int priority,
      boolean onTheWay,
      Instant since,
      Instant nearAt,
      Instant dueAt,
      @Nullable Instant headAt,
      Band band) {
    return new RunningClock(
        id,
        name,
        incident,
        number,
        assignment,
        unit,
        agency,
        priority,
        onTheWay,
        since,
        nearAt,
        dueAt,
        headAt,
        band,
        running,
        version,
        escalations);
  }

  Band band(Instant now) {
    return now.isBefore(nearAt) ? Band.OK : now.isBefore(dueAt) ? Band.NEAR : Band.OVER;
  }

  /** Who has to learn of it by now. */
  List<Level> due(Instant now) {
    boolean supervisor = !now.isBefore(dueAt) && !told(Level.SUPERVISOR);
    boolean head = headAt != null && !now.isBefore(headAt) && !told(Level.HEAD);
    return supervisor && head
        ? List.of(Level.SUPERVISOR, Level.HEAD)
        : supervisor ? List.of(Level.SUPERVISOR) : head ? List.of(Level.HEAD) : List.of();
  }

  private boolean told(Level level) {
    return escalations.stream().anyMatch(each -> each.to() == level);
  }
}
