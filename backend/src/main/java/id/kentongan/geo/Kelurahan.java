package id.kentongan.geo;

import id.kentongan.region.Place;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A kelurahan or desa as a region's file brings it.
 *
 * @param place where it stands there
 * @param kind as written, e.g. {@code desa}, or null
 * @param shape degrees, WGS 84
 */
record Kelurahan(
    Place place,
    String code,
    String name,
    String kecamatanCode,
    String kecamatanName,
    @Nullable String kind,
    MultiPolygon shape) {}
