package id.kentongan.dispatch;

import id.kentongan.identity.Person;
import java.time.Instant;

/**
 * Something that happened to an assignment.
 *
 * @param happenedAt when it did, by the clock of who says so, but never later than {@code learntAt}
 * @param learntAt when it reached us
 */
record AssignmentFact(
    Happening happening,
    Instant happenedAt,
    Instant learntAt,
    Source source,
    String username,
    String name) {

  static AssignmentFact of(
      Happening happening, Instant happenedAt, Instant learntAt, Source source, Person by) {
    return new AssignmentFact(happening, happenedAt, learntAt, source, by.username(), by.name());
  }

  /** What the same people did in the same moment. */
  AssignmentFact beside(Happening other) {
    return new AssignmentFact(other, happenedAt, learntAt, source, username, name);
  }
}
