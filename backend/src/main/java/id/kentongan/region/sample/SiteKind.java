package id.kentongan.region.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What has a gate of its own on a main road: its size in metres, what a map and what a region's
 * files call it.
 */
enum SiteKind {
  TOWN_HALL("government", 120, 90, "amenity", "townhall"),
  OFFICE("government", 34, 30, "office", "government"),
  HOSPITAL("hospital", 120, 100, "amenity", "hospital"),
  CLINIC("clinic", 40, 36, "amenity", "clinic"),
  AMBULANCE("ambulanceStation", 40, 32, "emergency", "ambulance_station"),
  FIRE("fireStation", 44, 36, "amenity", "fire_station"),
  POLICE("policeStation", 42, 36, "amenity", "police"),
  POST("post", 30, 26, "office", "government"),
  MARKET("market", 96, 76, "amenity", "marketplace"),
  MALL("mall", 140, 100, "shop", "mall"),
  SCHOOL("school", 70, 58, "amenity", "school"),
  UNIVERSITY("university", 280, 210, "amenity", "university"),
  MOSQUE("mosque", 34, 34, "amenity", "place_of_worship"),
  GREAT_MOSQUE("mosque", 96, 86, "amenity", "place_of_worship"),
  CHURCH("church", 40, 36, "amenity", "place_of_worship"),
  FUEL("fuel", 40, 30, "amenity", "fuel"),
  TERMINAL("busStation", 120, 84, "amenity", "bus_station"),
  STADIUM("stadium", 190, 150, "leisure", "stadium"),
  PARK("park", 110, 84, "leisure", "park"),
  CEMETERY("cemetery", 120, 90, "landuse", "cemetery");

  private final String word;
  private final double width;
  private final double depth;
  private final String key;
  private final String value;

  SiteKind(String word, double width, double depth, String key, String value) {
    this.word = word;
    this.width = width;
    this.depth = depth;
    this.key = key;
    this.value = value;
  }

  /** What the region's files call it. */
  String word() {
    return word;
  }

  double width() {
    return width;
  }

  double depth() {
    return depth;
  }

  boolean isStation() {
    return switch (this) {
      case FIRE, AMBULANCE, POLICE, HOSPITAL, POST -> true;
      default -> false;
    };
  }

  boolean isOpenLand() {
    return this == PARK || this == CEMETERY;
  }

  Map<String, String> tags(String name) {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put(key, value);
    tags.put("name", name);
    if (value.equals("place_of_worship")) {
      tags.put("religion", this == CHURCH ? "christian" : "muslim");
    }
    return tags;
  }
}
