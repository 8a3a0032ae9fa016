package id.kentongan.simulation;

import static id.kentongan.geo.roads.DrawnRoads.at;

import id.kentongan.geo.roads.DrawnRoads;
import id.kentongan.geo.roads.VehicleClass;
import id.kentongan.shared.GeoPoint;
import id.kentongan.simulation.PlannedUnit.Errand;
import id.kentongan.simulation.PlannedUnit.Manner;
import id.kentongan.simulation.PlannedUnit.Trouble;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A few streets, and units that start there. */
final class Town {

  static final GeoPoint STATION = at(0, 0);
  static final GeoPoint SHOP = at(2, 1);
  static final GeoPoint FIRE = at(1, 2);
  static final GeoPoint HOSPITAL = at(2, 0);

  /** Metres per second; on a residential street 20 km/h. */
  static final double FASTEST = 20 / 3.6;

  static final Vehicle AMBULANCE =
      new Vehicle("AMB-01", VehicleClass.VAN, STATION, true, "responder-2");
  static final Vehicle PUMP = new Vehicle("DMK-01", VehicleClass.TRUCK, STATION, false, null);

  private Town() {}

  static Streets streets(Path folder) {
    DrawnRoads roads = new DrawnRoads();
    for (int i = 0; i <= 2; i++) {
      roads.road("residential", 0, i, 1, i, 2, i);
      roads.road("residential", i, 0, i, 1, i, 2);
    }
    return new Streets(roads.network(folder));
  }

  static Manner manner(@Nullable String refusal, boolean brings) {
    return new Manner(5, 10, 60, 20, refusal, brings);
  }

  /** That runs its errand from the first second on. */
  static PlannedUnit unit(Trouble... troubles) {
    return new PlannedUnit(
        AMBULANCE,
        false,
        0,
        List.of(new Errand(SHOP, 30)),
        List.of(manner(null, true)),
        List.of(troubles));
  }
}
