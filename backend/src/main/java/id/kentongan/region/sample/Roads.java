package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.List;

/** Builds the streets of the city in the order in which cities get theirs. */
final class Roads {

  private final CityPlan plan;
  private final RoadNet net = new RoadNet();
  private final Noise bends;

  Roads(CityPlan plan) {
    this.plan = plan;
    this.bends = new Noise(plan.seed() * 11 + 4);
  }

  RoadNet net() {
    return net;
  }

  Box square() {
    return new Box(
        Skeleton.SQUARE.times(1_000 * plan.scale()), 0.14, 85 * plan.scale(), 74 * plan.scale());
  }

  /** The square and the great roads, as the skeleton has them. */
  void layArterials() {
    List<Point> corners = new ArrayList<>(square().corners());
    corners.add(corners.getFirst());
    List<String> sides = List.of("Selatan", "Timur", "Utara", "Barat");
    for (int i = 0; i < 4; i++) {
      // Traffic keeps to the left and hence goes round clockwise.
      List<Point> side = Curve.through(List.of(corners.get(i + 1), corners.get(i)), 40);
      net.lay(RoadClass.SECONDARY, "Jl. Alun-Alun " + sides.get(i), side).makeOneWay();
    }
    for (Skeleton.Drawn drawn : Skeleton.roads()) {
      List<Point> line =
          Curve.through(drawn.line().stream().map(p -> p.times(1_000 * plan.scale())).toList(), 34);
      lay(drawn, Curve.bent(Curve.bent(line, bends, 900, 75 * plan.scale()), bends, 260, 16));
    }
  }

  /** Beyond the ring road another name begins. */
  private void lay(Skeleton.Drawn drawn, List<Point> line) {
    if (drawn.outer().isEmpty()) {
      net.lay(drawn.roadClass(), drawn.inner(), line);
      return;
    }
    for (int i = 1; i < line.size(); i++) {
      RoadNet.Hit hit =
          net.firstHit(
              line.get(i - 1), line.get(i), s -> s.street().roadClass() == RoadClass.TRUNK);
      if (hit != null) {
        List<Point> inner = new ArrayList<>(line.subList(0, i));
        List<Point> outer = new ArrayList<>(line.subList(i, line.size()));
        inner.add(hit.place());
        outer.addFirst(hit.place());
        net.lay(drawn.roadClass(), drawn.inner(), inner);
        net.lay(drawn.roadClass(), drawn.outer(), outer);
        return;
      }
    }
    net.lay(drawn.roadClass(), drawn.inner(), line);
  }

  void growCollectors(Land land) {
    new Growth(net, land, Habit.collectors(), new Dice(plan.seed(), "collectors"))
        .from(s -> s.roadClass().isThrough());
  }

  /** Lanes to the villages, then the streets where people live, then the alleys between them. */
  void growStreets(Land land) {
    new Growth(net, land, Habit.lanes(), new Dice(plan.seed(), "lanes")).from(s -> true);
    new Growth(net, land, Habit.locals(), new Dice(plan.seed(), "locals")).from(s -> true);
    new Growth(net, land, Habit.alleys(), new Dice(plan.seed(), "alleys"))
        .from(s -> s.roadClass() == RoadClass.RESIDENTIAL);
    new Growth(net, land, Habit.footpaths(), new Dice(plan.seed(), "footpaths"))
        .from(s -> s.roadClass() == RoadClass.LIVING_STREET);
  }
}
