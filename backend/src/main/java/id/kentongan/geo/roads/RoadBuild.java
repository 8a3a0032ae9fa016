package id.kentongan.geo.roads;

import com.graphhopper.util.PointList;
import id.kentongan.geo.osm.Bounds;
import id.kentongan.geo.osm.OsmFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;

/** Makes the network of an extract of OpenStreetMap. */
final class RoadBuild {

  private final RoadReader reader;
  private final RoadStore store;
  private final Map<Integer, Integer> crossings = new HashMap<>();

  private RoadBuild(RoadReader reader, RoadStore store) {
    this.reader = reader;
    this.store = store;
  }

  /**
   * Writes the network into an empty folder.
   *
   * @param clip what of the extract is wanted
   * @param progress share of the reading, 0 to 1
   * @return whether there is any road
   */
  static boolean build(OsmFile extract, Bounds clip, Path folder, DoubleConsumer progress)
      throws IOException {
    try (RoadReader reader = new RoadReader(clip, progress)) {
      extract.read(reader);
      if (reader.lines().isEmpty()) {
        return false;
      }
      RoadStore store = RoadStore.create(folder);
      RoadBuild build = new RoadBuild(reader, store);
      reader.lines().forEach(build::add);
      store.finish();
      return true;
    }
  }

  private void add(RoadReader.Line line) {
    int from = 0;
    for (int i = 1; i < line.places().length; i++) {
      if (reader.isCrossing(line.places()[i])) {
        addStretch(line, from, i);
        from = i;
      }
    }
  }

  /** One that comes back to where it began is two: GraphHopper knows no loops. */
  private void addStretch(RoadReader.Line line, int from, int to) {
    int[] places = line.places();
    if (places[from] == places[to]) {
      if (to - from > 1) {
        addStretch(line, from, from + 1);
        addStretch(line, from + 1, to);
      }
      return;
    }
    PointList bends = new PointList();
    for (int i = from + 1; i < to; i++) {
      bends.add(reader.latitude(places[i]), reader.longitude(places[i]));
    }
    store.stretch(crossing(places[from]), crossing(places[to]), bends, line.road());
  }

  private int crossing(int place) {
    return crossings.computeIfAbsent(
        place,
        _ -> {
          int number = crossings.size();
          store.crossing(number, reader.longitude(place), reader.latitude(place));
          return number;
        });
  }
}
