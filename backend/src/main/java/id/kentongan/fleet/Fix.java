package id.kentongan.fleet;

import id.kentongan.shared.GeoPoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit's device was. What the device did not say is null.
 *
 * @param at by the device's clock
 * @param receivedAt by ours
 * @param heading degrees clockwise from north
 * @param speed metres per second
 * @param accuracy radius in metres
 * @param altitude metres
 * @param battery of the device, per cent
 */
public record Fix(
    CallSign unit,
    GeoPoint point,
    Instant at,
    Instant receivedAt,
    @Nullable Double heading,
    @Nullable Double speed,
    @Nullable Double accuracy,
    @Nullable Double altitude,
    @Nullable Double battery) {}
