package id.kentongan.region.sample;

import java.util.List;

/**
 * Single points of the map: names of places, railway stations, level crossings, hydrants, kilometre
 * posts, small shops.
 */
final class Furniture {

  private final City city;
  private final Osm osm;

  Furniture(City city, Osm osm) {
    this.city = city;
    this.osm = osm;
  }

  void draw() {
    osm.node(new Point(30, -40), Osm.tags("place", "city", "name", city.shortName()));
    String district = "";
    for (Ward ward : city.wards().all()) {
      if (!district.equals(ward.districtName())) {
        district = ward.districtName();
        osm.node(
            city.wards().middle(ward.districtCode()),
            Osm.tags("place", "suburb", "name", district));
      }
      osm.node(ward.seed(), Osm.tags("place", "neighbourhood", "name", ward.name()));
    }
    List<String> stations = city.words().list(city.plan().key() + ".stations");
    for (int i = 0; i < stations.size(); i++) {
      osm.node(
          city.railway().stations().get(i),
          Osm.tags("railway", "station", "name", stations.get(i)));
    }
    hydrants();
    kilometrePosts();
    shops();
  }

  private void hydrants() {
    RoadNet net = city.roads().net();
    for (Street street : net.streets()) {
      if (!street.roadClass().isThrough()) {
        continue;
      }
      double since = 200;
      List<Point> line = net.line(street);
      for (int i = 1; i < line.size(); i++) {
        Point along = line.get(i).minus(line.get(i - 1));
        since += along.length();
        if (since > 360
            && city.terrain().density(line.get(i)) > 0.4
            && city.wards().near(line.get(i)) != null) {
          Point kerb =
              line.get(i).plus(along.unit().left().times(street.roadClass().halfWidth() + 1.5));
          osm.node(kerb, Osm.tags("emergency", "fire_hydrant", "fire_hydrant:type", "pillar"));
          since = 0;
        }
      }
    }
  }

  /** Each road is counted from its own beginning. */
  private void kilometrePosts() {
    RoadNet net = city.roads().net();
    for (Street street : net.streets()) {
      if (!street.roadClass().isArterial() || street.name().isEmpty()) {
        continue;
      }
      double since = 0;
      int kilometre = 1;
      List<Point> line = net.line(street);
      for (int i = 1; i < line.size(); i++) {
        Point along = line.get(i).minus(line.get(i - 1));
        since += along.length();
        if (since >= 1_000) {
          Point kerb =
              line.get(i).plus(along.unit().left().times(street.roadClass().halfWidth() + 1));
          osm.node(kerb, Osm.tags("highway", "milestone", "distance", "" + kilometre++));
          since -= 1_000;
        }
      }
    }
  }

  private void shops() {
    Dice dice = new Dice(city.plan().seed(), "shops");
    List<String> kinds =
        List.of("convenience", "pharmacy", "restaurant", "bank", "cafe", "hardware");
    RoadNet net = city.roads().net();
    for (Street street : net.streets()) {
      List<Point> line = net.line(street);
      Point p = line.get(line.size() / 2);
      if (dice.chance(city.terrain().density(p) > 0.5 ? 0.06 : 0.01) && line.size() > 2) {
        String kind = dice.pick(kinds);
        boolean shop = kind.equals("convenience") || kind.equals("hardware");
        String name = dice.pick(city.words().list("shops." + kind));
        Point along = line.get(line.size() / 2).minus(line.get(line.size() / 2 - 1)).unit();
        Point at = p.plus(along.left().times(street.roadClass().halfWidth() + 6));
        osm.node(at, Osm.tags(shop ? "shop" : "amenity", kind, "name", name));
      }
    }
  }
}
