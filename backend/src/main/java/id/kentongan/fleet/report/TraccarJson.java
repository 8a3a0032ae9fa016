package id.kentongan.fleet.report;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Traccar Client sends from version 9 on: {@code {"location": {"timestamp": …, "coords": {…},
 * "battery": {…}}, "device_id": …}}, one location a request. Speed is in metres per second, the
 * battery's level from 0 to 1. Names that nobody knows are passed over.
 */
record TraccarJson(JsonMapper json) {

  FixReport read(String body) {
    JsonNode sent = tree(body);
    JsonNode location = sent.path("location");
    JsonNode coords = location.path("coords");
    return new FixReport(
        Values.secret(text(sent.path("device_id")), "device_id"),
        Values.point(
            number(coords, "longitude").orElseThrow(() -> new UnreadableReport("longitude")),
            number(coords, "latitude").orElseThrow(() -> new UnreadableReport("latitude"))),
        time(location.path("timestamp")),
        number(coords, "speed").map(Values::speed).orElse(null),
        number(coords, "heading").map(it -> Values.heading(it, "heading")).orElse(null),
        number(coords, "accuracy").map(Values::accuracy).orElse(null),
        number(coords, "altitude").map(Values::altitude).orElse(null),
        number(location.path("battery"), "level")
            .map(it -> Values.battery(it * 100, "level"))
            .orElse(null));
  }

  private JsonNode tree(String body) {
    try {
      return json.readTree(body);
    } catch (JacksonException noJson) {
      throw new UnreadableReport("location");
    }
  }

  private static @Nullable String text(JsonNode value) {
    return value.isString() ? value.stringValue() : null;
  }

  private static @Nullable Instant time(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return null;
    } else if (value.isString()) {
      return Values.time(value.stringValue());
    } else if (value.isIntegralNumber()) {
      return Values.time(value.toString());
    }
    throw new UnreadableReport("timestamp");
  }

  /** Empty if it is not said. */
  private static Optional<Double> number(JsonNode of, String name) {
    JsonNode value = of.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    } else if (!value.isNumber()) {
      throw new UnreadableReport(name);
    }
    try {
      return Optional.of(value.doubleValue());
    } catch (JacksonException tooLarge) {
      throw new UnreadableReport(name);
    }
  }
}
