package id.kentongan.fleet.report;

import id.kentongan.shared.GeoPoint;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form as OsmAnd and Traccar Client before version 9 send it: {@code
 * id=…&lat=-6.2&lon=106.8&timestamp=…&speed=…&bearing=…}. Speed is in knots. Names that nobody
 * knows are passed over.
 */
record OsmAndForm(Map<String, String> fields) {

  /** Exactly, by the international definition of the nautical mile. */
  static final double METRES_PER_SECOND_OF_A_KNOT = 1852.0 / 3600;

  private static final int MOST_FIELDS = 40;

  /** As programs write numbers, e.g. {@code 3.0E-4} near the equator; never NaN. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]{1,12}(\\.[0-9]{0,20})?([eE][+-]?[0-9]{1,2})?");

  static FixReport read(String encoded) {
    return new OsmAndForm(fields(encoded)).report();
  }

  private FixReport report() {
    if (find("valid").filter(it -> it.equals("0") || it.equals("false")).isPresent()) {
      throw new UnreadableReport("valid");
    }
    return new FixReport(
        Values.secret(find("id").or(() -> find("deviceid")).orElse(null), "id"),
        point(),
        find("timestamp").map(Values::time).orElse(null),
        speed(),
        heading(),
        number("accuracy").map(Values::accuracy).orElse(null),
        number("altitude").map(Values::altitude).orElse(null),
        number("batt").map(it -> Values.battery(it, "batt")).orElse(null));
  }

  private GeoPoint point() {
    Optional<String> both = find("location");
    if (both.isPresent()) {
      String[] parts = both.get().split(",", -1);
      if (parts.length != 2) {
        throw new UnreadableReport("location");
      }
      return Values.point(number(parts[1], "location"), number(parts[0], "location"));
    }
    double latitude = number("lat").orElseThrow(() -> new UnreadableReport("lat"));
    double longitude = number("lon").orElseThrow(() -> new UnreadableReport("lon"));
    return Values.point(longitude, latitude);
  }

  private @Nullable Double speed() {
    return number("speed").map(it -> Values.speed(it * METRES_PER_SECOND_OF_A_KNOT)).orElse(null);
  }

  private @Nullable Double heading() {
    return number("bearing")
        .or(() -> number("heading"))
        .map(it -> Values.heading(it, "bearing"))
        .orElse(null);
  }

  private Optional<String> find(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
  }

  private Optional<Double> number(String name) {
    return find(name).map(written -> number(written, name));
  }

  private static double number(String written, String field) {
    if (!NUMBER.matcher(written).matches()) {
      throw new UnreadableReport(field);
    }
    return Double.parseDouble(written);
  }

  private static Map<String, String> fields(String encoded) {
    Map<String, String> fields = new HashMap<>();
    String[] pairs = encoded.split("&", MOST_FIELDS + 1);
    if (pairs.length > MOST_FIELDS) {
      throw new UnreadableReport("id");
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String name = decoded(pair.substring(0, equals), "id");
        // Of cells and wireless networks there are several; whoever says two places says none.
        if (fields.put(name, decoded(pair.substring(equals + 1), name)) != null && isRead(name)) {
          throw new UnreadableReport(name);
        }
      }
    }
    return fields;
  }

  private static boolean isRead(String name) {
    return switch (name) {
      case "cell", "wifi" -> false;
      default -> true;
    };
  }

  private static String decoded(String text, String field) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      throw new UnreadableReport(field);
    }
  }
}
