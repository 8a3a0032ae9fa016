package id.kentongan.agency;

import id.kentongan.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A place from which help comes, or to which people are brought.
 *
 * @param agency code of the agency that it belongs to
 * @param kind {@code fireStation ambulanceStation policeStation hospital post}
 * @param address null if none is recorded
 * @param phone null if none is recorded
 */
public record Station(
    String code,
    String name,
    String agency,
    String agencyName,
    String kind,
    GeoPoint point,
    @Nullable String address,
    @Nullable String phone) {}
