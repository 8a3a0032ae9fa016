package id.kentongan.fleet;

import java.util.List;

/** Which units there are, and which crews are on duty with them when. */
record Roster(List<Unit> units, List<Crew> crews) {

  Roster {
    units = List.copyOf(units);
    crews = List.copyOf(crews);
  }

  List<CallSign> callSigns() {
    return units.stream().map(Unit::callSign).toList();
  }

  /**
   * Who answers for a unit, and when.
   *
   * @param phone as it is dialled, without separators; empty if none is known
   * @param days as {@link DutyHours} reads them
   * @param hours as {@link DutyHours} reads them
   * @param account username of who signs in with this unit; empty if nobody does
   */
  record Crew(
      CallSign unit, String name, String phone, String days, String hours, String account) {}
}
