package id.kentongan.geo;

import org.jspecify.annotations.Nullable;

/**
 * A kelurahan or desa as an import brings it.
 *
 * @param kind as written, e.g. {@code desa}, or null
 * @param wkb its outline, WGS 84, as well-known binary
 */
record Kelurahan(
    String code,
    String name,
    String kecamatanCode,
    String kecamatanName,
    @Nullable String kind,
    byte[] wkb) {}
