package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Divides the city into kecamatan and those into kelurahan, along rivers and great roads where they
 * are near.
 */
final class Wards {

  private static final double GRAIN = 20;

  private final CityPlan plan;
  private final Terrain terrain;
  private final Raster raster;
  private final Mask barriers = new Mask(7_500, 10);
  private final double[] effort;
  private final List<Ward> wards = new ArrayList<>();

  Wards(CityPlan plan, Words words, Terrain terrain, RoadNet net, Waters waters) {
    this.plan = plan;
    this.terrain = terrain;
    this.raster = new Raster(6_400 * plan.scale(), GRAIN * Math.sqrt(plan.scale()));
    waters.streams().forEach(s -> barriers.paint(s.line(), s.isRiver() ? 26 : 12));
    net.streets().stream()
        .filter(s -> s.roadClass().isArterial())
        .forEach(s -> barriers.paint(net.line(s), 12));
    this.effort = effort();
    int[] districts = districts();
    int label = 1;
    List<Integer> owners = new ArrayList<>();
    for (int district = 1; district <= plan.wards().size(); district++) {
      int count = plan.wards().get(district - 1);
      divide(districts, district, count, label);
      for (int i = 0; i < count; i++) {
        owners.add(district);
      }
      label += count;
    }
    name(words, owners, new Outlines(raster, 5 * plan.scale()).areas());
  }

  private double[] effort() {
    Noise rough = new Noise(plan.seed() * 13 + 6);
    double[] costs = new double[raster.cells()];
    for (int i = 0; i < costs.length; i++) {
      Point p = raster.centre(i);
      costs[i] = Math.max(0.3, 1 + 0.7 * rough.at(p, 300)) + (barriers.has(p) ? 26 : 0);
    }
    return costs;
  }

