package id.kentongan.call;

import id.kentongan.call.CallView.Fix;
import id.kentongan.shared.GeoPoint;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what devices say of one caller. A fix is as good as its circle, widened to the radius
 * within which the caller is with 95 % (RFC 7459, normal distribution) and by the way that a person
 * walks since: an old small circle yields to a fresh one, an old exact one not to a fresh cell.
 * Which one is best does not depend on when it is asked, since all of them age alike.
 */
final class FixFusion {

  /** Metres per second. */
  private static final double WALKING = 1.5;

  /** Metres; what a point is worth that says nothing of its accuracy. */
  private static final double UNSAID = 300;

  private static final double LIKELY = Math.log(1 - 0.95);

  private FixFusion() {}

  /** The same fixes in the same order, the best one marked, and those that contradict it. */
  static List<Fix> judge(List<Fix> fixes) {
    Optional<Integer> best =
        IntStream.range(0, fixes.size())
            .filter(index -> !fixes.get(index).told() && fixes.get(index).point() != null)
            .boxed()
            .min(Comparator.comparingDouble(index -> doubt(fixes.get(index))));
    if (best.isEmpty()) {
      return fixes;
    }
    Fix chosen = fixes.get(best.get());
    return IntStream.range(0, fixes.size())
        .mapToObj(
            index -> fixes.get(index).judged(index == best.get(), apart(fixes.get(index), chosen)))
        .toList();
  }

  /** Metres, but for what all have in common: the less, the better. */
  static double doubt(@Nullable Double radius, @Nullable Integer confidence, Instant at) {
    return likelyRadius(radius, confidence) - WALKING * at.toEpochMilli() / 1000;
  }

  private static double likelyRadius(Fix fix) {
    return likelyRadius(fix.radius(), fix.confidence());
  }

  private static double likelyRadius(@Nullable Double radius, @Nullable Integer confidence) {
    if (radius == null) {
      return UNSAID;
    }
    return confidence == null || confidence <= 0
        ? radius
        : radius * Math.sqrt(LIKELY / Math.log(1 - Math.min(confidence, 99) / 100.0));
  }

  private static double doubt(Fix fix) {
    return doubt(fix.radius(), fix.confidence(), fix.at());
  }

  private static @Nullable Long apart(Fix fix, Fix best) {
    GeoPoint here = fix.point();
    GeoPoint there = best.point();
    if (here == null || there == null) {
      return null;
    }
    double walked = WALKING * Math.abs(fix.at().toEpochMilli() - best.at().toEpochMilli()) / 1000;
    double reach = likelyRadius(best) + walked + (fix.told() ? 0 : likelyRadius(fix));
    double gap = here.distanceTo(there) - reach;
    return gap > 0 ? Math.round(gap) : null;
  }
}
