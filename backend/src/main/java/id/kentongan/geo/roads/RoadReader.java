package id.kentongan.geo.roads;

import id.kentongan.geo.osm.Bounds;
import id.kentongan.geo.osm.NodeFile;
import id.kentongan.geo.osm.OsmElements;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** The roads of an extract, as far as they lie in a box. */
final class RoadReader implements OsmElements, AutoCloseable {

  private final Bounds clip;
  private final DoubleConsumer progress;
  private final NodeFile nodes = new NodeFile();
  private final BitSet used = new BitSet();
  private final BitSet crossings = new BitSet();
  private final List<Line> lines = new ArrayList<>();
  private boolean sealed;

  /**
   * A road, or the part of one that lies in the box.
   *
   * @param places of its nodes
   */
  record Line(Road road, int[] places) {}

  /**
   * @param progress share of the reading, 0 to 1
   */
  RoadReader(Bounds clip, DoubleConsumer progress) throws IOException {
    this.clip = clip;
    this.progress = progress;
  }

  @Override
  public boolean wants(Kind kind) {
    return kind != Kind.RELATION;
  }

  @Override
  public void node(long id, double longitude, double latitude, Map<String, String> tags)
      throws IOException {
    if (clip.contains(longitude, latitude)) {
      nodes.add(id, longitude, latitude);
    }
  }

  @Override
  public void way(long id, long[] references, Map<String, String> tags) throws IOException {
    if (!sealed) {
      nodes.seal();
      sealed = true;
    }
    Optional<Road> road = Road.find(tags);
    if (road.isEmpty() || "yes".equals(tags.get("area"))) {
      return;
    }
    int[] places = Arrays.stream(references).mapToInt(each -> (int) nodes.find(each)).toArray();
    int from = 0;
    for (int to = 0; to <= places.length; to++) {
      if (to == places.length || places[to] < 0) {
        add(road.get(), Arrays.copyOfRange(places, from, to));
        from = to + 1;
      }
    }
  }

  private void add(Road road, int[] places) {
    if (places.length < 2) {
      return;
    }
    for (int place : places) {
      if (used.get(place)) {
        crossings.set(place);
      }
      used.set(place);
    }
    crossings.set(places[0]);
    crossings.set(places[places.length - 1]);
    lines.add(new Line(road, places));
  }

  @Override
  public void progress(double share) {
    progress.accept(share);
  }

  List<Line> lines() {
    return lines;
  }

  /** Whether roads meet, or end, there. */
  boolean isCrossing(int place) {
    return crossings.get(place);
  }

  double longitude(int place) {
    return nodes.longitude(place);
  }

  double latitude(int place) {
    return nodes.latitude(place);
  }

  @Override
  public void close() throws IOException {
    nodes.close();
  }
}
