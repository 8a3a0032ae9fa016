package id.kentongan.fleet;

import java.time.Instant;

/**
 * A unit has come to a place, or has left it, by what its device says. It is only proposed: whoever
 * knows what the unit is about decides what it means. It may be told again after a restart.
 *
 * @param here it has come; else it has left
 * @param at by the device's clock
 */
public record UnitCrossed(CallSign unit, UnitPlace place, boolean here, Instant at) {}
