package id.kentongan.fleet;

import id.kentongan.fleet.Roster.Crew;
import id.kentongan.identity.Memberships;
import id.kentongan.identity.Memberships.UnitMember;
import id.kentongan.region.Place;
import id.kentongan.region.RegionReport;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts another roster in force: the accounts that it names are then with its units. */
@Component
class RosterWriter {

  private final RosterRecords records;
  private final Memberships memberships;

  RosterWriter(RosterRecords records, Memberships memberships) {
    this.records = records;
    this.memberships = memberships;
  }

  /** A unit that has an assignment is not taken away under its crew. */
  void requireAssigned(Roster roster, RegionReport report) {
    records
        .assignedBut(roster.callSigns())
        .forEach(unit ->
            report.refuse(
                Place.file(RosterReader.UNITS), "unit-assigned", Map.of("value", unit.value())));
  }

  void replace(Roster roster) {
    records.replace(roster);
    Map<CallSign, Unit> units =
        roster.units().stream().collect(Collectors.toMap(Unit::callSign, Function.identity()));
    memberships.withUnits(
        roster.crews().stream()
            .filter(crew -> !crew.account().isEmpty())
            .collect(
                Collectors.toMap(
                    Crew::account, crew -> member(crew.unit(), units), (one, _) -> one)));
  }

  private static UnitMember member(CallSign unit, Map<CallSign, Unit> units) {
    Unit known = units.get(unit);
    if (known == null) {
      throw new IllegalStateException("a crew of no unit: " + unit);
    }
    return new UnitMember(unit.value(), known.agency());
  }
}
