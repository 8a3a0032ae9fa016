package id.kentongan.region.sample;

/**
 * Metres on the plane to degrees (WGS84), in the ten-millionths of OpenStreetMap; good to
 * centimetres over a city.
 */
record Projection(double latitude, double longitude) {

  private static final double METRES_PER_DEGREE = 111_195;

  long latitude(Point p) {
    return Math.round((latitude + p.y() / METRES_PER_DEGREE) * 1e7);
  }

  long longitude(Point p) {
    double shrunk = METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(latitude));
    return Math.round((longitude + p.x() / shrunk) * 1e7);
  }

  /** Ten-millionths as people write degrees, without a locale's ideas about commas. */
  static String degrees(long tenMillionths) {
    long size = Math.abs(tenMillionths);
    String digits = Long.toString(size % 10_000_000 + 10_000_000).substring(1);
    return (tenMillionths < 0 ? "-" : "") + size / 10_000_000 + "." + digits;
  }
}