  private int[] districts() {
    List<Integer> seeds = new ArrayList<>();
    List<Point> places =
        List.of(
            new Point(-0.1, 0.1),
            new Point(-0.4, -3.0),
            new Point(3.3, 1.1),
            new Point(-3.6, 1.9),
            new Point(0.5, 3.4),
            new Point(-3.3, -2.0),
            new Point(3.5, 2.8),
            new Point(3.1, -2.5));
    if (plan.wards().size() == 2) {
      places = List.of(new Point(-1.9, 0.4), new Point(2.4, -0.2));
    }
    for (Point place : places) {
      Point seed = place.times(1_000 * plan.scale());
      while (!terrain.isInside(seed)) {
        seed = seed.times(0.95);
      }
      seeds.add(cellOf(seed));
    }
    boolean[] inside = new boolean[raster.cells()];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = terrain.isInside(raster.centre(i));
    }
    int[] districts = new Spread(raster, effort).from(seeds, 1, i -> inside[i]);
    return new Spread(raster, effort).from(seeds, 1, filled(districts));
  }

  /** All squares that are not reached from outside the city: it has no holes. */
  private java.util.function.IntPredicate filled(int[] districts) {
    double[] even = new double[raster.cells()];
    Arrays.fill(even, 1);
    int size = raster.size();
    int[] outside =
        new Spread(raster, even)
            .from(
                List.of(size + 1),
                1,
                i ->
                    districts[i] == 0
                        && i % size > 0
                        && i % size < size - 1
                        && i / size > 0
                        && i / size < size - 1);
    return i ->
        outside[i] == 0
            && i % size > 1
            && i % size < size - 2
            && i / size > 1
            && i / size < size - 2;
  }

  private int cellOf(Point p) {
    int column = (int) Math.floor(p.x() / raster.cell() + raster.size() / 2.0);
    int row = (int) Math.floor(p.y() / raster.cell() + raster.size() / 2.0);
    return row * raster.size() + column;
  }

  /** Puts the seeds where people are, evens them out, and lets them spread. */
  private void divide(int[] districts, int district, int count, int firstLabel) {
    List<Integer> cells = new ArrayList<>();
    for (int i = 0; i < districts.length; i++) {
      if (districts[i] == district) {
        cells.add(i);
      }
    }
    Dice dice = new Dice(plan.seed(), "wards" + district);
    List<Integer> seeds = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      seeds.add(farthest(cells, seeds, dice));
    }
    int[] labels = new int[0];
    for (int round = 0; round < 3; round++) {
      labels = new Spread(raster, effort).from(seeds, firstLabel, i -> districts[i] == district);
      centre(cells, labels, seeds, firstLabel);
    }
    for (int cell : cells) {
      raster.set(cell, labels[cell]);
    }
  }

  private int farthest(List<Integer> cells, List<Integer> seeds, Dice dice) {
    int best = cells.get(dice.below(cells.size()));
    double far = -1;
    for (int attempt = 0; attempt < 60; attempt++) {
      int cell = cells.get(dice.below(cells.size()));
      double distance = dice.between(500, 900);
      for (int seed : seeds) {
        distance = Math.min(distance, raster.centre(seed).distance(raster.centre(cell)));
      }
      if (distance > far) {
        far = distance;
        best = cell;
      }
    }
    return best;
  }

  private void centre(List<Integer> cells, int[] labels, List<Integer> seeds, int firstLabel) {
    for (int i = 0; i < seeds.size(); i++) {
      Point sum = new Point(0, 0);
      double weight = 0;
      for (int cell : cells) {
        if (labels[cell] == firstLabel + i) {
          double people = 0.35 + terrain.density(raster.centre(cell));
          sum = sum.plus(raster.centre(cell).times(people));
          weight += people;
        }
      }
      int middle = weight == 0 ? seeds.get(i) : cellOf(sum.times(1 / weight));
      if (labels[middle] == firstLabel + i) {
        seeds.set(i, middle);
      }
    }
  }

  private void name(Words words, List<Integer> owners, Map<Integer, List<Outlines.Area>> areas) {
    List<String> districts = words.list(plan.key() + ".kecamatan");
    int number = 0;
    for (int i = 0; i < owners.size(); i++) {
      int district = owners.get(i);
      number = i > 0 && owners.get(i - 1) == district ? number + 1 : 1;
      String districtCode = plan.code() + ".0" + district;
      List<String> names = words.list(plan.key() + ".kelurahan." + district);
      boolean village = !plan.drawsMap() && number > 1;
      String code = districtCode + (village ? ".200" : ".100") + number;
      List<Outlines.Area> land = areas.getOrDefault(i + 1, List.of());
      String kind = village ? "desa" : "kelurahan";
      wards.add(
          new Ward(
              code,
              names.get(number - 1),
              kind,
              districtCode,
              districts.get(district - 1),
              heart(land),
              land));
    }
  }

  /** A place well inside the area, for its name. */
  private Point heart(List<Outlines.Area> land) {
    List<Point> ring = land.getFirst().outer();
    Point sum = new Point(0, 0);
    for (Point p : ring) {
      sum = sum.plus(p);
    }
    return sum.times(1.0 / ring.size());
  }

  /** About the middle of a kecamatan. */
  Point middle(String districtCode) {
    List<Point> hearts =
        wards.stream().filter(w -> w.districtCode().equals(districtCode)).map(Ward::seed).toList();
    Point sum = new Point(0, 0);
    for (Point heart : hearts) {
      sum = sum.plus(heart);
    }
    return sum.times(1.0 / hearts.size());
  }

  List<Ward> all() {
    return wards;
  }

  @Nullable Ward at(Point p) {
    return wards.stream().filter(ward -> ward.contains(p)).findFirst().orElse(null);
  }

  /** The ward of a place by the raster: quick, and right but for a few metres at the borders. */
  @Nullable Ward near(Point p) {
    int label = raster.at(p);
    return label == Raster.NONE ? null : wards.get(label - 1);
  }
}
