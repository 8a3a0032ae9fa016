package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.List;

/** Closed lines: which go around an area, which around a hole in one. */
final class Rings {

  private Rings() {}

  static List<Outlines.Area> areas(List<List<Point>> rings) {
    List<Outlines.Area> areas = new ArrayList<>();
    for (List<Point> ring : rings) {
      if (signedArea(ring) > 0 && ring.size() > 2) {
        areas.add(new Outlines.Area(ring, new ArrayList<>()));
      }
    }
    for (List<Point> ring : rings) {
      if (signedArea(ring) < 0) {
        areas.stream()
            .filter(area -> contains(area.outer(), middle(ring)))
            .min((a, b) -> Double.compare(signedArea(a.outer()), signedArea(b.outer())))
            .ifPresent(area -> area.holes().add(ring));
      }
    }
    return areas;
  }

  /**
   * The middle of the first side: on the border itself, hence inside whatever goes around all of
   * it.
   */
  private static Point middle(List<Point> ring) {
    return ring.get(0).between(ring.get(1), 0.5);
  }

  /** Square metres; below zero for a clockwise ring. */
  static double signedArea(List<Point> ring) {
    double twice = 0;
    for (int i = 0; i < ring.size(); i++) {
      twice += ring.get(i).cross(ring.get((i + 1) % ring.size()));
    }
    return twice / 2;
  }

  static boolean contains(List<Point> ring, Point p) {
    boolean inside = false;
    for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      Point a = ring.get(i);
      Point b = ring.get(j);
      boolean straddles = a.y() > p.y() != b.y() > p.y();
      if (straddles && p.x() < (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x()) {
        inside = !inside;
      }
    }
    return inside;
  }
}
