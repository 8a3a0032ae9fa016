package id.kentongan.region;

/**
 * A region as it was imported once.
 *
 * @param edition grows with every import, and with every edit of its agencies and stations
 */
record RegionVersion(long version, long edition, Region region) {}
