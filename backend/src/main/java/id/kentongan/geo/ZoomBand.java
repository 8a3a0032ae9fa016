package id.kentongan.geo;

/**
 * Zooms that share one drawing of the map. Where a tile holds much, each zoom has its own: in the
 * drawing of the next one it would hold four times as much.
 */
enum ZoomBand {
  COUNTRY(8),
  PROVINCE(10),
  REGION(11),
  CITY(12),
  QUARTERS(13),
  STREETS(14),
  BLOCKS(15),
  HOUSES(16);

  /** The last zoom of which there are tiles; pages enlarge them beyond it. */
  static final int MAX_ZOOM = HOUSES.top;

  /** Circumference of the earth over the pixels of the one tile of zoom 0. */
  private static final double PIXEL_AT_ZERO = 156_543.03;

  private final int top;

  ZoomBand(int top) {
    this.top = top;
  }

  static ZoomBand of(int zoom) {
    for (ZoomBand band : values()) {
      if (zoom <= band.top) {
        return band;
      }
    }
    throw new IllegalArgumentException("no tiles of zoom " + zoom);
  }

  /** As it stands in the table. */
  @SuppressWarnings("EnumOrdinal")
  int number() {
    return ordinal();
  }

  int top() {
    return top;
  }

  /** Metres, at the equator and the last zoom of the band. */
  double pixel() {
    return PIXEL_AT_ZERO / (1 << top);
  }

  /** Whether streets are drawn large enough for their names. */
  boolean named() {
    return top >= REGION.top;
  }

  /** Whether the smallest streets have names. */
  boolean detailed() {
    return top >= BLOCKS.top;
  }

  /**
   * Square pixels of the smallest building that is drawn: single houses only where they have a
   * shape.
   */
  int smallestBuilding() {
    return this == HOUSES ? 1 : this == BLOCKS ? 4 : 6;
  }
}
