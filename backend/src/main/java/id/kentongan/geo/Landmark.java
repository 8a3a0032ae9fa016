package id.kentongan.geo;

import id.kentongan.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A place that the region's people go by.
 *
 * @param kind e.g. {@code mosque}
 * @param address in a line, or null
 */
record Landmark(String name, String kind, GeoPoint point, @Nullable String address) {}
