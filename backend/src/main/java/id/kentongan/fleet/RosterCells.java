package id.kentongan.fleet;

import id.kentongan.fleet.Roster.Crew;
import java.util.Map;

/** Units and crews as the cells of a row, as {@link RosterReader} reads them. */
final class RosterCells {

  private RosterCells() {}

  static Map<String, String> of(Unit unit) {
    return Map.of(
        "callSign", unit.callSign().value(),
        "agency", unit.agency(),
        "station", unit.station(),
        "kind", unit.kind(),
        "vehicleClass", unit.vehicleClass().code(),
        "capabilities", String.join(" ", unit.capabilities().stream().sorted().toList()),
        "crewSize", Integer.toString(unit.crewSize()),
        "equipment", unit.equipment(),
        "alerts", String.join(" ", unit.alerts().stream().map(Alert::code).sorted().toList()));
  }

  static Map<String, String> of(Crew crew) {
    return Map.of(
        "unit", crew.unit().value(),
        "name", crew.name(),
        "phone", crew.phone(),
        "days", crew.days(),
        "hours", crew.hours(),
        "account", crew.account());
  }
}
