package id.kentongan.fleet;

import id.kentongan.geo.roads.VehicleClass;
import id.kentongan.shared.GeoPoint;
import java.util.Set;

/**
 * What a unit is and can do.
 *
 * @param agency code of the agency that it belongs to
 * @param station code of the station from which it drives
 * @param home where that station is
 * @param kind what people call it, e.g. {@code Mobil pompa}
 * @param capabilities what it can do, e.g. {@code firefighting ladder}; a response plan asks for
 *     these, whoever has them
 * @param crewSize persons, at least 1
 * @param equipment in words; empty if nothing is worth a word
 * @param alerts at least one
 */
public record Unit(
    CallSign callSign,
    String agency,
    String station,
    GeoPoint home,
    String kind,
    VehicleClass vehicleClass,
    Set<String> capabilities,
    int crewSize,
    String equipment,
    Set<Alert> alerts) {

  public Unit {
    capabilities = Set.copyOf(capabilities);
    alerts = Set.copyOf(alerts);
  }
}
