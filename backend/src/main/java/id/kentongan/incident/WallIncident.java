package id.kentongan.incident;

import id.kentongan.shared.GeoPoint;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An incident as a screen on a wall shows it, before visitors and cameras: nothing that anybody
 * wrote, no number, and no place closer than some 200 m.
 *
 * @param type code; null if restricted
 * @param point roughly, null if restricted or not known
 * @param area the point's, or null
 */
record WallIncident(
    IncidentId id,
    @Nullable String type,
    @Nullable Integer priority,
    IncidentState state,
    @Nullable GeoPoint point,
    IncidentView.@Nullable Area area,
    Instant openedAt,
    boolean restricted,
    boolean exercise) {

  /** Points a degree, some 200 m apart: a quarter is recognised, a house is not. */
  private static final int GRID = 500;

  /** Empty: nobody was asked for help, or all is done. */
  static Optional<WallIncident> of(IncidentRow row) {
    IncidentView view = IncidentView.of(row).asMasked();
    Instant openedAt = view.openedAt();
    if (openedAt == null || view.state() == IncidentState.CLOSED) {
      return Optional.empty();
    }
    GeoPoint point = view.point();
    return Optional.of(
        new WallIncident(
            view.id(),
            view.type(),
            view.priority(),
            view.state(),
            point == null ? null : roughly(point),
            view.area(),
            openedAt,
            view.restricted(),
            view.exercise()));
  }

  private static GeoPoint roughly(GeoPoint point) {
    return new GeoPoint(onGrid(point.longitude()), onGrid(point.latitude()));
  }

  private static double onGrid(double degrees) {
    return Math.round(degrees * GRID) / (double) GRID;
  }
}
