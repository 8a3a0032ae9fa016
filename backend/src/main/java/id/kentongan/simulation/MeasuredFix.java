package id.kentongan.simulation;

import id.kentongan.shared.GeoPoint;

/**
 * Where a device finds itself.
 *
 * @param second of the run
 * @param speed metres per second
 * @param heading degrees clockwise from north
 */
record MeasuredFix(GeoPoint point, long second, double speed, double heading) {}
