package id.kentongan.fleet;

/**
 * A unit as it is stored.
 *
 * @param version grows with each change of what is stored
 */
record UnitRow(Unit unit, UnitStanding standing, long version) {}
