package id.kentongan.region;

/**
 * Another version of the region is in force on this node. Told after its import was committed, on
 * every node, within seconds.
 *
 * @param former the version before
 */
public record RegionChanged(long version, long former) {}
