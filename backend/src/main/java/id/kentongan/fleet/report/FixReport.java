package id.kentongan.fleet.report;

import id.kentongan.shared.GeoPoint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a device says of where it is. Each number lies in a range that can be true; what the device
 * says that it does not know is null.
 *
 * @param secret by which the device is known
 * @param at by its clock, to the millisecond; null: it did not say
 * @param speed metres per second
 * @param heading degrees clockwise from north, less than 360
 * @param accuracy radius in metres
 * @param altitude metres
 * @param battery per cent
 */
public record FixReport(
    String secret,
    GeoPoint point,
    @Nullable Instant at,
    @Nullable Double speed,
    @Nullable Double heading,
    @Nullable Double accuracy,
    @Nullable Double altitude,
    @Nullable Double battery) {

  /** Bytes; the longest that is known has 700. */
  public static final int LARGEST = 8 * 1024;

  /**
   * Reads the form that OsmAnd and Traccar Client before version 9 send, and Traccar Client's JSON
   * (traccar.org/osmand).
   *
   * @param query of the address, still encoded; null or empty: what was sent stands in the body
   * @param body the form, or JSON
   * @throws UnreadableReport if it is neither, or says something that cannot be
   */
  public static FixReport read(@Nullable String query, byte[] body, JsonMapper json) {
    if (query != null && !query.isEmpty()) {
      return OsmAndForm.read(query);
    }
    String text = new String(body, StandardCharsets.UTF_8).strip();
    return text.startsWith("{") ? new TraccarJson(json).read(text) : OsmAndForm.read(text);
  }

  /** A log keeps no secret. */
  @Override
  public String toString() {
    return "FixReport " + point + " " + at;
  }
}
