package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * How closely people live at a place and which way the streets run there, from what is drawn
 * already.
 */
final class Terrain {

  private static final double QUARTERS = 4;

  private final Noise noise;
  private final double scale;
  private final List<Point> villages = new ArrayList<>();
  private final Field density;
  private final Field grain;

  Terrain(CityPlan plan, RoadNet net, Waters waters) {
    this.noise = new Noise(plan.seed() * 5 + 2);
    this.scale = plan.scale();
    plantVillages(new Dice(plan.seed(), "villages"));
    this.density = new Field(p -> new Point(crowd(p, net), 0));
    this.grain = new Field(p -> grain(p, net, waters));
  }

  private void plantVillages(Dice dice) {
    for (int i = 0; i < 46; i++) {
      Point way = Point.towards(2 * Math.PI * i * 0.618034);
      villages.add(
          way.times(scale * dice.between(2_600, 5_600))
              .plus(new Point(0, dice.between(-300, 300))));
    }
  }

  /** Whether the place belongs to the city. */
  boolean isInside(Point p) {
    double x = Math.abs(p.x()) / (4_950 * scale);
    double y = Math.abs(p.y()) / (4_450 * scale);
    double far = StrictMath.pow(x, 2.4) + StrictMath.pow(y, 2.4);
    return far + 0.33 * noise.at(p, 2_300 * scale) + 0.05 * noise.at(p, 420 * scale) < 1.0;
  }

  /** Whether the map still shows what is there: the city and a strip around it. */
  boolean isShown(Point p) {
    return Math.abs(p.x()) < 5_900 * scale && Math.abs(p.y()) < 5_400 * scale;
  }

  /** From 0, fields, to 1, the heart of the city. */
  double density(Point p) {
    return density.at(p).x();
  }

  /** The angle of the streets at a place; as good as any other quarter turn of it. */
  double heading(Point p) {
    return grain.at(p).angle() / QUARTERS;
  }

  /** Which of the two ways of the streets is the long one of the blocks: above or below zero. */
  double stretch(Point p) {
    return noise.at(p.plus(new Point(3_100, 1_700)), 800);
  }

  private double crowd(Point p, RoadNet net) {
    double sum = 1.15 * bell(p, new Point(0, 0), 1_900 * scale);
    for (Point village : villages) {
      sum += 0.62 * bell(p, village, 210);
    }
    Segment road = net.nearest(p, 700, s -> s.street().roadClass().isThrough());
    if (road != null) {
      double far = p.distance(p.nearestOn(net.at(road.from()), net.at(road.to())));
      sum += (road.street().roadClass().isArterial() ? 0.42 : 0.25) * StrictMath.exp(-far / 260);
    }
    double rim = p.length() / (5_000 * scale);
    return Math.max(0, Math.min(1, sum + 0.34 * noise.at(p, 1_500) + 0.1 - 0.28 * rim * rim));
  }

  private static double bell(Point p, Point centre, double width) {
    Point step = p.minus(centre);
    return StrictMath.exp(-step.dot(step) / (2 * width * width));
  }

  /** Of four times the angle, so that all four ways of a crossing count as one. */
  private Point grain(Point p, RoadNet net, Waters waters) {
    Point sum = Point.towards(QUARTERS * (0.25 + 1.1 * noise.at(p, 2_700))).times(0.35);
    Segment road = net.nearest(p, 800, s -> s.street().roadClass().isThrough());
    if (road != null) {
      sum = sum.plus(along(p, net.at(road.from()), net.at(road.to()), 260));
    }
    List<Point> river = waters.streams().getFirst().line();
    int nearest = 1;
    for (int i = 1; i < river.size(); i++) {
      if (river.get(i).distance(p) < river.get(nearest).distance(p)) {
        nearest = i;
      }
    }
    return sum.plus(along(p, river.get(nearest - 1), river.get(nearest), 140).times(1.2));
  }

  private static Point along(Point p, Point from, Point to, double reach) {
    double weight = StrictMath.exp(-p.distance(p.nearestOn(from, to)) / reach);
    return Point.towards(QUARTERS * to.minus(from).angle()).times(weight);
  }
}
