package id.kentongan.geo.osm;

/** A box of degrees, WGS 84. */
public record Bounds(double west, double south, double east, double north) {

  /** All of Indonesia, to the edge of its exclusive economic zone. */
  public static final Bounds INDONESIA = new Bounds(92, -14, 142, 9);

  /** Holds nothing. */
  public static final Bounds NONE =
      new Bounds(
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.NEGATIVE_INFINITY);

  private static final double METRES_IN_DEGREE = 111_320;

  public boolean contains(double longitude, double latitude) {
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  }

  public Bounds with(double longitude, double latitude) {
    return new Bounds(
        Math.min(west, longitude),
        Math.min(south, latitude),
        Math.max(east, longitude),
        Math.max(north, latitude));
  }

  /** Larger by so many metres on each side; near the equator, where a degree is as long as high. */
  public Bounds grown(double metres) {
    double degrees = metres / METRES_IN_DEGREE;
    return new Bounds(west - degrees, south - degrees, east + degrees, north + degrees);
  }
}
