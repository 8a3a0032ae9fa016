package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds each place of note a plot on a main road. */
final class Sites {

  /** A stretch of kerb where a gate may be. */
  private record Frontage(Point place, Point along, Street street, int number) {}

  private static final double FRONT = 3;

  private final RoadNet net;
  private final Land land;
  private final Wards wards;
  private final Mask roads = new Mask(7_500, 4);
  private final List<Frontage> frontages = new ArrayList<>();
  private final List<Site> sites = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  Sites(RoadNet net, Land land, Wards wards) {
    this.net = net;
    this.land = land;
    this.wards = wards;
    for (Street street : net.streets()) {
      roads.paint(net.line(street), street.roadClass().halfWidth() + 1);
      frontages(street);
    }
  }

  private void frontages(Street street) {
    List<Point> line = net.line(street);
    for (int i = 1; i < line.size(); i++) {
      Point along = line.get(i).minus(line.get(i - 1)).unit();
      Point middle = line.get(i).between(line.get(i - 1), 0.5);
      frontages.add(new Frontage(middle, along, street, 2 * i));
      frontages.add(new Frontage(middle, along.times(-1), street, 2 * i + 1));
    }
  }

  List<Site> all() {
    return sites;
  }

  @Nullable Site place(SiteKind kind, String name, String agency, Point near) {
    return place(kind, name, agency, near, wards.near(near));
  }

  /**
   * Builds on the free kerb nearest to {@code near}, in that ward if one is given; null if there is
   * no room.
   */
  @Nullable Site place(SiteKind kind, String name, String agency, Point near, @Nullable Ward in) {
    for (double reach : new double[] {400, 1_500}) {
      for (Frontage frontage : frontages(near, reach)) {
        Box box = plot(kind, frontage);
        if (isFree(box, in)) {
          return build(kind, name, agency, box, frontage);
        }
      }
    }
    return null;
  }

  private List<Frontage> frontages(Point near, double reach) {
    return frontages.stream()
        .filter(f -> f.place().distance(near) < reach)
        .sorted(Comparator.comparingDouble(f -> f.place().distance(near)))
        .toList();
  }

  private static Box plot(SiteKind kind, Frontage frontage) {
    double back = frontage.street().roadClass().halfWidth() + FRONT + kind.depth() / 2;
    Point centre = frontage.place().plus(frontage.along().left().times(back));
    return new Box(centre, frontage.along().angle(), kind.width() / 2, kind.depth() / 2);
  }

  private boolean isFree(Box box, @Nullable Ward in) {
    boolean taken =
        land.quarterAt(box.centre()) != null || roads.meets(box) || land.isClosed(box.grown(3));
    if (taken) {
      return false;
    }
    Ward here = wards.at(box.at(0, -1));
    return here != null && here.equals(wards.at(box.centre())) && (in == null || here.equals(in));
  }

  private @Nullable Site build(
      SiteKind kind, String name, String agency, Box box, Frontage frontage) {
    Ward ward = wards.at(box.centre());
    if (ward == null || !names.add(name)) {
      return null;
    }
    String address =
        frontage.street().name()
            + " No. "
            + frontage.number()
            + " Kel. "
            + ward.name()
            + " Kec. "
            + ward.districtName();
    Point gate = box.at(0, -1);
    Site site = new Site(kind, name, agency, box, gate, address);
    sites.add(site);
    land.close(box);
    return site;
  }
}
