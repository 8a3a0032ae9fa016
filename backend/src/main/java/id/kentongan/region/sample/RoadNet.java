package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All roads as one network: where two meet they share a node, and nothing crosses without one.
 * Found again by place through a coarse grid.
 */
final class RoadNet {

  private static final double REACH = 7_500;
  private static final double CELL = 30;

  /** Metres; a segment stands in the cell of its middle. */
  private static final double LONGEST = 40;

  private static final int SIZE = (int) (2 * REACH / CELL);

  private final List<Point> nodes = new ArrayList<>();
  private final List<Street> streets = new ArrayList<>();
  private final List<List<Segment>> grid = new ArrayList<>();

  RoadNet() {
    for (int i = 0; i < SIZE * SIZE; i++) {
      grid.add(new ArrayList<>());
    }
  }

  /** Where a road goes through a segment. */
  record Hit(Segment segment, Point place, double share) {}

  List<Street> streets() {
    return streets;
  }

  Point at(int node) {
    return nodes.get(node);
  }

  int size() {
    return nodes.size();
  }

  List<Point> line(Street street) {
    return street.nodes().stream().map(nodes::get).toList();
  }

  /** Lays a road along the line; where it crosses or nearly touches another, they share a node. */
  Street lay(RoadClass roadClass, String name, List<Point> drawn) {
    List<Point> line = Curve.divided(drawn, LONGEST - 12);
    Street street = new Street(roadClass, name);
    streets.add(street);
    int first = nodeNear(line.getFirst(), 30);
    boolean ring = line.getFirst().equals(line.getLast());
    street.nodes().add(first);
    for (int i = 1; i < line.size(); i++) {
      boolean last = i == line.size() - 1;
      int end = last && ring ? first : nodeNear(line.get(i), last ? 30 : 6);
      extend(street, end);
    }
    return street;
  }

  private void extend(Street street, int end) {
    int start = street.nodes().getLast();
    if (start == end) {
      return;
    }
    Hit hit = firstHit(at(start), at(end), s -> !s.touches(start) && !s.touches(end));
    double left = at(start).distance(at(end));
    while (hit != null) {
      int middle = join(hit);
      if (at(middle).distance(at(end)) >= left) {
        break;
      }
      left = at(middle).distance(at(end));
      append(street, middle);
      int from = middle;
      hit =
          firstHit(
              at(from), at(end), s -> !s.touches(from) && !s.touches(end) && s.street() != street);
    }
    append(street, end);
  }

  private void append(Street street, int node) {
    int before = street.nodes().getLast();
    if (before != node) {
      street.nodes().add(node);
      index(new Segment(street, before, node));
    }
  }

  int node(Point p) {
    nodes.add(p);
    return nodes.size() - 1;
  }

  /**
   * A node at the place: one that is there within {@code metres}, else one cut into a road there,
   * else a new one.
   */
  int nodeNear(Point p, double metres) {
    Segment near = nearest(p, metres, s -> true);
    return near == null
        ? node(p)
        : join(new Hit(near, p.nearestOn(at(near.from()), at(near.to())), 0));
  }

  /** The node of a meeting place, cut into the segment unless one of its ends is near enough. */
  int join(Hit hit) {
    Segment segment = hit.segment();
    double snap = Math.min(9, at(segment.from()).distance(at(segment.to())) * 0.3);
    if (at(segment.from()).distance(hit.place()) <= snap) {
      return segment.from();
    }
    if (at(segment.to()).distance(hit.place()) <= snap) {
      return segment.to();
    }
    return split(segment, node(hit.place()));
  }

  private int split(Segment segment, int node) {
    List<Integer> along = segment.street().nodes();
    for (int i = 1; i < along.size(); i++) {
      if (along.get(i - 1) == segment.from() && along.get(i) == segment.to()) {
        along.add(i, node);
        break;
      }
    }
    forget(segment);
    index(new Segment(segment.street(), segment.from(), node));
    index(new Segment(segment.street(), node, segment.to()));
    return node;
  }

  /** The first road that the stretch runs into, seen from its beginning. */
  @Nullable Hit firstHit(Point from, Point to, Predicate<Segment> among) {
    Hit first = null;
    Point step = to.minus(from);
    double middle = from.distance(to) / 2;
    for (Segment segment : around(from.between(to, 0.5), middle + 1)) {
      Point start = at(segment.from());
      Point along = at(segment.to()).minus(start);
      double cross = step.cross(along);
      if (Math.abs(cross) < 1e-9 || !among.test(segment)) {
        continue;
      }
      double share = start.minus(from).cross(along) / cross;
      double beside = start.minus(from).cross(step) / cross;
      boolean meets = share >= 0 && share <= 1 && beside >= 0 && beside <= 1;
      if (meets && (first == null || share < first.share())) {
        first = new Hit(segment, start.plus(along.times(beside)), share);
      }
    }
    return first;
  }

  /** The road nearest to the place within {@code radius} metres. */
  @Nullable Segment nearest(Point p, double radius, Predicate<Segment> among) {
    // Most are near: the wide circles are looked through only when the narrow one is empty.
    for (double reach = Math.min(radius, LONGEST); reach < radius; reach *= 2.5) {
      Segment near = within(p, reach, among);
      if (near != null) {
        return near;
      }
    }
    return within(p, radius, among);
  }

  private @Nullable Segment within(Point p, double radius, Predicate<Segment> among) {
    Segment nearest = null;
    double best = radius;
    for (Segment segment : around(p, radius)) {
      double distance = p.distance(p.nearestOn(at(segment.from()), at(segment.to())));
      if (distance < best && among.test(segment)) {
        nearest = segment;
        best = distance;
      }
    }
    return nearest;
  }

  private List<Segment> around(Point p, double radius) {
    List<Segment> found = new ArrayList<>();
    int reach = (int) Math.ceil((radius + LONGEST / 2) / CELL);
    int column = column(p.x());
    int row = column(p.y());
    for (int i = Math.max(0, row - reach); i <= Math.min(SIZE - 1, row + reach); i++) {
      for (int j = Math.max(0, column - reach); j <= Math.min(SIZE - 1, column + reach); j++) {
        List<Segment> cell = grid.get(i * SIZE + j);
        if (!cell.isEmpty()) {
          found.addAll(cell);
        }
      }
    }
    return found;
  }

  private void index(Segment segment) {
    cell(segment).add(segment);
  }

  private void forget(Segment segment) {
    cell(segment).remove(segment);
  }

  private List<Segment> cell(Segment segment) {
    Point middle = at(segment.from()).between(at(segment.to()), 0.5);
    return grid.get(column(middle.y()) * SIZE + column(middle.x()));
  }

  private static int column(double metres) {
    return (int) Math.max(0, Math.min(SIZE - 1, Math.floor((metres + REACH) / CELL)));
  }
}
