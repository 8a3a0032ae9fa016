package id.kentongan.region;

/**
 * Another version or edition of the region is in force on this node. Told after the import or edit
 * was committed, on every node, within seconds.
 *
 * @param former the version before; the same if it was edited
 */
public record RegionChanged(long version, long former) {}
