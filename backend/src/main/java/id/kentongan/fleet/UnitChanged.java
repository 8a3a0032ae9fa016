package id.kentongan.fleet;

/** Something of a unit changed, told after the commit: its status, its assignment, what it is. */
public record UnitChanged(CallSign unit) {}
