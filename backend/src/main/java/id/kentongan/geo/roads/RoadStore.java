package id.kentongan.geo.roads;

import com.graphhopper.routing.ev.EncodedValue.InitializerConfig;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.IntEncodedValue;
import com.graphhopper.routing.ev.IntEncodedValueImpl;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.RAMDirectory;
import com.graphhopper.storage.index.LocationIndexTree;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.Polygon;
import id.kentongan.geo.osm.Bounds;
import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;

/**
 * The stretches of road between crossings, with who may drive them and where they lie, as
 * GraphHopper keeps them in memory and in a folder. A stretch and a crossing are numbers here.
 */
final class RoadStore {

  final BaseGraph graph;
  final EnumEncodedValue<RoadClass> roadClass =
      new EnumEncodedValue<>("road_class", RoadClass.class);
  final IntEncodedValue vehicles =
      new IntEncodedValueImpl("vehicles", VehicleClass.values().length, true);
  private final LocationIndexTree index;

  private RoadStore(Path folder, boolean fresh) {
    InitializerConfig bits = new InitializerConfig();
    roadClass.init(bits);
    vehicles.init(bits);
    RAMDirectory directory = new RAMDirectory(folder.toString(), true);
    graph = new BaseGraph.Builder(bits.getRequiredBytes()).setDir(directory).build();
    if (fresh) {
      graph.create(0);
    } else if (!graph.loadExisting()) {
      throw new IllegalStateException("no roads are in " + folder);
    }
    index = new LocationIndexTree(graph, directory);
    if (!fresh && !index.loadExisting()) {
      throw new IllegalStateException("no index of roads is in " + folder);
    }
  }

  static RoadStore create(Path folder) {
    return new RoadStore(folder, true);
  }

  /**
   * @throws RuntimeException if it is not whole, or of another form
   */
  static RoadStore load(Path folder) {
    return new RoadStore(folder, false);
  }

  void crossing(int number, double longitude, double latitude) {
    graph.getNodeAccess().setNode(number, latitude, longitude);
  }

  /**
   * @param bends between the two crossings
   */
  void stretch(int from, int to, PointList bends, Road road) {
    EdgeIteratorState edge = graph.edge(from, to);
    edge.setWayGeometry(bends);
    edge.setDistance(
        DistanceCalcEarth.DIST_EARTH.calcDistance(edge.fetchWayGeometry(FetchMode.ALL)));
    edge.set(roadClass, road.roadClass()).set(vehicles, road.along(), road.against());
  }

  /** Writes everything to the folder. */
  void finish() {
    graph.freeze();
    index.prepareIndex();
    graph.flush();
  }

  /**
   * Where the nearest stretch is that somebody of these may drive.
   *
   * @param who bits of vehicle classes
   * @param farthest metres
   */
  Optional<Spot> find(GeoPoint point, int who, double farthest) {
    Snap snap =
        index.findClosest(
            point.latitude(),
            point.longitude(),
            edge -> ((edge.get(vehicles) | edge.getReverse(vehicles)) & who) != 0);
    return snap.isValid() && snap.getQueryDistance() <= farthest
        ? Optional.of(spot(snap))
        : Optional.empty();
  }

  private Spot spot(Snap snap) {
    EdgeIteratorState edge = snap.getClosestEdge();
    PointList line = edge.fetchWayGeometry(FetchMode.ALL);
    PointList before = line.copy(0, snap.getWayIndex() + 1);
    before.add(snap.getSnappedPoint());
    double whole = DistanceCalcEarth.DIST_EARTH.calcDistance(line);
    double share = whole > 0 ? DistanceCalcEarth.DIST_EARTH.calcDistance(before) / whole : 0;
    return new Spot(
        edge.getEdge(),
        edge.getBaseNode(),
        edge.getAdjNode(),
        Math.min(1, share),
        edge.getDistance(),
        edge.get(roadClass),
        edge.get(vehicles),
        edge.getReverse(vehicles));
  }

  /** Adds the stretches that touch an area. */
  void addWithin(GeoShape.Polygon area, BitSet stretches) {
    int corners = area.ring().size() - 1;
    double[] latitudes = new double[corners];
    double[] longitudes = new double[corners];
    Bounds box = Bounds.NONE;
    for (int i = 0; i < corners; i++) {
      latitudes[i] = area.ring().get(i).latitude();
      longitudes[i] = area.ring().get(i).longitude();
      box = box.with(longitudes[i], latitudes[i]);
    }
    Polygon polygon = new Polygon(latitudes, longitudes);
    AllEdgesIterator each = graph.getAllEdges();
    while (each.next()) {
      GeoPoint start = crossing(each.getBaseNode());
      // A stretch gets no farther from its beginning than it is long; 2 % are for degrees to the
      // east, which are shorter away from the equator.
      if (box.grown(1.02 * each.getDistance()).contains(start.longitude(), start.latitude())
          && polygon.intersects(each.fetchWayGeometry(FetchMode.ALL).makeImmutable())) {
        stretches.set(each.getEdge());
      }
    }
  }

  GeoPoint crossing(int number) {
    return new GeoPoint(graph.getNodeAccess().getLon(number), graph.getNodeAccess().getLat(number));
  }
}
