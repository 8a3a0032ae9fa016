package id.kentongan.region.sample;

/**
 * A place with a gate on a road.
 *
 * @param agency that has it, empty if none
 * @param gate on the road side of the box
 * @param address street, number and ward
 */
record Site(SiteKind kind, String name, String agency, Box box, Point gate, String address) {}
