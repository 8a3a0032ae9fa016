package id.kentongan.region.sample;

/** The roads of the map, from the widest to the narrowest. */
enum RoadClass {
  TRUNK("trunk", 11),
  PRIMARY("primary", 9),
  SECONDARY("secondary", 7),
  TERTIARY("tertiary", 5),
  UNCLASSIFIED("unclassified", 4),
  RESIDENTIAL("residential", 3.5),
  LIVING_STREET("living_street", 2.5),
  FOOTWAY("footway", 1.5);

  private final String tag;
  private final double halfWidth;

  RoadClass(String tag, double halfWidth) {
    this.tag = tag;
    this.halfWidth = halfWidth;
  }

  String tag() {
    return tag;
  }

  /** Metres from the middle to the kerb. */
  double halfWidth() {
    return halfWidth;
  }

  boolean isArterial() {
    return compareTo(SECONDARY) <= 0;
  }

  boolean isThrough() {
    return compareTo(TERTIARY) <= 0;
  }
}
