package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.List;

/** Where the great roads of the city cross its river. */
final class Bridges {

  /** A bridge, called after its road. */
  record Bridge(String name, Point place) {}

  private final City city;

  Bridges(City city) {
    this.city = city;
  }

  List<Bridge> all() {
    List<Bridge> bridges = new ArrayList<>();
    List<Point> river = city.waters().streams().getFirst().line();
    for (int i = 1; i < river.size(); i++) {
      RoadNet.Hit hit = city.roads().net().firstHit(river.get(i - 1), river.get(i), s -> true);
      if (hit != null && city.wards().at(hit.place()) != null) {
        String name = "Jembatan " + hit.segment().street().name().replace("Jl. Jembatan", "Kali");
        bridges.add(new Bridge(name.replace("Jl. ", ""), hit.place()));
      }
    }
    return bridges;
  }
}
