package id.kentongan.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long an ended call stays before everybody's eyes. */
final class Retention {

  private static final Duration ANSWERED = Duration.ofMinutes(15);
  private static final Duration CALL_BACK = Duration.ofHours(24);

  private Retention() {}

  /**
   * Whether the topic {@code calls} holds it: what is not ended; answered calls until disposed or
   * for 15 min; call-back tasks until disposed or for 24 h.
   */
  static boolean holds(CallStanding standing, @Nullable Disposition disposition, Instant now) {
    Instant endedAt = standing.endedAt();
    CallOutcome outcome = standing.outcome();
    if (!standing.offered()) {
      return false;
    } else if (endedAt == null || outcome == null) {
      return true;
    }
    Duration limit = outcome.owesCallBack() ? CALL_BACK : ANSWERED;
    return disposition == null && now.isBefore(endedAt.plus(limit));
  }
}
