package id.kentongan.geo.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionTest {

  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");

  /** Ways as {@code count×ratio}. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      textBlock =
          """
          nobody drove,                              '',                          1
          one too few,                               '29×1.4',                    1
          just enough,                               '30×1.4',                    1.4
          faster than assumed,                       '40×0.8',                    0.8
          the middle one counts and not the mean,    '14×1.1 3×1.2 14×1.9',       1.2
          keys that were forgotten for an hour,      '31×1.3 20×60',              1.3
          fixes that jump,                           '31×1.3 20×0.01',            1.3
          nonsense on both sides,                    '15×0.02 20×1.25 15×90',     1.25
          never more than twice as long,             '50×3.5',                    2
          never less than half as long,              '50×0.2',                    0.5
          """)
  void theMedianOfEnoughWaysCountsWithinBounds(String situation, String ways, double factor) {
    List<Double> ratios = ratios(ways);

    assertThat(Correction.count(Map.of(VehicleClass.TRUCK, ratios), NOW))
        .contains(new Correction(VehicleClass.TRUCK, factor, ratios.size(), NOW));
  }

  @Test
  void eachClassIsCountedByItsOwnWays() {
    Map<VehicleClass, List<Double>> ratios =
        Map.of(
            VehicleClass.TRUCK, ratios("40×1.5"),
            VehicleClass.MOTORCYCLE, ratios("35×0.9"),
            VehicleClass.VAN, ratios("12×1.8"));

    assertThat(Correction.count(ratios, NOW))
        .containsExactly(
            new Correction(VehicleClass.MOTORCYCLE, 0.9, 35, NOW),
            new Correction(VehicleClass.CAR, 1, 0, NOW),
            new Correction(VehicleClass.VAN, 1, 12, NOW),
            new Correction(VehicleClass.TRUCK, 1.5, 40, NOW));
  }

  private static List<Double> ratios(String ways) {
    return Stream.of(ways.split(" "))
        .filter(each -> !each.isEmpty())
        .map(each -> each.split("×"))
        .flatMap(
            each -> Stream.generate(() -> Double.valueOf(each[1])).limit(Integer.parseInt(each[0])))
        .toList();
  }
}
