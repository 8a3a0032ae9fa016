package id.kentongan.geo.roads;

import static java.util.stream.Collectors.toMap;

import id.kentongan.platform.LongTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Service;

/**
 * Corrects travel times by how long units really took. The module that knows their ways hands them
 * down; what is counted is stored, and counts on every node from the next question on.
 */
@Service
public class Corrections {

  /** So old it is counted anew. */
  private static final Duration AGE = Duration.ofDays(1);

  /** For reading the ways. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** Seconds that are assumed; a shorter way says more of its ends than of the roads. */
  private static final int SHORTEST = 120;

  private final RegionRoads roads;
  private final CorrectionRecords records;
  private final LongTransaction transaction;
  private final Clock clock;

  Corrections(
      RegionRoads roads, CorrectionRecords records, LongTransaction transaction, Clock clock) {
    this.roads = roads;
    this.records = records;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Of every class. */
  public List<Correction> list() {
    return records.list();
  }

  /**
   * Counts them anew once a day, on one node; takes up to a minute.
   *
   * @param ways asked for in the transaction, and only if it is time
   * @return whether they were counted
   */
  public boolean renew(Supplier<List<DrivenWay>> ways) {
    return transaction.run(
        LIMIT,
        () -> {
          Instant now = clock.instant();
          boolean due = records.lock(now.minus(AGE));
          if (due) {
            Correction.count(ratios(ways.get()), now).forEach(records::store);
          }
          return due;
        });
  }

  /** How many times as long as assumed each class takes. */
  ToDoubleFunction<VehicleClass> factors() {
    Map<VehicleClass, Double> factors =
        list().stream().collect(toMap(Correction::vehicleClass, Correction::factor));
    return vehicle -> factors.getOrDefault(vehicle, 1.0);
  }

  private Map<VehicleClass, List<Double>> ratios(List<DrivenWay> ways) {
    Map<VehicleClass, List<Double>> ratios = new EnumMap<>(VehicleClass.class);
    for (DrivenWay way : ways) {
      Travel assumed =
          roads.times(way.destination(), List.of(way.origin()), Avoided.NOTHING, _ -> 1).getFirst();
      if (assumed instanceof Travel.Known known && known.seconds() >= SHORTEST) {
        ratios
            .computeIfAbsent(way.origin().vehicle(), _ -> new ArrayList<>())
            .add(way.driven().toMillis() / 1000.0 / known.seconds());
      }
    }
    return ratios;
  }
}
