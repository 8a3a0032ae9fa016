package id.kentongan.geo;

import id.kentongan.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A place that has the name that was asked for, or nearly.
 *
 * @param kind {@code kelurahan kecamatan street crossing house kilometrePost}, the kind of a
 *     landmark, or OpenStreetMap's
 * @param area kelurahan, or null outside the region
 * @param outside whose it is if it is outside the region and that is known, or null
 * @param distance metres from where was asked near to, or null
 * @param address in a line, or null
 * @param said the place with what else was said of it: {@code Depan Masjid Al-Ikhlas, RT 2 RW 3}
 */
public record PlaceHit(
    String label,
    String kind,
    GeoPoint point,
    @Nullable Area area,
    @Nullable String outside,
    @Nullable Long distance,
    @Nullable String address,
    String said) {}
