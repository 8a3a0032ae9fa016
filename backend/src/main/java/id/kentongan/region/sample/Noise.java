package id.kentongan.region.sample;

/**
 * Smooth hills and hollows: gradient noise on a lattice, about -1 to 1, the same for the same seed.
 */
final class Noise {

  private static final Point[] WAYS = new Point[64];

  static {
    for (int i = 0; i < WAYS.length; i++) {
      WAYS[i] = Point.towards(2 * Math.PI * i / WAYS.length);
    }
  }

  private final long seed;

  Noise(long seed) {
    this.seed = seed;
  }

  /** Two octaves, the larger one as wide as {@code wavelength} metres. */
  double at(Point p, double wavelength) {
    return 1.3 * octave(p.x() / wavelength, p.y() / wavelength)
        + 0.6 * octave(2.03 * p.x() / wavelength + 17.3, 2.03 * p.y() / wavelength - 4.1);
  }

  private double octave(double x, double y) {
    double left = Math.floor(x);
    double low = Math.floor(y);
    double u = fade(x - left);
    double v = fade(y - low);
    double bottom = mix(slope(left, low, x, y), slope(left + 1, low, x, y), u);
    double top = mix(slope(left, low + 1, x, y), slope(left + 1, low + 1, x, y), u);
    return mix(bottom, top, v);
  }

  private double slope(double cornerX, double cornerY, double x, double y) {
    long hash =
        Dice.scramble(
            seed ^ Dice.scramble(((long) cornerX) * 73_856_093L ^ ((long) cornerY) * 19_349_663L));
    Point way = WAYS[(int) (hash >>> 58)];
    return way.x() * (x - cornerX) + way.y() * (y - cornerY);
  }

  private static double fade(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
  }

  private static double mix(double a, double b, double share) {
    return a + (b - a) * share;
  }
}
