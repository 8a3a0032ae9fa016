package id.kentongan.geo.roads;

import id.kentongan.shared.GeoPoint;

/** Where somebody sets out, and by what. */
public record Origin(GeoPoint point, VehicleClass vehicle) {}
