package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the stairs of a raster's border into a line that land would have. Ends stay where they are.
 */
final class Smooth {

  private static final int PASSES = 4;

  private Smooth() {}

  static List<Point> line(List<Point> stairs, double tolerance) {
    List<Point> line = stairs;
    boolean ring = stairs.getFirst().equals(stairs.getLast());
    for (int pass = 0; pass < PASSES; pass++) {
      line = averaged(line, ring);
    }
    if (!ring) {
      return thinned(line, tolerance);
    }
    int half = line.size() / 2;
    List<Point> thin = new ArrayList<>(thinned(line.subList(0, half + 1), tolerance));
    thin.removeLast();
    thin.addAll(thinned(line.subList(half, line.size()), tolerance));
    return thin;
  }

  private static List<Point> averaged(List<Point> line, boolean ring) {
    List<Point> result = new ArrayList<>(line);
    int last = line.size() - 1;
    for (int i = 1; i < last; i++) {
      result.set(i, line.get(i - 1).plus(line.get(i).times(2)).plus(line.get(i + 1)).times(0.25));
    }
    if (ring && last > 2) {
      Point closing =
          line.get(last - 1).plus(line.getFirst().times(2)).plus(line.get(1)).times(0.25);
      result.set(0, closing);
      result.set(last, closing);
    }
    return result;
  }

  /** Douglas and Peucker. */
  private static List<Point> thinned(List<Point> line, double tolerance) {
    if (line.size() < 3) {
      return line;
    }
    int farthest = 0;
    double far = tolerance;
    for (int i = 1; i < line.size() - 1; i++) {
      double distance =
          line.get(i).distance(line.get(i).nearestOn(line.getFirst(), line.getLast()));
      if (distance > far) {
        farthest = i;
        far = distance;
      }
    }
    if (farthest == 0) {
      return List.of(line.getFirst(), line.getLast());
    }
    List<Point> thin = new ArrayList<>(thinned(line.subList(0, farthest + 1), tolerance));
    thin.removeLast();
    thin.addAll(thinned(line.subList(farthest, line.size()), tolerance));
    return thin;
  }
}
