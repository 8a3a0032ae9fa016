package id.kentongan.agency;

import id.kentongan.shared.GeoPoint;

/**
 * A place from which help comes, or to which people are brought.
 *
 * @param agency code of the agency that it belongs to
 * @param kind {@code fireStation ambulanceStation policeStation hospital post}
 */
public record Station(String code, String name, String agency, String kind, GeoPoint point) {}
