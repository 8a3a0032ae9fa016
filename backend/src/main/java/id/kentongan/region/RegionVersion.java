package id.kentongan.region;

/** A region as it was imported once. */
record RegionVersion(long version, Region region) {}
