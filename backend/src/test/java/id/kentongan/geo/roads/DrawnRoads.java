package id.kentongan.geo.roads;

import id.kentongan.geo.WrittenOsm;
import id.kentongan.geo.osm.Bounds;
import id.kentongan.shared.GeoPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A few roads, drawn in kilometres to the east and north of a corner. */
public final class DrawnRoads {

  private static final double KM_IN_DEGREE = 111.195;
  private static final GeoPoint CORNER = new GeoPoint(110.4, -7);

  private final WrittenOsm osm = new WrittenOsm();
  private final Map<List<Double>, Long> nodes = new HashMap<>();

  public static GeoPoint at(double east, double north) {
    double longitude = east / KM_IN_DEGREE / Math.cos(Math.toRadians(CORNER.latitude()));
    return new GeoPoint(CORNER.longitude() + longitude, CORNER.latitude() + north / KM_IN_DEGREE);
  }

  /**
   * A road through some places; where two have the same one, they meet.
   *
   * @param tags as {@code key=value}; the first is of {@code highway}
   * @param places east and north of each
   */
  public DrawnRoads road(String tags, double... places) {
    List<Long> references =
        Stream.iterate(0, i -> i < places.length, i -> i + 2)
            .map(i -> node(places[i], places[i + 1]))
            .toList();
    osm.way(references, ("highway=" + tags).split(" "));
    return this;
  }

  private long node(double east, double north) {
    GeoPoint point = at(east, north);
    return nodes.computeIfAbsent(
        List.of(east, north), _ -> osm.node(point.longitude(), point.latitude()));
  }

  /** As the map of a region's folder. */
  Path in(Path folder) {
    try {
      Files.writeString(folder.resolve("map.osm"), osm.xml());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a node has them that has built them. */
  public RoadNetwork network(Path folder) {
    try {
      RegionRoads roads = new RegionRoads("node-1");
      roads.open(in(folder), Bounds.INDONESIA);
      return roads.current().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
