package id.kentongan.geo;

import id.kentongan.geo.MapPiece.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says by its tags what an element is; the kinds are those that protomaps-leaflet paints. */
final class MapTags {

  private static final Map<String, MapPiece> ROADS =
      Map.ofEntries(
          road("motorway", "highway", 7),
          road("trunk", "major_road", 7),
          road("primary", "major_road", 8),
          road("secondary", "major_road", 10),
          road("tertiary", "major_road", 11),
          road("unclassified", "minor_road", 13),
          road("residential", "minor_road", 13),
          road("living_street", "minor_road", 13),
          road("road", "minor_road", 13),
          road("service", "minor_road", 14),
          road("track", "path", 14),
          road("pedestrian", "path", 14),
          road("footway", "path", 15),
          road("path", "path", 15),
          road("cycleway", "path", 15),
          road("bridleway", "path", 15),
          road("steps", "path", 15));

  private static final Map<String, Integer> PLACES =
      Map.of(
          "city",
          7,
          "town",
          9,
          "village",
          11,
          "suburb",
          12,
          "quarter",
          13,
          "neighbourhood",
          14,
          "hamlet",
          14,
          "isolated_dwelling",
          15);
  private static final Set<String> LOCALITIES = Set.of("city", "town", "village");

  private static final Map<String, Set<String>> LANDUSE =
      Map.of(
          "landuse",
          Set.of(
              "allotments",
              "cemetery",
              "commercial",
              "farmland",
              "farmyard",
              "forest",
              "grass",
              "industrial",
              "meadow",
              "military",
              "orchard",
              "plantation",
              "recreation_ground",
              "residential",
              "retail",
              "village_green"),
          "leisure",
          Set.of("garden", "golf_course", "nature_reserve", "park", "pitch", "playground"),
          "natural",
          Set.of("beach", "grassland", "heath", "sand", "scrub", "wetland", "wood"),
          "amenity",
          Set.of("college", "grave_yard", "hospital", "school", "university"),
          "tourism",
          Set.of("zoo"),
          "aeroway",
          Set.of("aerodrome"));

  /** Kinds of ours that the painter knows under another name. */
  private static final Map<String, String> PAINTED =
      Map.of(
          "grave_yard", "cemetery",
          "garden", "park",
          "recreation_ground", "park",
          "pitch", "playground",
          "meadow", "grassland",
          "heath", "scrub",
          "wetland", "scrub",
          "orchard", "wood",
          "plantation", "wood");

  private static final Set<String> WATERWAYS = Set.of("river", "canal", "stream", "drain", "ditch");
  private static final Set<String> POI_KEYS =
      Set.of("amenity", "healthcare", "emergency", "shop", "tourism", "office", "leisure");
  private static final Set<String> EARLY_POIS =
      Set.of("hospital", "police", "fire_station", "townhall", "station", "university", "mall");
  private static final Set<String> DULL =
      Set.of("yes", "no", "bench", "waste_basket", "parking_space", "vacant", "pitch", "garden");
  private static final Map<String, String> WORSHIP =
      Map.of("muslim", "mosque", "christian", "church", "hindu", "temple", "buddhist", "vihara");

  private MapTags() {}

  static List<MapPiece> ofNode(Map<String, String> tags) {
    return Stream.of(place(tags), poi(tags), numbered(tags)).flatMap(Optional::stream).toList();
  }

  static List<MapPiece> ofLine(Map<String, String> tags) {
    if ("coastline".equals(tags.get("natural"))) {
      return List.of(new MapPiece(Layer.COAST, "coastline", null, 0));
    }
    String waterway = tags.getOrDefault("waterway", "");
    if (WATERWAYS.contains(waterway)) {
      boolean wide = waterway.equals("river") || waterway.equals("canal");
      return List.of(new MapPiece(Layer.WATER, wide ? "river" : "stream", waterway, wide ? 9 : 14));
    }
    return road(tags).stream().toList();
  }

  /** Of a closed way, or of a relation that is a polygon. */
  static List<MapPiece> ofArea(Map<String, String> tags) {
    List<MapPiece> pieces = new ArrayList<>();
    water(tags).ifPresent(pieces::add);
    landuse(tags).ifPresent(pieces::add);
    if (!tags.getOrDefault("building", "no").equals("no")) {
      pieces.add(new MapPiece(Layer.BUILDINGS, "building", null, 14));
    }
    poi(tags).ifPresent(pieces::add);
    numbered(tags).ifPresent(pieces::add);
    return pieces;
  }

