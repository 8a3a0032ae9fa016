package id.kentongan.fleet;

import id.kentongan.shared.GeoPoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit's device was.
 *
 * @param at by the device's clock
 * @param receivedAt by ours
 * @param heading degrees clockwise from north; null if the device did not say
 * @param speed metres per second; null if the device did not say
 */
public record Fix(
    CallSign unit,
    GeoPoint point,
    Instant at,
    Instant receivedAt,
    @Nullable Double heading,
    @Nullable Double speed) {}
