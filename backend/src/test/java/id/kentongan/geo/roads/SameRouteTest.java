package id.kentongan.geo.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.graphhopper.routing.Dijkstra;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.RAMDirectory;
import com.graphhopper.storage.index.LocationIndexTree;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIteratorState;
import id.kentongan.geo.osm.Bounds;
import id.kentongan.shared.GeoPoint;
import id.kentongan.support.RegionFolder;
import id.kentongan.support.SampleRegion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the tree against a router that goes from the unit to the place, one route at a time. */
class SameRouteTest {

  private static final int PAIRS = 30;
  private static final GeoPoint MIDDLE = new GeoPoint(106.80, -6.40);

  @Test
  void thirty_ways_through_the_sample_city_are_those_that_graphhopper_finds(@TempDir Path folder)
      throws IOException {
    RegionRoads roads = new RegionRoads("node-1");
    roads.open(RegionFolder.copyOf(SampleRegion.karangjaya(), folder).path(), Bounds.INDONESIA);
    RoadNetwork network = roads.current().orElseThrow();
    LocationIndexTree index = new LocationIndexTree(network.store().graph, new RAMDirectory());
    index.prepareIndex();
    Random random = new Random(7);

    for (int i = 0; i < PAIRS; i++) {
      VehicleClass vehicle = VehicleClass.values()[i % VehicleClass.values().length];
      Pace pace = new Pace(network.store(), vehicle);
      Snap from = pace.nearest(index, somewhere(random));
      Snap to = pace.nearest(index, somewhere(random));
      QueryGraph graph = QueryGraph.create(network.store().graph, List.of(from, to));
      double expected =
          new Dijkstra(graph, pace, TraversalMode.NODE_BASED)
              .calcPath(from.getClosestNode(), to.getClosestNode())
              .getWeight();

      Travel travel =
          network
              .times(point(to), List.of(new Origin(point(from), vehicle)), Avoided.NOTHING)
              .getFirst();

      assertThat(expected).isLessThan(TravelTimes.LIMIT.toSeconds());
      assertThat(travel)
          .isInstanceOfSatisfying(
              Travel.Known.class,
              known -> {
                assertThat(known.estimated()).isFalse();
                assertThat((double) known.seconds()).isCloseTo(expected, within(1.5));
              });
    }
    assertThat(network.detour()).isBetween(1.1, 1.8);
  }

  private static GeoPoint somewhere(Random random) {
    return MIDDLE.towards(random.nextDouble() * 360, random.nextDouble() * 3_000);
  }

  private static GeoPoint point(Snap snap) {
    return new GeoPoint(snap.getSnappedPoint().getLon(), snap.getSnappedPoint().getLat());
  }

  /** The same speeds and rules, as GraphHopper asks for them. */
  private record Pace(RoadStore store, VehicleClass vehicle) implements Weighting {

    Snap nearest(LocationIndexTree index, GeoPoint point) {
      return index.findClosest(
          point.latitude(),
          point.longitude(),
          edge -> Math.min(calcEdgeWeight(edge, false), calcEdgeWeight(edge, true)) < SHUT);
    }

    private static final double SHUT = Double.POSITIVE_INFINITY;

    @Override
    public double calcMinWeightPerDistance() {
      return 0;
    }

    @Override
    public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
      int who = reverse ? edge.getReverse(store.vehicles) : edge.get(store.vehicles);
      return (who & vehicle.bit()) == 0
          ? SHUT
          : edge.getDistance() * edge.get(store.roadClass).secondsPerMetre(vehicle);
    }

    @Override
    public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
      return Math.round(1_000 * calcEdgeWeight(edge, reverse));
    }

    @Override
    public double calcTurnWeight(int from, int via, int to) {
      return 0;
    }

    @Override
    public long calcTurnMillis(int from, int via, int to) {
      return 0;
    }

    @Override
    public boolean hasTurnCosts() {
      return false;
    }

    @Override
    public String getName() {
      return "pace";
    }
  }
}
