package id.kentongan.simulation;

import id.kentongan.geo.roads.Course;
import id.kentongan.geo.roads.Origin;
import id.kentongan.geo.roads.RoadNetwork;
import id.kentongan.geo.roads.VehicleClass;
import id.kentongan.shared.GeoPoint;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where vehicles drive: on the region's roads, or straight ahead where none are known. */
final class Streets {

  /** Metres within which somebody drives about, or calls from. */
  private static final int NEAR = 3_000;

  private static final int TRIES = 200;

  private final @Nullable RoadNetwork network;

  Streets(@Nullable RoadNetwork network) {
    this.network = network;
  }

  boolean known() {
    return network != null;
  }

  /** Any place near another one; where roads are known, on one of them. */
  GeoPoint somewhereNear(GeoPoint place, Dice dice) {
    if (network == null) {
      return place.towards(dice.between(0, 359), dice.between(200, NEAR));
    }
    RoadNetwork roads = network;
    return Stream.generate(() -> roads.crossing(dice.random()))
        .limit(TRIES)
        .filter(each -> each.distanceTo(place) < NEAR)
        .findFirst()
        .orElse(place);
  }

  /**
   * The way there, always.
   *
   * @param vehicle null: none that drives on roads
   */
  Course course(GeoPoint from, GeoPoint to, @Nullable VehicleClass vehicle) {
    Origin origin = new Origin(from, vehicle == null ? VehicleClass.CAR : vehicle);
    Optional<Course> known =
        network == null || vehicle == null ? Optional.empty() : network.course(origin, to);
    return known.orElseGet(() -> Course.straight(origin, to));
  }
}
