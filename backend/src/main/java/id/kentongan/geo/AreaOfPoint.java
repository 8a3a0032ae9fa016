package id.kentongan.geo;

import org.jspecify.annotations.Nullable;

/**
 * The areas that a point is in, or nearest to.
 *
 * @param kelurahan or desa
 * @param outside whether the point is in none: then it is the nearest one's
 * @param outsideName whose it is then, if that is known, or null
 * @param distance metres to the area; 0 inside
 */
public record AreaOfPoint(
    Area kelurahan,
    Area kecamatan,
    boolean outside,
    @Nullable String outsideName,
    double distance) {}
