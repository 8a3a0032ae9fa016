package id.kentongan.simulation;

import id.kentongan.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A call to 112 that will be made.
 *
 * @param atMillis after the beginning
 * @param number E.164; null: withheld
 * @param point that the network sends of the caller; null: none
 * @param radius metres around the point
 * @param patienceMillis until the caller hangs up, if nobody else did before
 */
record PlannedCall(
    long atMillis,
    @Nullable String number,
    @Nullable GeoPoint point,
    int radius,
    long patienceMillis) {}
