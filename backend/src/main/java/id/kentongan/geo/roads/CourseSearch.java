package id.kentongan.geo.roads;

import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIterator;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import id.kentongan.shared.GeoPoint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the quickest way of one vehicle from one spot of the network to another. */
final class CourseSearch {

  private final RoadStore store;
  private final VehicleClass vehicle;
  private final Spot start;
  private final Spot end;
  private final ReverseTree tree;
  private final EdgeExplorer explorer;
  private final BitSet passed = new BitSet();
  private final List<Course.Piece> pieces = new ArrayList<>();

  CourseSearch(RoadNetwork network, VehicleClass vehicle, Spot start, Spot end) {
    this.store = network.store();
    this.vehicle = vehicle;
    this.start = start;
    this.end = end;
    this.tree = new ReverseTree(network.arcs(), vehicle, new BitSet());
    this.explorer = store.graph.createEdgeExplorer();
  }

  /**
   * Between two points beside the road, from which and to which it goes as slowly as in a yard;
   * empty: there is no way within {@link TravelTimes#LIMIT}.
   */
  Optional<Course> between(GeoPoint from, GeoPoint to) {
    if (!isSameStretch() && !isFollowed()) {
      return Optional.empty();
    }
    List<Course.Piece> whole = new ArrayList<>();
    whole.add(Course.piece(from, pieces.getFirst().from(), RoadClass.SERVICE, vehicle));
    whole.addAll(pieces);
    whole.add(Course.piece(pieces.getLast().to(), to, RoadClass.SERVICE, vehicle));
    return Optional.of(new Course(whole));
  }

  /** Whoever is on the same stretch, and may drive that way, does not leave it. */
  private boolean isSameStretch() {
    int allowed = start.share() <= end.share() ? start.along() : start.against();
    if (start.stretch() != end.stretch() || !isOpen(allowed)) {
      return false;
    }
    drive(start, start.share(), end.share());
    return true;
  }

  private boolean isFollowed() {
    BitSet wanted = new BitSet();
    wanted.set(start.from());
    wanted.set(start.to());
    tree.begin(end);
    tree.grow(TravelTimes.LIMIT.toSeconds(), wanted);
    float ahead = isOpen(start.along()) ? seconds(start.to(), start.metresBehind()) : never();
    float back = isOpen(start.against()) ? seconds(start.from(), start.metresBefore()) : never();
    if (Math.min(ahead, back) == never()) {
      return false;
    }
    drive(start, start.share(), ahead <= back ? 1 : 0);
    return follow(ahead <= back ? start.to() : start.from());
  }

  /** Down the tree, from crossing to crossing, to an end of the last stretch. */
  private boolean follow(int first) {
    int crossing = first;
    while (!comesFromBegin(crossing) && !comesFromEnd(crossing)) {
      passed.set(crossing);
      EdgeIteratorState next = next(crossing);
      if (next == null) {
        return false;
      }
      add(points(next), next.get(store.roadClass));
      crossing = next.getAdjNode();
    }
    drive(end, comesFromBegin(crossing) ? 0 : 1, end.share());
    return true;
  }

  /** The tree began there, and nothing quicker was found. */
  private boolean comesFromBegin(int crossing) {
    return isOpen(end.along())
        && crossing == end.from()
        && tree.seconds(crossing) >= tree.pace(end) * end.metresBefore();
  }

  private boolean comesFromEnd(int crossing) {
    return isOpen(end.against())
        && crossing == end.to()
        && tree.seconds(crossing) >= tree.pace(end) * end.metresBehind();
  }

  /** The stretch that leads on; null never, but for stretches that have no length. */
  private @Nullable EdgeIteratorState next(int crossing) {
    EdgeIterator each = explorer.setBaseNode(crossing);
    EdgeIteratorState best = null;
    double least = never();
    while (each.next()) {
      if (isOpen(each.get(store.vehicles)) && !passed.get(each.getAdjNode())) {
        double pace = each.get(store.roadClass).secondsPerMetre(vehicle);
        double seconds = tree.seconds(each.getAdjNode()) + each.getDistance() * pace;
        if (seconds < least) {
          least = seconds;
          best = each.detach(false);
        }
      }
    }
    return best;
  }

  private boolean isOpen(int vehicles) {
    return (vehicles & vehicle.bit()) != 0;
  }

  private float seconds(int crossing, float metres) {
    return tree.seconds(crossing) + tree.pace(start) * metres;
  }

  private static float never() {
    return Float.POSITIVE_INFINITY;
  }

  /** Adds a part of a spot's stretch, from one share of it to another. */
  private void drive(Spot spot, double from, double to) {
    List<GeoPoint> all = points(store.graph.getEdgeIteratorStateForKey(2 * spot.stretch()));
    List<GeoPoint> part = new Bends(all).between(Math.min(from, to), Math.max(from, to));
    add(from <= to ? part : part.reversed(), spot.roadClass());
  }

  private void add(List<GeoPoint> line, RoadClass roadClass) {
    for (int i = 1; i < line.size(); i++) {
      pieces.add(Course.piece(line.get(i - 1), line.get(i), roadClass, vehicle));
    }
  }

  private static List<GeoPoint> points(EdgeIteratorState stretch) {
    PointList line = stretch.fetchWayGeometry(FetchMode.ALL);
    List<GeoPoint> points = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      points.add(new GeoPoint(line.getLon(i), line.getLat(i)));
    }
    return points;
  }
}
