package id.kentongan.geo.roads;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much longer, or shorter, a class of vehicle takes than the assumed speeds say, by the ways
 * that its units drove.
 *
 * @param factor how many times as long as assumed, {@link #LEAST} to {@link #MOST}; 1 as long as
 *     fewer ways than {@link #FEWEST} are known
 * @param ways by which it was counted
 * @param countedAt null: never yet
 */
public record Correction(
    VehicleClass vehicleClass, double factor, int ways, @Nullable Instant countedAt) {

  /**
   * Of 30 ways the 10th and the 21st enclose the true median with a probability of 95.7 % (binomial
   * distribution).
   */
  static final int FEWEST = 30;

  /** What is farther off says more of how it was measured than of how it was driven. */
  static final double LEAST = 0.5;

  static final double MOST = 2;

  /**
   * The median: up to half of the ways may be nonsense, however great, without carrying it away (P.
   * J. Huber, E. M. Ronchetti, <i>Robust Statistics</i>, 2nd edition, chapter 11).
   *
   * @param ratios of each way: the time that was driven to the time that was assumed
   * @return of every class, in their order
   */
  static List<Correction> count(Map<VehicleClass, List<Double>> ratios, Instant now) {
    return Stream.of(VehicleClass.values())
        .map(each -> count(each, ratios.getOrDefault(each, List.of()), now))
        .toList();
  }

  private static Correction count(VehicleClass vehicle, List<Double> ratios, Instant now) {
    int ways = ratios.size();
    double factor =
        ways < FEWEST
            ? 1
            : Math.clamp(ratios.stream().sorted().toList().get(ways / 2), LEAST, MOST);
    return new Correction(vehicle, factor, ways, now);
  }
}
