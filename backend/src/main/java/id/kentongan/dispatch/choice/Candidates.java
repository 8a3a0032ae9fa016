package id.kentongan.dispatch.choice;

import id.kentongan.dispatch.choice.Candidate.Free;
import id.kentongan.dispatch.choice.Candidate.Kept;
import id.kentongan.dispatch.choice.Candidate.Sent;
import id.kentongan.dispatch.choice.Candidate.Standing;
import id.kentongan.dispatch.plan.Response.Line;
import id.kentongan.fleet.CallSign;
import id.kentongan.fleet.UnitView;
import id.kentongan.fleet.Units;
import id.kentongan.geo.closure.Closures;
import id.kentongan.geo.roads.Origin;
import id.kentongan.geo.roads.Travel;
import id.kentongan.geo.roads.TravelTimes;
import id.kentongan.incident.IncidentView;
import id.kentongan.shared.GeoPoint;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the units that can do what is needed, and how soon each would be there. */
@Component
class Candidates {

  /** How many are looked for on the roads. */
  private static final int MOST = 50;

  private final Units units;
  private final TravelTimes times;
  private final Closures closures;

  Candidates(Units units, TravelTimes times, Closures closures) {
    this.units = units;
    this.times = times;
    this.closures = closures;
  }

  /**
   * @param done units that were there and are free again
   */
  List<Candidate> of(IncidentView incident, List<Line> lines, Set<CallSign> done) {
    List<UnitView> able =
        units.list().stream()
            .filter(unit -> lines.stream().anyMatch(line -> can(unit, line)))
            .toList();
    List<UnitView> free = able.stream().filter(unit -> kept(unit) == null).toList();
    Map<CallSign, Travel> travels = travels(free, lines, incident.point());
    return able.stream()
        .map(unit ->
            new Candidate(
                unit.callSign(),
                unit.station(),
                Set.copyOf(unit.capabilities()),
                done.contains(unit.callSign()) ? new Sent() : standing(unit, incident, travels)))
        .toList();
  }

  private static Standing standing(
      UnitView unit, IncidentView incident, Map<CallSign, Travel> travels) {
    if (unit.incident() != null && unit.incident().id().equals(incident.id().value())) {
      return new Sent();
    }
    Cause cause = kept(unit);
    if (cause == null && incident.point() == null) {
      cause = Cause.NO_PLACE;
    }
    return cause == null ? standing(travels.get(unit.callSign())) : new Kept(cause);
  }

  /**
   * @param travel null: so many others are nearer in a straight line
   */
  private static Standing standing(@Nullable Travel travel) {
    return switch (travel) {
      case Travel.Known known -> new Free(known);
      case Travel.NoWay _ -> new Kept(Cause.NO_WAY);
      case Travel.TooFar _ -> new Kept(Cause.TOO_FAR);
      case null -> new Kept(Cause.TOO_FAR);
    };
  }

  /** Who fell silent at its station is taken to be there still: parked vehicles send nothing. */
  private static @Nullable Cause kept(UnitView unit) {
    return switch (unit.status()) {
      case AVAILABLE -> unit.stale() && !unit.atHome() ? Cause.STALE : null;
      case ASSIGNED, EN_ROUTE, ON_SCENE, TRANSPORTING, AT_HOSPITAL -> Cause.ASSIGNED;
      case UNAVAILABLE -> Cause.UNAVAILABLE;
      case OFF_DUTY -> Cause.OFF_DUTY;
    };
  }

  private Map<CallSign, Travel> travels(
      List<UnitView> free, List<Line> lines, @Nullable GeoPoint place) {
    Map<CallSign, Travel> travels = new HashMap<>();
    if (place != null) {
      List<UnitView> near = nearest(free, lines, place);
      Iterator<Travel> answers =
          times
              .to(
                  place,
                  near.stream().map(unit -> new Origin(unit.point(), unit.vehicleClass())).toList(),
                  closures.avoided())
              .iterator();
      near.forEach(unit -> travels.put(unit.callSign(), answers.next()));
    }
    return travels;
  }

  /** In a straight line; the lines choose in turn, so that none has its nearest crowded out. */
  private static List<UnitView> nearest(List<UnitView> free, List<Line> lines, GeoPoint place) {
    List<UnitView> byDistance =
        free.stream()
            .sorted(
                Comparator.comparingDouble((UnitView unit) -> unit.point().distanceTo(place))
                    .thenComparing(UnitView::callSign))
            .toList();
    List<Iterator<UnitView>> queues =
        lines.stream()
            .map(line -> byDistance.stream().filter(unit -> can(unit, line)).iterator())
            .toList();
    Set<UnitView> nearest = new LinkedHashSet<>();
    while (nearest.size() < MOST && queues.stream().anyMatch(Iterator::hasNext)) {
      queues.stream().filter(Iterator::hasNext).forEach(queue -> nearest.add(queue.next()));
    }
    return nearest.stream().limit(MOST).toList();
  }

  private static boolean can(UnitView unit, Line line) {
    return unit.capabilities().contains(line.capability());
  }
}
