package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.List;

/** Lines through a few points that somebody drew, bent as land and water bend them. */
final class Curve {

  private Curve() {}

  /** A Catmull-Rom line through the points, with a vertex about every {@code step} metres. */
  static List<Point> through(List<Point> points, double step) {
    List<Point> curve = new ArrayList<>();
    boolean ring = points.getFirst().equals(points.getLast());
    int last = points.size() - 1;
    for (int i = 0; i < last; i++) {
      Point a = points.get(i > 0 ? i - 1 : ring ? last - 1 : 0);
      Point b = points.get(i);
      Point c = points.get(i + 1);
      Point d = points.get(i + 2 <= last ? i + 2 : ring ? 1 : last);
      int parts = (int) Math.max(1, Math.round(b.distance(c) / step));
      for (int part = 0; part < parts; part++) {
        curve.add(between(a, b, c, d, (double) part / parts));
      }
    }
    curve.add(points.getLast());
    return curve;
  }

  private static Point between(Point a, Point b, Point c, Point d, double t) {
    Point first = c.minus(a).times(0.5 * t);
    Point second = a.times(2).minus(b.times(5)).plus(c.times(4)).minus(d).times(0.5 * t * t);
    Point third = b.minus(c).times(3).plus(d).minus(a).times(0.5 * t * t * t);
    return b.plus(first).plus(second).plus(third);
  }

  /** The line, shifted by up to {@code size} metres here and there; its ends keep their places. */
  static List<Point> bent(List<Point> line, Noise noise, double wavelength, double size) {
    List<Point> bent = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      double fromEnd = Math.min(1, Math.min(i, line.size() - 1 - i) / 6.0);
      Point p = line.get(i);
      double east = noise.at(p, wavelength);
      double north = noise.at(p.plus(new Point(9_000, -7_000)), wavelength);
      bent.add(p.plus(new Point(east, north).times(size * fromEnd)));
    }
    return bent;
  }

  /** The same line, with more vertices where two are more than {@code longest} metres apart. */
  static List<Point> divided(List<Point> line, double longest) {
    List<Point> divided = new ArrayList<>(List.of(line.getFirst()));
    for (int i = 1; i < line.size(); i++) {
      Point from = line.get(i - 1);
      int parts = (int) Math.max(1, Math.ceil(from.distance(line.get(i)) / longest));
      for (int part = 1; part < parts; part++) {
        divided.add(from.between(line.get(i), (double) part / parts));
      }
      divided.add(line.get(i));
    }
    return divided;
  }

  /** The line beside this one, {@code offset} metres to its left. */
  static List<Point> beside(List<Point> line, double offset) {
    List<Point> beside = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Point from = line.get(Math.max(0, i - 1));
      Point to = line.get(Math.min(line.size() - 1, i + 1));
      beside.add(line.get(i).plus(to.minus(from).unit().left().times(offset)));
    }
    return beside;
  }

  static double length(List<Point> line) {
    double length = 0;
    for (int i = 1; i < line.size(); i++) {
      length += line.get(i - 1).distance(line.get(i));
    }
    return length;
  }
}
