package id.kentongan.bench;

import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.RAMDirectory;
import com.graphhopper.util.EdgeIteratorState;
import id.kentongan.geo.roads.Avoided;
import id.kentongan.geo.roads.Origin;
import id.kentongan.geo.roads.RoadNetwork;
import id.kentongan.geo.roads.TravelTimes;
import id.kentongan.geo.roads.VehicleClass;
import id.kentongan.shared.GeoPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How long it takes to know how far 50 units of all classes are from an incident, on the roads of
 * the region; against one tree of GraphHopper's over the same roads, at one speed, with nobody to
 * look for and nothing closed.
 */
final class ReachOfUnits {

  private static final int INCIDENTS = 200;
  private static final int UNITS = 50;
  private static final int WARM_UP = 5;
  private static final int BYTES_OF_A_STRETCH = 2;

  private final RoadNetwork network;
  private final BaseGraph bare;

  private ReachOfUnits(Path folder) {
    network = RoadNetwork.load(folder);
    RAMDirectory directory = new RAMDirectory(folder.toString(), true);
    bare = new BaseGraph.Builder(BYTES_OF_A_STRETCH).setDir(directory).build();
    bare.loadExisting();
  }

  static void run(Report report, RunningSystem system) throws IOException, InterruptedException {
    run(report, built(system.region()));
  }

  /**
   * @param folder a network of roads
   */
  static void run(Report report, Path folder) {
    ReachOfUnits reach = new ReachOfUnits(folder);
    double[] millis = new double[Report.ROUNDS];
    double[] ratios = new double[Report.ROUNDS];
    for (int round = -WARM_UP; round < Report.ROUNDS; round++) {
      Samples ours = new Samples();
      Samples trees = new Samples();
      reach.round(round, ours, trees);
      if (round >= 0) {
        millis[round] = ours.p95() / 1e6;
        ratios[round] = ours.p50() / trees.p50();
      }
    }
    report.line("50 units of an incident by road, against a bare tree", ratios, "<= 1.5");
    report.line("50 units of an incident by road: p95 in ms", millis, "");
  }

  /** The node builds it in the background. */
  private static Path built(Path region) throws IOException, InterruptedException {
    while (true) {
      try (Stream<Path> files = Files.list(region)) {
        List<Path> networks =
            files
                .filter(file -> file.getFileName().toString().matches("roads-.*(?<!\\.part)"))
                .toList();
        if (!networks.isEmpty()) {
          return networks.getFirst();
        }
      }
      Thread.sleep(500);
    }
  }

  private void round(int round, Samples ours, Samples trees) {
    Random random = new Random(round);
    for (int i = 0; i < INCIDENTS; i++) {
      int incident = random.nextInt(bare.getNodes());
      List<Origin> units =
          Stream.generate(() -> point(random.nextInt(bare.getNodes())))
              .limit(UNITS)
              .map(point -> new Origin(point, vehicle(random)))
              .toList();
      long began = System.nanoTime();
      network.times(point(incident), units, Avoided.NOTHING);
      long between = System.nanoTime();
      ShortestPathTree tree =
          new ShortestPathTree(bare, new OneSpeed(), true, TraversalMode.NODE_BASED);
      tree.setTimeLimit(TravelTimes.LIMIT.toMillis());
      tree.search(incident, _ -> {});
      ours.add(between - began);
      trees.add(System.nanoTime() - between);
    }
  }

  private GeoPoint point(int crossing) {
    return new GeoPoint(
        bare.getNodeAccess().getLon(crossing), bare.getNodeAccess().getLat(crossing));
  }

  private static VehicleClass vehicle(Random random) {
    VehicleClass[] all = VehicleClass.values();
    return all[random.nextInt(all.length)];
  }

  /** 30 km/h everywhere. */
  private static final class OneSpeed implements Weighting {

    private static final double SECONDS_PER_METRE = 3.6 / 30;

    @Override
    public double calcMinWeightPerDistance() {
      return SECONDS_PER_METRE;
    }

    @Override
    public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
      return edge.getDistance() * SECONDS_PER_METRE;
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
      return "one_speed";
    }
  }
}