  /** Whether a closed way is the edge of something, or a road that comes back to itself. */
  static boolean isArea(Map<String, String> tags) {
    return "yes".equals(tags.get("area"))
        || !(tags.containsKey("highway")
            || tags.containsKey("railway")
            || tags.containsKey("barrier")
            || "coastline".equals(tags.get("natural"))
            || WATERWAYS.contains(tags.getOrDefault("waterway", "")));
  }

  private static Optional<MapPiece> road(Map<String, String> tags) {
    String highway = tags.getOrDefault("highway", "");
    if (highway.endsWith("_link")) {
      String of = highway.substring(0, highway.length() - "_link".length());
      return Optional.ofNullable(ROADS.get(of))
          .map(road ->
              new MapPiece(Layer.ROADS, road.kind(), highway, Math.max(11, road.minZoom())));
    }
    if ("rail".equals(tags.get("railway")) || "light_rail".equals(tags.get("railway"))) {
      boolean siding = tags.containsKey("service");
      return Optional.of(new MapPiece(Layer.ROADS, "rail", "rail", siding ? 14 : 10));
    }
    return Optional.ofNullable(ROADS.get(highway));
  }

  private static Optional<MapPiece> water(Map<String, String> tags) {
    String waterway = tags.getOrDefault("waterway", "");
    String landuse = tags.getOrDefault("landuse", "");
    if ("water".equals(tags.get("natural"))) {
      String kind = tags.getOrDefault("water", "water");
      return Optional.of(new MapPiece(Layer.WATER, kind, null, 8));
    }
    if (waterway.equals("riverbank") || waterway.equals("dock")) {
      return Optional.of(new MapPiece(Layer.WATER, "river", null, 8));
    }
    return landuse.equals("reservoir") || landuse.equals("basin")
        ? Optional.of(new MapPiece(Layer.WATER, landuse, null, 8))
        : Optional.empty();
  }

  private static Optional<MapPiece> landuse(Map<String, String> tags) {
    return LANDUSE.entrySet().stream()
        .filter(known -> known.getValue().contains(tags.getOrDefault(known.getKey(), "")))
        .map(known -> tags.get(known.getKey()))
        .sorted()
        .findFirst()
        .map(kind -> new MapPiece(Layer.LANDUSE, PAINTED.getOrDefault(kind, kind), kind, 9));
  }

  private static Optional<MapPiece> place(Map<String, String> tags) {
    String place = tags.getOrDefault("place", "");
    Integer minZoom = PLACES.get(place);
    return minZoom == null || !tags.containsKey("name")
        ? Optional.empty()
        : Optional.of(
            new MapPiece(
                Layer.PLACES,
                LOCALITIES.contains(place) ? "locality" : "neighbourhood",
                place,
                minZoom));
  }

  private static Optional<MapPiece> poi(Map<String, String> tags) {
    if (!tags.containsKey("name")) {
      return hydrant(tags);
    }
    if (tags.getOrDefault("railway", "").matches("station|halt")) {
      return Optional.of(new MapPiece(Layer.POIS, "station", null, 13));
    }
    return POI_KEYS.stream()
        .sorted()
        .flatMap(key -> Stream.ofNullable(tags.get(key)))
        .filter(kind -> !DULL.contains(kind))
        .findFirst()
        .map(kind ->
            kind.equals("place_of_worship")
                ? WORSHIP.getOrDefault(tags.getOrDefault("religion", ""), kind)
                : kind)
        .map(kind -> new MapPiece(Layer.POIS, kind, null, EARLY_POIS.contains(kind) ? 13 : 15));
  }

  /** The one thing without a name that a fire brigade looks for. */
  private static Optional<MapPiece> hydrant(Map<String, String> tags) {
    return "fire_hydrant".equals(tags.get("emergency"))
        ? Optional.of(new MapPiece(Layer.POIS, "fire_hydrant", null, 15))
        : Optional.empty();
  }

  private static Optional<MapPiece> numbered(Map<String, String> tags) {
    boolean post = "milestone".equals(tags.get("highway")) && tags.containsKey("distance");
    boolean house = tags.containsKey("addr:housenumber") && tags.containsKey("addr:street");
    return post || house
        ? Optional.of(new MapPiece(Layer.NUMBERS, post ? "kilometrePost" : "house", null, 0))
        : Optional.empty();
  }

  private static Map.Entry<String, MapPiece> road(String highway, String kind, int minZoom) {
    return Map.entry(highway, new MapPiece(Layer.ROADS, kind, highway, minZoom));
  }
}
