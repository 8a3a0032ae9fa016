package id.kentongan.simulation;

import id.kentongan.geo.roads.VehicleClass;
import id.kentongan.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the region, as far as it drives.
 *
 * @param vehicleClass null: no road leads it anywhere
 * @param home the station from which it starts
 * @param transports whether it brings patients to hospitals
 * @param account username of who signs in with it; null: the dispatcher speaks for its crew
 */
record Vehicle(
    String callSign,
    @Nullable VehicleClass vehicleClass,
    GeoPoint home,
    boolean transports,
    @Nullable String account) {}
