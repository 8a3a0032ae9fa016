package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the labels of a {@link Raster} into areas. A border is traced once and used by both
 * neighbours, so that what is smoothed stays a clean partition: no gap, no overlap.
 */
final class Outlines {

  /** A closed line around an area and those around its holes; the first place is not repeated. */
  record Area(List<Point> outer, List<List<Point>> holes) {}

  /** A border between two junctions, with its areas to the left and right. */
  private record Arc(List<Integer> corners, List<Point> line, int left, int right) {}

  private static final int[] EAST = {1, 0, -1, 0};
  private static final int[] NORTH = {0, 1, 0, -1};

  private final Raster raster;
  private final double tolerance;
  private final int width;
  private final boolean[] walked;
  private final List<Arc> arcs = new ArrayList<>();

  /**
   * Traces all borders, smoothed, without vertices that change less than {@code tolerance} metres.
   */
  Outlines(Raster raster, double tolerance) {
    this.raster = raster;
    this.tolerance = tolerance;
    this.width = raster.size() + 1;
    this.walked = new boolean[width * width * 4];
    raster.untie();
    for (int pass = 0; pass < 2; pass++) {
      for (int corner = 0; corner < width * width; corner++) {
        if (pass == 1 || ways(corner) > 2) {
          arcsFrom(corner);
        }
      }
    }
  }

  private void arcsFrom(int corner) {
    for (int way = 0; way < 4; way++) {
      if (isBorder(corner, way) && !walked[corner * 4 + way]) {
        follow(corner, way);
      }
    }
  }

  private void follow(int start, int firstWay) {
    List<Integer> corners = new ArrayList<>(List.of(start));
    int left = beside(start, firstWay, true);
    int right = beside(start, firstWay, false);
    int corner = start;
    int way = firstWay;
    while (true) {
      int next = step(corner, way);
      walked[corner * 4 + way] = true;
      walked[next * 4 + (way + 2) % 4] = true;
      corners.add(next);
      corner = next;
      if (corner == start || ways(corner) > 2) {
        break;
      }
      way = onward(corner, way);
    }
    List<Point> line = corners.stream().map(c -> raster.corner(c % width, c / width)).toList();
    arcs.add(new Arc(corners, Smooth.line(line, tolerance), left, right));
  }

  private int onward(int corner, int way) {
    for (int turn : new int[] {0, 1, 3}) {
      int next = (way + turn) % 4;
      if (isBorder(corner, next)) {
        return next;
      }
    }
    throw new IllegalStateException("a border ends");
  }

  private int step(int corner, int way) {
    return corner + EAST[way] + NORTH[way] * width;
  }

  private int ways(int corner) {
    int ways = 0;
    for (int way = 0; way < 4; way++) {
      ways += isBorder(corner, way) ? 1 : 0;
    }
    return ways;
  }

  private boolean isBorder(int corner, int way) {
    int column = corner % width + EAST[way];
    int row = corner / width + NORTH[way];
    boolean outside = column < 0 || row < 0 || column >= width || row >= width;
    return !outside && beside(corner, way, true) != beside(corner, way, false);
  }

  private int beside(int corner, int way, boolean left) {
    int column = corner % width;
    int row = corner / width;
    return switch (way) {
      case 0 -> raster.at(column, left ? row : row - 1);
      case 1 -> raster.at(left ? column - 1 : column, row);
      case 2 -> raster.at(column - 1, left ? row - 1 : row);
      default -> raster.at(left ? column : column - 1, row - 1);
    };
  }

  /** The areas of every label, in the order in which their borders were found. */
  Map<Integer, List<Area>> areas() {
    Map<Integer, Map<Integer, List<Point>>> byLabel = new LinkedHashMap<>();
    Map<Integer, Map<Integer, Integer>> ends = new LinkedHashMap<>();
    for (Arc arc : arcs) {
      int first = arc.corners().getFirst();
      int last = arc.corners().getLast();
      piece(byLabel, ends, arc.left(), first, last, arc.line());
      piece(byLabel, ends, arc.right(), last, first, arc.line().reversed());
    }
    Map<Integer, List<Area>> areas = new LinkedHashMap<>();
    byLabel.forEach((label, pieces) ->
        areas.put(label, Rings.areas(rings(pieces, ends.getOrDefault(label, Map.of())))));
    areas.remove(Raster.NONE);
    return areas;
  }

  private static void piece(
      Map<Integer, Map<Integer, List<Point>>> lines,
      Map<Integer, Map<Integer, Integer>> ends,
      int label,
      int from,
      int to,
      List<Point> line) {
    lines.computeIfAbsent(label, l -> new LinkedHashMap<>()).put(from, line);
    ends.computeIfAbsent(label, l -> new LinkedHashMap<>()).put(from, to);
  }

  private static List<List<Point>> rings(
      Map<Integer, List<Point>> pieces, Map<Integer, Integer> ends) {
    List<List<Point>> rings = new ArrayList<>();
    Map<Integer, List<Point>> left = new LinkedHashMap<>(pieces);
    while (!left.isEmpty()) {
      int start = left.keySet().iterator().next();
      List<Point> ring = new ArrayList<>();
      int at = start;
      for (List<Point> piece = left.remove(at); piece != null; piece = left.remove(at)) {
        ring.addAll(piece.subList(0, piece.size() - 1));
        at = ends.getOrDefault(at, start);
      }
      rings.add(ring);
    }
    return rings;
  }
}
