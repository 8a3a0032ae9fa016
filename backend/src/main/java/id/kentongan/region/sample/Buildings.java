package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Houses along the streets where people live closely, and what stands on the sites. */
final class Buildings {

  private static final int MOST = 38_000;

  private final Terrain terrain;
  private final RoadNet net;
  private final Quarters quarters;
  private final Land land;
  private final Dice dice;
  private final Mask taken = new Mask(7_500, 2.5);
  private final List<House> houses = new ArrayList<>();

  Buildings(CityPlan plan, Terrain terrain, RoadNet net, Quarters quarters, Land land) {
    this.terrain = terrain;
    this.net = net;
    this.quarters = quarters;
    this.land = land;
    this.dice = new Dice(plan.seed(), "houses");
    for (Street street : net.streets()) {
      taken.paint(net.line(street), street.roadClass().halfWidth() + 1);
    }
  }

  /**
   * @param number on its street: even on the left, odd on the right
   */
  record House(Box box, Street street, int number) {}

  List<House> houses() {
    return houses;
  }

  /** The works first, then from the centre outwards: there is a limit. */
  void build() {
    List<Street> byRank = new ArrayList<>(net.streets());
    byRank.sort(Comparator.comparingDouble(this::rank));
    for (Street street : byRank) {
      List<Point> line = net.line(street);
      row(street, line, 1);
      row(street, line, -1);
    }
  }

  private double rank(Street street) {
    Point middle = net.at(street.nodes().get(street.nodes().size() / 2));
    return isWorks(quarters.at(middle)) ? 0 : middle.length();
  }

  private static boolean isWorks(@Nullable Quarter quarter) {
    return quarter != null && quarter.kind() == Quarter.Kind.INDUSTRY;
  }

  private void row(Street street, List<Point> line, int side) {
    double wait = dice.between(2, 9);
    int number = side > 0 ? 2 : 1;
    for (int i = 1; i < line.size(); i++) {
      Point from = line.get(i - 1);
      Point along = line.get(i).minus(from).unit();
      double length = from.distance(line.get(i));
      while (wait < length) {
        double width = dice.between(6, 11);
        house(street, number, from.plus(along.times(wait + width / 2)), along.times(side), width);
        number += 2;
        wait += (isWorks(quarters.at(from)) ? 5.4 : 1) * width + dice.between(0.8, 4.5);
      }
      wait -= length;
    }
  }

  private void house(Street street, int number, Point kerb, Point along, double width) {
    Quarter quarter = quarters.at(kerb);
    double crowd = terrain.density(kerb);
    boolean works = isWorks(quarter);
    double chance = quarter != null ? 0.9 : crowd < 0.3 ? 0.25 : Math.min(0.92, crowd + 0.1);
    if (houses.size() >= MOST || !dice.chance(chance)) {
      return;
    }
    double broad = works ? width * 5 : street.roadClass().isArterial() ? width * 1.5 : width;
    double depth =
        works ? dice.between(35, 70) : dice.between(7, street.roadClass().isArterial() ? 20 : 12.5);
    double back = street.roadClass().halfWidth() + dice.between(2, 4.5) + depth / 2;
    Box house =
        new Box(
            kerb.plus(along.left().times(back)),
            along.angle() + dice.between(-0.04, 0.04),
            broad / 2,
            depth / 2);
    if (!taken.meets(house) && !land.isClosed(house)) {
      houses.add(new House(house, street, number));
      taken.paint(house);
    }
  }
}
