package id.kentongan.fleet;

import id.kentongan.fleet.UnitView.IncidentOfUnit;
import id.kentongan.region.CurrentRegion;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows units: what is stored of them, where their devices are, and what follows from the hour. */
@Component
class UnitViews {

  private final NewestFixes fixes;
  private final CurrentRegion region;
  private final Clock clock;

  UnitViews(NewestFixes fixes, CurrentRegion region, Clock clock) {
    this.fixes = fixes;
    this.region = region;
    this.clock = clock;
  }

  List<UnitView> of(List<UnitRow> rows) {
    Map<CallSign, Fix> newest =
        fixes.of(rows.stream().map(row -> row.unit().callSign()).collect(Collectors.toSet()));
    return rows.stream().map(row -> of(row, newest.get(row.unit().callSign()))).toList();
  }

  UnitView of(UnitRow row) {
    return of(List.of(row)).getFirst();
  }

  private UnitView of(UnitRow row, @Nullable Fix fix) {
    Unit unit = row.unit();
    UnitAssignment assignment = row.standing().assignment();
    return new UnitView(
        unit.callSign(),
        unit.agency(),
        unit.station(),
        unit.kind(),
        unit.vehicleClass(),
        row.standing().status(clock.instant(), region.zone()),
        fix == null ? unit.home() : fix.point(),
        fix == null ? null : fix.at(),
        fix == null ? null : fix.heading(),
        fix == null ? null : fix.speed(),
        fix != null && isStale(fix),
        fix == null || fix.point().distanceTo(unit.home()) <= StationPlaces.STATION,
        unit.capabilities().stream().sorted().toList(),
        unit.crewSize(),
        unit.equipment(),
        unit.alerts().stream().sorted().toList(),
        assignment == null ? null : assignment.id(),
        incident(assignment));
  }

  private boolean isStale(Fix fix) {
    Duration allowed = Duration.ofMinutes(region.region().staleMinutes());
    return fix.at().plus(allowed).isBefore(clock.instant());
  }

  private static @Nullable IncidentOfUnit incident(@Nullable UnitAssignment assignment) {
    return assignment == null
        ? null
        : new IncidentOfUnit(assignment.incident(), assignment.incidentNumber());
  }
}
