package id.kentongan.fleet;

import id.kentongan.geo.roads.VehicleClass;
import id.kentongan.shared.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as screens and the API show it.
 *
 * @param point of its newest fix; without one, its station
 * @param fixAt by the device's clock; null without a fix
 * @param heading degrees clockwise from north
 * @param speed metres per second
 * @param stale its device has been silent for longer than the region allows
 * @param atHome it was last heard of at its station, or nothing is heard of it at all
 * @param assignment id of the one that it has
 * @param incident to which that sent it
 */
public record UnitView(
    CallSign callSign,
    String agency,
    String station,
    String kind,
    VehicleClass vehicleClass,
    UnitStatus status,
    GeoPoint point,
    @Nullable Instant fixAt,
    @Nullable Double heading,
    @Nullable Double speed,
    boolean stale,
    boolean atHome,
    List<String> capabilities,
    int crewSize,
    String equipment,
    List<Alert> alerts,
    @Nullable UUID assignment,
    @Nullable IncidentOfUnit incident) {

  /** The incident that a unit was sent to. */
  public record IncidentOfUnit(UUID id, String number) {}
}
