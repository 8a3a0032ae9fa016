package id.kentongan.fleet;

import id.kentongan.shared.GeoPoint;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Doubts a unit that is suddenly where nobody comes in the time between, as receivers say it among
 * high houses. If it goes on saying so for a while, it is there and what was known before is wrong:
 * a single false fix must not silence all true ones after it.
 */
@Component
@ConditionalOnWebApplication
class JumpStep implements FixStep {

  /** Metres per second, 540 km/h: no helicopter is faster. */
  private static final double FASTEST = 150;

  /** Metres by which a receiver errs without saying so. */
  private static final double ERROR = 500;

  private static final Duration BELIEVED_AFTER = Duration.ofSeconds(30);

  /** What a receiver says that knows nothing. */
  private static final GeoPoint NOWHERE = new GeoPoint(0, 0);

  private final NewestFixes newest;
  private final Map<CallSign, Fix> doubted = new HashMap<>();

  JumpStep(NewestFixes newest) {
    this.newest = newest;
  }

  @Override
  public JudgedFix take(JudgedFix passing) {
    if (!passing.isNewest()) {
      return passing;
    }
    Fix fix = passing.fix();
    if (fix.point().equals(NOWHERE) || (isJump(fix) && !isBelieved(fix))) {
      return passing.as(JudgedFix.Judgement.DOUBTFUL);
    }
    doubted.remove(fix.unit());
    return passing;
  }

  private boolean isJump(Fix fix) {
    return newest.find(fix.unit()).filter(former -> !canFollow(fix, former)).isPresent();
  }

  /** Whether the unit has been saying so for long enough. */
  private boolean isBelieved(Fix fix) {
    Fix first = doubted.get(fix.unit());
    if (first == null || !canFollow(fix, first)) {
      doubted.put(fix.unit(), fix);
      return false;
    }
    return !fix.at().isBefore(first.at().plus(BELIEVED_AFTER));
  }

  private static boolean canFollow(Fix fix, Fix former) {
    double seconds = Duration.between(former.at(), fix.at()).toMillis() / 1000.0;
    double reach = FASTEST * Math.abs(seconds) + ERROR + metres(fix) + metres(former);
    return fix.point().distanceTo(former.point()) <= reach;
  }

  private static double metres(Fix fix) {
    Double accuracy = fix.accuracy();
    return accuracy == null ? 0 : accuracy;
  }
}
