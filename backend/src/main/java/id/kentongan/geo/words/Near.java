package id.kentongan.geo.words;

import id.kentongan.shared.GeoPoint;

/**
 * Where a place is likely to be.
 *
 * @param metres within which a place is near
 */
public record Near(GeoPoint point, double metres) {

  private static final double UNSAID = 4_000;
  private static final double LEAST = 500;

  /** Nobody knows how well the point is known. */
  public static Near to(GeoPoint point) {
    return new Near(point, UNSAID);
  }

  /**
   * The caller is in this circle; what is told may be a little beside it.
   *
   * @param radius metres
   */
  public static Near circle(GeoPoint middle, double radius) {
    return new Near(middle, Math.max(LEAST, 2 * radius));
  }
}
