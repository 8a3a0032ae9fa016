package id.kentongan.region.sample;

import java.util.List;

/** A rectangle turned by {@code angle}; {@code halfWidth} lies along that angle. */
record Box(Point centre, double angle, double halfWidth, double halfDepth) {

  Point across() {
    return Point.towards(angle);
  }

  List<Point> corners() {
    return List.of(at(-1, -1), at(1, -1), at(1, 1), at(-1, 1));
  }

  /** A place by shares of the half sides, each from -1 to 1. */
  Point at(double width, double depth) {
    Point across = across();
    return centre
        .plus(across.times(width * halfWidth))
        .plus(across.left().times(depth * halfDepth));
  }

  Box grown(double metres) {
    return new Box(centre, angle, halfWidth + metres, halfDepth + metres);
  }

  boolean contains(Point p) {
    Point step = p.minus(centre);
    if (step.dot(step) > halfWidth * halfWidth + halfDepth * halfDepth) {
      return false;
    }
    Point across = across();
    return Math.abs(step.dot(across)) <= halfWidth
        && Math.abs(step.dot(across.left())) <= halfDepth;
  }
}
