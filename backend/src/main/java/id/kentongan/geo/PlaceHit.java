package id.kentongan.geo;

import id.kentongan.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A place that has the name that was asked for, or nearly.
 *
 * @param kind {@code kelurahan kecamatan street crossing}, the kind of a landmark, or
 *     OpenStreetMap's
 * @param area kelurahan, or null outside the region
 * @param distance metres from where was asked near to, or null
 * @param address in a line, or null
 */
public record PlaceHit(
    String label,
    String kind,
    GeoPoint point,
    @Nullable Area area,
    @Nullable Long distance,
    @Nullable String address) {}
