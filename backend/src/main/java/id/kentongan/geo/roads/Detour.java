package id.kentongan.geo.roads;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Measures how much longer ways on a network are than straight lines. */
final class Detour {

  private static final int DESTINATIONS = 12;
  private static final int ORIGINS = 60;
  private static final int FEWEST = 30;

  /** Metres in a straight line: what units are mostly sent. */
  private static final double NEAREST = 500;

  private static final double FARTHEST = 10_000;

  private Detour() {}

  /** The median of pairs of crossings that a car gets from one to the other; the same each time. */
  static StraightLine of(RoadStore store, Arcs arcs) {
    Random random = new Random(112);
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < DESTINATIONS; i++) {
      int destination = random.nextInt(arcs.crossings());
      BitSet origins = new BitSet();
      random.ints(ORIGINS, 0, arcs.crossings()).forEach(origins::set);
      ReverseTree tree = new ReverseTree(arcs, VehicleClass.CAR, new BitSet());
      tree.begin(destination);
      tree.grow(Float.MAX_VALUE, origins);
      origins.stream()
          .filter(origin -> tree.seconds(origin) < Float.POSITIVE_INFINITY)
          .forEach(origin -> {
            double straight = store.crossing(origin).distanceTo(store.crossing(destination));
            if (straight >= NEAREST && straight <= FARTHEST) {
              ratios.add(tree.metres(origin) / straight);
            }
          });
    }
    ratios.sort(null);
    return ratios.size() < FEWEST
        ? StraightLine.UNMEASURED
        : new StraightLine(ratios.get(ratios.size() / 2));
  }
}
