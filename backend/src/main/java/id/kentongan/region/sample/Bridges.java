package id.kentongan.region.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the great roads of the city cross its river. */
final class Bridges {

  /** A bridge, called after its road. */
  record Bridge(String name, Point place) {}

  private final City city;

  Bridges(City city) {
    this.city = city;
  }

  List<Bridge> all() {
    Map<String, Bridge> bridges = new LinkedHashMap<>();
    List<Point> river = city.waters().streams().getFirst().line();
    for (int i = 1; i < river.size(); i++) {
      RoadNet.Hit hit = city.roads().net().firstHit(river.get(i - 1), river.get(i), s -> true);
      Ward ward = hit == null ? null : city.wards().at(hit.place());
      if (hit != null && ward != null) {
        String name = name(hit.segment().street());
        // The ring road crosses twice.
        String free = bridges.containsKey(name) ? name + " " + ward.name() : name;
        bridges.putIfAbsent(free, new Bridge(free, hit.place()));
      }
    }
    return List.copyOf(bridges.values());
  }

  private static String name(Street street) {
    String road = street.name().replace("Jl. ", "");
    return road.startsWith("Jembatan") ? road : "Jembatan " + road;
  }
}
