package id.kentongan.region.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a street has to respect when it is built. */
final class Land {

  private final Terrain terrain;
  private final Waters waters;
  private final Quarters quarters;
  private final Noise sway;
  private final Mask closed = new Mask(7_500, 4);

  Land(CityPlan plan, Terrain terrain, Waters waters, Quarters quarters) {
    this.terrain = terrain;
    this.waters = waters;
    this.quarters = quarters;
    this.sway = new Noise(plan.seed() * 7 + 3);
  }

  /** Nothing grows over it from now on. */
  void close(Box site) {
    closed.paint(site);
  }

  void close(List<Point> line, double halfWidth) {
    closed.paint(line, halfWidth);
  }

  boolean isClosed(Box box) {
    return closed.meets(box) || waters.isAtBank(box);
  }

  boolean isClosed(Point p) {
    return closed.has(p) || waters.isAtBank(p);
  }

  boolean bars(Point from, Point to, Habit habit) {
    return closed.meets(from, to) || waters.isAtBank(from, to) || leavesQuarter(from, to, habit);
  }

  /** The streets of an estate stay in it, but for its gates. */
  private boolean leavesQuarter(Point from, Point to, Habit habit) {
    return habit.roadClass().isThrough() && (quarters.at(from) != null || quarters.at(to) != null);
  }

  @Nullable Quarter quarterAt(Point p) {
    return quarters.at(p);
  }

  double density(Point p) {
    return terrain.density(p);
  }

  double stretch(Point p) {
    return terrain.stretch(p);
  }

  boolean isShown(Point p) {
    return terrain.isShown(p);
  }

  double heading(Point p) {
    Quarter quarter = quarters.at(p);
    return quarter == null ? terrain.heading(p) : quarter.box().angle();
  }

  double wander(Point p) {
    return quarters.at(p) == null ? sway.at(p, 130) : 0;
  }
}
