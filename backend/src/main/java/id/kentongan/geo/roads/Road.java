package id.kentongan.geo.roads;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A road as its tags in OpenStreetMap describe it.
 *
 * @param along who may drive in the direction in which it is drawn, by {@link VehicleClass#bit()}
 * @param against who may drive the other way
 */
record Road(RoadClass roadClass, int along, int against) {

  private static final Pattern METRES = Pattern.compile("([0-9]{1,2}(?:\\.[0-9]{1,2})?) ?m?");

  /** The first of them that a road has says how wide it is. */
  private static final List<String> WIDTHS = List.of("maxwidth", "width", "est_width");

  private static final Set<String> NOT_TO_BE_DRIVEN =
      Set.of("sidewalk", "crossing", "traffic_island", "access_aisle");

  /** Empty if it is no road, or none that anybody may drive. */
  static Optional<Road> find(Map<String, String> tags) {
    return RoadClass.find(tags)
        .map(roadClass -> of(roadClass, tags))
        .filter(road -> (road.along | road.against) != 0);
  }

  private static Road of(RoadClass roadClass, Map<String, String> tags) {
    int all = 0;
    for (VehicleClass vehicle : VehicleClass.values()) {
      if (fits(vehicle, roadClass, tags) && isOpen(vehicle, tags)) {
        all |= vehicle.bit();
      }
    }
    String oneWay = tags.getOrDefault("oneway", implied(roadClass, tags));
    return switch (oneWay) {
      case "yes", "true", "1" -> new Road(roadClass, all, 0);
      case "-1", "reverse" -> new Road(roadClass, 0, all);
      default -> new Road(roadClass, all, all);
    };
  }

  private static String implied(RoadClass roadClass, Map<String, String> tags) {
    String junction = tags.getOrDefault("junction", "");
    boolean round = junction.equals("roundabout") || junction.equals("circular");
    return round || roadClass == RoadClass.MOTORWAY ? "yes" : "no";
  }

  private static boolean fits(VehicleClass vehicle, RoadClass roadClass, Map<String, String> tags) {
    boolean motorcycle = vehicle == VehicleClass.MOTORCYCLE;
    return switch (roadClass) {
      // PP 15/2005, article 38: toll roads are for vehicles of four wheels and more.
      case MOTORWAY -> !motorcycle;
      case PATH -> motorcycle && !NOT_TO_BE_DRIVEN.contains(tags.getOrDefault("footway", ""));
      default -> width(roadClass, tags) >= vehicle.width();
    };
  }

  /**
   * By the most special tag that there is. What is private, or for residents only, is open to those
   * who come to help.
   */
  private static boolean isOpen(VehicleClass vehicle, Map<String, String> tags) {
    List<String> keys =
        vehicle == VehicleClass.MOTORCYCLE
            ? List.of("emergency", "motorcycle", "motor_vehicle", "vehicle", "access")
            : List.of("emergency", "motor_vehicle", "vehicle", "access");
    return keys.stream()
        .filter(tags::containsKey)
        .findFirst()
        .map(key -> !"no".equals(tags.get(key)))
        .orElse(true);
  }

  private static double width(RoadClass roadClass, Map<String, String> tags) {
    return WIDTHS.stream()
        .map(key -> METRES.matcher(tags.getOrDefault(key, "")))
        .filter(Matcher::matches)
        .findFirst()
        .map(metres -> Double.parseDouble(metres.group(1)))
        .orElse(roadClass.width());
  }
}
