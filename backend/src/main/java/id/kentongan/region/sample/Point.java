package id.kentongan.region.sample;

/** A place or a step on the plane, in metres east and north of the city's centre. */
record Point(double x, double y) {

  static Point towards(double angle) {
    return new Point(StrictMath.cos(angle), StrictMath.sin(angle));
  }

  Point plus(Point other) {
    return new Point(x + other.x, y + other.y);
  }

  Point minus(Point other) {
    return new Point(x - other.x, y - other.y);
  }

  Point times(double factor) {
    return new Point(x * factor, y * factor);
  }

  /** A quarter turn counter-clockwise. */
  Point left() {
    return new Point(-y, x);
  }

  Point between(Point other, double share) {
    return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
  }

  double dot(Point other) {
    return x * other.x + y * other.y;
  }

  double cross(Point other) {
    return x * other.y - y * other.x;
  }

  double length() {
    return Math.sqrt(x * x + y * y);
  }

  double distance(Point other) {
    return minus(other).length();
  }

  Point unit() {
    double length = length();
    return length == 0 ? new Point(1, 0) : times(1 / length);
  }

  double angle() {
    return StrictMath.atan2(y, x);
  }

  /** The place of the stretch from {@code a} to {@code b} that is nearest to this one. */
  Point nearestOn(Point a, Point b) {
    Point along = b.minus(a);
    double squared = along.dot(along);
    double share = squared == 0 ? 0 : minus(a).dot(along) / squared;
    return a.between(b, Math.max(0, Math.min(1, share)));
  }
}
