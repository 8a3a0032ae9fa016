package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of land that were built to one plan: housing estates, and the industrial estate in the
 * east.
 */
final class Quarters {

  private static final int ESTATES = 22;

  private final List<Quarter> quarters = new ArrayList<>();
  private final Mask taken = new Mask(7_500, 15);

  Quarters(CityPlan plan, Words words, Terrain terrain, RoadNet net, Waters waters) {
    for (Street street : net.streets()) {
      taken.paint(net.line(street), 28);
    }
    Box works =
        new Box(
            new Point(3_980, -900).times(plan.scale()),
            0.2,
            620 * plan.scale(),
            520 * plan.scale());
    add(new Quarter(Quarter.Kind.INDUSTRY, words.list(plan.key() + ".industry").getFirst(), works));
    Dice dice = new Dice(plan.seed(), "estates");
    List<String> names = words.list("estates");
    int built = 0;
    for (int attempt = 0; attempt < 4_000 && built < ESTATES; attempt++) {
      Point centre =
          new Point(dice.between(-4_600, 4_600), dice.between(-4_200, 4_200)).times(plan.scale());
      double angle = terrain.heading(centre) + dice.between(-0.25, 0.25);
      Box box = new Box(centre, angle, dice.between(130, 300), dice.between(110, 230));
      double density = terrain.density(centre);
      boolean fits =
          density > 0.22
              && density < 0.85
              && terrain.isInside(centre)
              && centre.length() > 1_100 * plan.scale();
      if (fits
          && !taken.meets(box.grown(10))
          && !waters.isAtBank(box.grown(8))
          && isNearRoad(net, box)) {
        add(new Quarter(Quarter.Kind.ESTATE, names.get(built), box));
        built++;
      }
    }
  }

  private static boolean isNearRoad(RoadNet net, Box box) {
    return net.nearest(box.centre(), box.halfWidth() + 200, s -> true) != null;
  }

  private void add(Quarter quarter) {
    quarters.add(quarter);
    taken.paint(quarter.box().grown(60));
  }

  List<Quarter> all() {
    return quarters;
  }

  @Nullable Quarter at(Point p) {
    for (Quarter quarter : quarters) {
      if (quarter.box().contains(p)) {
        return quarter;
      }
    }
    return null;
  }
}
