package id.kentongan.geo.roads;

import id.kentongan.shared.GeoPoint;
import java.util.function.ToDoubleFunction;

/**
 * What is said where the network knows nothing: the straight line, as much longer as roads are.
 *
 * @param detour how many times as long as the straight line the way is
 */
record StraightLine(double detour) {

  /** Unmeasured: Jakarta's roads of 2012 have 1.37 to 1.49 between 3 and 12 km. */
  static final StraightLine UNMEASURED = new StraightLine(1.4);

  /** On an ordinary road of a town. */
  Travel travel(Origin origin, GeoPoint destination, ToDoubleFunction<VehicleClass> factors) {
    double metres = origin.point().distanceTo(destination) * detour;
    double seconds = metres * RoadClass.TERTIARY.secondsPerMetre(origin.vehicle());
    return TravelTimes.travel(seconds * factors.applyAsDouble(origin.vehicle()), metres, true);
  }
}
