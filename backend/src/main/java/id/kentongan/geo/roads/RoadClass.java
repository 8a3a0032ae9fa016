package id.kentongan.geo.roads;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How fast and how wide a road is, as far as its kind says so: OpenStreetMap's {@code highway}.
 *
 * <p>Speeds are those of a whole journey through a town with its crossings and crowds, not limits,
 * and assumptions of ours (decision 13), which {@link Corrections} put right for each class of
 * vehicle.
 */
enum RoadClass {
  MOTORWAY(60, 7),
  TRUNK(45, 7),
  PRIMARY(40, 7),
  SECONDARY(35, 6),
  TERTIARY(30, 5),
  UNCLASSIFIED(25, 4),
  RESIDENTIAL(20, 4),
  LIVING_STREET(15, 3),
  SERVICE(15, 3),
  TRACK(15, 3),
  /** A lane between houses that a car gets through. */
  ALLEY(10, 2.4),
  /** For those on foot, and on motorcycles. */
  PATH(10, 1.5);

  private static final double KMH = 3.6;

  private static final Map<String, RoadClass> OTHER_NAMES =
      Map.of(
          "road", UNCLASSIFIED,
          "pedestrian", LIVING_STREET,
          "footway", PATH,
          "cycleway", PATH,
          "bridleway", PATH);

  private final double kilometresPerHour;
  private final double width;

  RoadClass(double kilometresPerHour, double width) {
    this.kilometresPerHour = kilometresPerHour;
    this.width = width;
  }

  /** Metres, if nobody measured it. */
  double width() {
    return width;
  }

  double secondsPerMetre(VehicleClass vehicle) {
    return KMH / (kilometresPerHour * vehicle.pace());
  }

  /** Empty for what is no road, or one that is not there yet or any more. */
  static Optional<RoadClass> find(Map<String, String> tags) {
    String highway = tags.getOrDefault("highway", "").replaceFirst("_link$", "");
    if (highway.equals("service") && "alley".equals(tags.get("service"))) {
      return Optional.of(ALLEY);
    }
    for (RoadClass each : values()) {
      if (each != ALLEY && each.name().toLowerCase(Locale.ROOT).equals(highway)) {
        return Optional.of(each);
      }
    }
    return Optional.ofNullable(OTHER_NAMES.get(highway));
  }
}
