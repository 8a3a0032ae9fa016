package id.kentongan.call.location;

import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the shapes of RFC 5491 from their elements. What kind it is follows from which elements
 * there are, since the exchange loses the name of a shape that stands beside a civic address; a
 * name that is there has to agree. Of bodies (sphere, ellipsoid, prism) the ground plan is taken.
 */
final class ShapeText {

  private static final int MAX_CORNERS = 200;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,20})?");
  private static final Map<Set<String>, List<String>> KINDS =
      Map.of(
          Set.of(), List.of("Point", "Polygon"),
          Set.of("height"), List.of("Prism"),
          Set.of("radius"), List.of("Circle", "Sphere"),
          Set.of("semiMajorAxis", "semiMinorAxis", "orientation"), List.of("Ellipse"),
          Set.of("semiMajorAxis", "semiMinorAxis", "verticalAxis", "orientation"),
              List.of("Ellipsoid"),
          Set.of("innerRadius", "outerRadius", "startAngle", "openingAngle"), List.of("ArcBand"));

  private final Map<String, String> measures = new HashMap<>();
  private final List<GeoPoint> points = new ArrayList<>();
  private @Nullable String name;
  private @Nullable String crs;

  private ShapeText() {}

  /**
   * @throws IllegalArgumentException if it is not exactly one shape on the earth
   */
  static GeoShape read(List<Map.Entry<String, String>> elements) {
    ShapeText text = new ShapeText();
    elements.forEach(element -> text.take(element.getKey(), element.getValue()));
    return text.shape();
  }

  private void take(String key, String value) {
    switch (key) {
      case "shape" -> name = once(name, value);
      case "crs" -> crs = once(crs, value);
      case "pos" -> points.add(points(value, crs).getFirst());
      case "posList" -> points.addAll(points(value, crs));
      default -> once(measures.put(key, value), value);
    }
    require(points.size() <= MAX_CORNERS);
  }

  private GeoShape shape() {
    List<String> kinds = KINDS.getOrDefault(measures.keySet(), List.of());
    require(!kinds.isEmpty() && (name == null || kinds.contains(name)));
    require(crs == null || crs.equals("2d") || crs.equals("3d"));
    require(!points.isEmpty());
    if (points.size() > 1) {
      require(kinds.contains("Polygon") || kinds.contains("Prism"));
      require(name == null || !name.equals("Point"));
      return new GeoShape.Polygon(points);
    }
    GeoPoint center = points.getFirst();
    return switch (kinds.getFirst()) {
      case "Point" -> {
        require(name == null || name.equals("Point"));
        yield new GeoShape.Point(center);
      }
      case "Circle" -> new GeoShape.Circle(center, length("radius"));
      case "Ellipse", "Ellipsoid" ->
          new GeoShape.Ellipse(
              center, length("semiMajorAxis"), length("semiMinorAxis"), angle("orientation"));
      case "ArcBand" ->
          new GeoShape.ArcBand(
              center,
              length("innerRadius"),
              length("outerRadius"),
              angle("startAngle"),
              angle("openingAngle"));
      default -> throw new IllegalArgumentException("not a shape: " + kinds);
    };
  }

  /** Latitude first, as in GML. */
  private static List<GeoPoint> points(String value, @Nullable String crs) {
    String[] numbers = SPACE.split(value.strip(), -1);
    int step = "3d".equals(crs) || (crs == null && numbers.length == 3) ? 3 : 2;
    require(numbers.length % step == 0);
    List<GeoPoint> points = new ArrayList<>();
    for (int at = 0; at < numbers.length; at += step) {
      points.add(new GeoPoint(number(numbers[at + 1]), number(numbers[at])));
    }
    return points;
  }

  private double length(String key) {
    return number(measures.getOrDefault(key, ""));
  }

  /** Degrees unless it says radians. */
  private double angle(String key) {
    String[] parts = SPACE.split(measures.getOrDefault(key, ""), -1);
    require(parts.length == 1 || (parts.length == 2 && parts[1].matches("degrees|radians")));
    double value = number(parts[0]);
    return parts.length == 2 && parts[1].equals("radians") ? Math.toDegrees(value) : value;
  }

  private static double number(String text) {
    require(NUMBER.matcher(text).matches());
    return Double.parseDouble(text);
  }

  private static String once(@Nullable String before, String value) {
    require(before == null);
    return value;
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("not one shape");
    }
  }
}
