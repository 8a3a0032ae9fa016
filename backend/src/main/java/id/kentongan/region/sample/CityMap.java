package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws the city as OpenStreetMap would have it. */
final class CityMap {

  private final City city;
  private final Osm osm;
  private final Set<Integer> crossings;
  private final Map<Integer, Integer> junctions = new HashMap<>();

  CityMap(City city) {
    this.city = city;
    this.osm = new Osm(city.plan().projection());
    this.crossings = city.railway().crossings();
  }

  Osm draw() {
    new LandCover(city.plan(), city.terrain()).draw(osm);
    quarters();
    new WaterDrawing(city.waters(), osm).draw();
    sites();
    houses();
    for (Street street : city.roads().net().streets()) {
      street(street);
    }
    city.railway().draw(osm, this::junction);
    new Furniture(city, osm).draw();
    return osm;
  }

  private int junction(int node) {
    boolean level = crossings.contains(node);
    Map<String, String> tags = level ? Osm.tags("railway", "level_crossing") : Map.of();
    return junctions.computeIfAbsent(node, n -> osm.node(city.roads().net().at(n), tags));
  }

  private void quarters() {
    for (Quarter quarter : city.quarters().all()) {
      boolean works = quarter.kind() == Quarter.Kind.INDUSTRY;
      osm.area(
          quarter.box().grown(6).corners(),
          Osm.tags("landuse", works ? "industrial" : "residential", "name", quarter.name()));
    }
  }

  private void sites() {
    osm.area(
        city.roads().square().grown(-9).corners(),
        Osm.tags("leisure", "park", "name", "Alun-Alun " + city.shortName()));
    for (Site site : city.sites().all()) {
      osm.area(site.box().corners(), site.kind().tags(site.name()));
      new Premises(site)
          .buildings()
          .forEach(box -> osm.area(box.corners(), Osm.tags("building", "yes")));
    }
  }

  private void houses() {
    for (Buildings.House house : city.houses()) {
      String street = house.street().name();
      String number = street.isEmpty() ? "" : Integer.toString(house.number());
      osm.area(
          house.box().corners(),
          Osm.tags("building", "house", "addr:housenumber", number, "addr:street", street));
    }
  }

  /** One way, or several where it goes over water on bridges. */
  private void street(Street street) {
    RoadNet net = city.roads().net();
    List<Integer> nodes = street.nodes();
    List<Integer> part = new ArrayList<>(List.of(nodes.getFirst()));
    boolean onBridge = crosses(net, nodes, 1);
    for (int i = 1; i < nodes.size(); i++) {
      boolean bridge = crosses(net, nodes, i);
      if (bridge != onBridge) {
        way(street, part, onBridge);
        part = new ArrayList<>(List.of(nodes.get(i - 1)));
        onBridge = bridge;
      }
      part.add(nodes.get(i));
    }
    way(street, part, onBridge);
  }

  private boolean crosses(RoadNet net, List<Integer> nodes, int to) {
    return city.waters().crosses(net.at(nodes.get(to - 1)), net.at(nodes.get(to)));
  }

  private void way(Street street, List<Integer> nodes, boolean bridge) {
    RoadClass kind = street.roadClass();
    String lanes = kind == RoadClass.TRUNK ? "4" : kind.isArterial() ? "2" : "";
    String surface =
        kind == RoadClass.FOOTWAY ? "paving_stones" : kind.isThrough() ? "asphalt" : "";
    osm.way(
        new ArrayList<>(nodes.stream().map(this::junction).toList()),
        Osm.tags(
            "highway",
            kind.tag(),
            "name",
            street.name(),
            "oneway",
            street.isOneWay() ? "yes" : "",
            "lanes",
            lanes,
            "surface",
            surface,
            "bridge",
            bridge ? "yes" : "",
            "layer",
            bridge ? "1" : ""));
  }
}
