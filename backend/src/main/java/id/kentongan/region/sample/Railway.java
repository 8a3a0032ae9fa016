package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** The line through the city and its stations. Where it meets a road there is a level crossing. */
final class Railway {

  private final List<Point> line;
  private final List<Point> stations;
  private final List<Track> tracks = new ArrayList<>();

  Railway(CityPlan plan) {
    this.line =
        Curve.through(
            Skeleton.RAILWAY.stream().map(p -> p.times(1_000 * plan.scale())).toList(), 40);
    this.stations =
        Skeleton.STATIONS.stream()
            .map(p -> p.times(1_000 * plan.scale()))
            .map(this::nearest)
            .toList();
  }

  List<Point> line() {
    return line;
  }

  List<Point> stations() {
    return stations;
  }

  private Point nearest(Point p) {
    Point best = line.getFirst();
    for (Point at : line) {
      best = at.distance(p) < best.distance(p) ? at : best;
    }
    return best;
  }

  /** Cuts the level crossings into the roads; before the streets grow, which keep away. */
  void cross(RoadNet net) {
    for (int i = 1; i < line.size(); i++) {
      tracks.add(new Track(line.get(i - 1), -1));
      Point from = line.get(i - 1);
      Point to = line.get(i);
      RoadNet.Hit hit = net.firstHit(from, to, s -> true);
      if (hit != null) {
        tracks.add(new Track(hit.place(), net.join(hit)));
      }
    }
    tracks.add(new Track(line.getLast(), -1));
  }

  /** A bend of the line, or with a road's node, a crossing. */
  record Track(Point place, int node) {}

  /** The road nodes that are level crossings. */
  Set<Integer> crossings() {
    return tracks.stream()
        .map(Track::node)
        .filter(node -> node >= 0)
        .collect(Collectors.toUnmodifiableSet());
  }

  void draw(Osm osm, IntUnaryOperator junction) {
    List<Integer> refs = new ArrayList<>();
    for (Track track : tracks) {
      refs.add(track.node() >= 0 ? junction.applyAsInt(track.node()) : osm.node(track.place()));
    }
    osm.way(refs, Osm.tags("railway", "rail", "name", "Jalur Karang"));
  }
}
