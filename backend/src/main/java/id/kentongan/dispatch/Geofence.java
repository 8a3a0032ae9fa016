package id.kentongan.dispatch;

import id.kentongan.fleet.CallSign;
import id.kentongan.fleet.UnitCrossed;
import id.kentongan.fleet.UnitPlace;
import id.kentongan.fleet.UnitPlaces;
import id.kentongan.incident.AssignmentState;
import id.kentongan.incident.IncidentAssignments;
import id.kentongan.incident.OpenIncident;
import id.kentongan.shared.GeoPoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Names the scenes to which units are sent, and takes down what it means that one has left its
 * station, has come to its scene, or to a hospital with somebody. Everything else a crew says
 * itself: who leaves a scene may bring somebody away or be done.
 */
@Component
@ConditionalOnWebApplication
class Geofence implements UnitPlaces {

  private static final Logger LOG = LoggerFactory.getLogger(Geofence.class);

  /** Metres: an engine stops where there is room, and an address is not exact. */
  private static final double SCENE = 100;

  private final AssignmentRecords records;
  private final AssignmentIntake intake;
  private final IncidentAssignments incidents;
  private volatile Map<CallSign, List<UnitPlace>> scenes = Map.of();

  Geofence(AssignmentRecords records, AssignmentIntake intake, IncidentAssignments incidents) {
    this.records = records;
    this.intake = intake;
    this.incidents = incidents;
  }

  @Override
  public List<UnitPlace> of(CallSign unit) {
    return scenes.getOrDefault(unit, List.of());
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void refresh() {
    try {
      Map<UUID, GeoPoint> points = new HashMap<>();
      for (OpenIncident incident : incidents.open()) {
        GeoPoint point = incident.point();
        if (point != null) {
          points.put(incident.id().value(), point);
        }
      }
      Map<CallSign, List<UnitPlace>> all = new HashMap<>();
      for (AssignmentRow row : records.unitsOut()) {
        GeoPoint point = points.get(row.incident().value());
        if (row.unit() != null && point != null) {
          all.put(new CallSign(row.unit()), List.of(scene(row, point)));
        }
      }
      scenes = all;
    } catch (DataAccessException e) {
      LOG.debug("scenes are looked up when the database is back", e);
    }
  }

  private static UnitPlace scene(AssignmentRow row, GeoPoint point) {
    return new UnitPlace(UnitPlace.Kind.SCENE, row.incident().toString(), point, SCENE);
  }

  @EventListener
  void on(UnitCrossed crossed) {
    try {
      records
          .outWith(crossed.unit().value())
          .ifPresent(
              row -> meant(crossed, row).ifPresent(state -> intake.see(row, state, crossed.at())));
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("where {} came or went is not taken down: {}", crossed.unit(), e.toString());
    }
  }

  private static Optional<AssignmentState> meant(UnitCrossed crossed, AssignmentRow row) {
    AssignmentState state = row.assignment().state();
    AssignmentState meant =
        switch (crossed.place().kind()) {
          case STATION -> crossed.here() ? null : AssignmentState.EN_ROUTE;
          case SCENE -> isScene(crossed, row) ? AssignmentState.ON_SCENE : null;
          case HOSPITAL ->
              crossed.here() && state == AssignmentState.TRANSPORTING
                  ? AssignmentState.AT_HOSPITAL
                  : null;
        };
    return Optional.ofNullable(meant).filter(each -> each.compareTo(state) > 0);
  }

  private static boolean isScene(UnitCrossed crossed, AssignmentRow row) {
    return crossed.here() && crossed.place().id().equals(row.incident().toString());
  }
}
