package id.kentongan.dispatch;

import id.kentongan.dispatch.Happening.Reached;
import id.kentongan.dispatch.Happening.Replaced;
import id.kentongan.dispatch.Happening.Told;
import id.kentongan.incident.AssignmentState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an assignment; of {@code state}, {@code notice} and {@code replacedBy}
 * one is there.
 *
 * @param state that somebody says they reached
 * @param reason with it, or null
 * @param notice what they were told, or what became of that
 * @param replacedBy the assignment of those who were sent in their place
 * @param source who says so
 * @param at when it happened; learntAt: when it reached us
 */
public record AssignmentEntry(
    @Nullable AssignmentState state,
    @Nullable String reason,
    AssignmentView.@Nullable Sent notice,
    @Nullable UUID replacedBy,
    Source source,
    AssignmentView.By by,
    Instant at,
    Instant learntAt) {

  static AssignmentEntry of(AssignmentFact fact) {
    return switch (fact.happening()) {
      case Reached now -> of(fact, now.state(), now.reason(), null, null);
      case Told _ -> of(fact, null, null, AssignmentView.Sent.of(fact), null);
      case Replaced now -> of(fact, null, null, null, now.by());
    };
  }

  private static AssignmentEntry of(
      AssignmentFact fact,
      @Nullable AssignmentState state,
      @Nullable String reason,
      AssignmentView.@Nullable Sent notice,
      @Nullable UUID replacedBy) {
    return new AssignmentEntry(
        state,
        reason,
        notice,
        replacedBy,
        fact.source(),
        new AssignmentView.By(fact.username(), fact.name()),
        fact.happenedAt(),
        fact.learntAt());
  }
}
