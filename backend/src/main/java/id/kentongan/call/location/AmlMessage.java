package id.kentongan.call.location;

import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import id.kentongan.shared.PhoneNumber;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A location that a telephone sends by itself while it calls 112: Advanced Mobile Location, ETSI TS
 * 103 625, in its HTTPS form and in the text of its SMS form. Of identities only the number is
 * kept, never the device's or the card's.
 *
 * @param number of the telephone that calls
 * @param claim where it is; empty if it could not find out
 */
public record AmlMessage(PhoneNumber number, LocationClaim claim) {

  /** Bytes of either form; a real one has some hundred. */
  public static final int MAX_BYTES = 8 * 1024;

  private static final int MAX_FIELDS = 100;
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,20})?");
  private static final Pattern MILLIS = Pattern.compile("\\d{1,15}");
  private static final DateTimeFormatter SMS_TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
  private static final Map<String, String> SMS_METHODS =
      Map.of("G", "GNSS", "W", "wifi", "C", "cell");

  /**
   * The HTTPS form: {@code v=1&device_number=%2B62812…&location_latitude=-6.4&…}.
   *
   * @return empty if it is none, or nobody can tell whose it is
   */
  public static Optional<AmlMessage> findForm(String body) {
    return fields(body, "&", true)
        .flatMap(fields ->
            number(fields.get("device_number"))
                .map(number ->
                    new AmlMessage(
                        number,
                        claim(
                            fields.get("location_latitude"),
                            fields.get("location_longitude"),
                            fields.get("location_accuracy"),
                            fields.get("location_certainty"),
                            fields.get("location_source"),
                            millis(fields.get("location_time"))))));
  }

  /**
   * The SMS form: {@code A"ML=1;lt=-6.40250;lg=+106.79420;rd=50;top=20261122150000;lc=90;pm=W;…}.
   *
   * @param sender of the SMS
   * @return empty if it is none, or nobody can tell whose it is
   */
  public static Optional<AmlMessage> findSms(@Nullable String sender, String text) {
    return fields(text.strip(), ";", false)
        .filter(fields -> fields.containsKey("A\"ML"))
        .flatMap(fields -> number(sender).map(number -> new AmlMessage(number, sms(fields))));
  }

  private static LocationClaim sms(Map<String, String> fields) {
    String method = fields.getOrDefault("pm", "");
    boolean lost = method.equals("N");
    return claim(
        lost ? null : fields.get("lt"),
        lost ? null : fields.get("lg"),
        fields.get("rd"),
        fields.get("lc"),
        SMS_METHODS.get(method),
        smsTime(fields.get("top")));
  }

  private static LocationClaim claim(
      @Nullable String latitude,
      @Nullable String longitude,
      @Nullable String radius,
      @Nullable String confidence,
      @Nullable String method,
      @Nullable Instant at) {
    if (!isDecimal(latitude) || !isDecimal(longitude)) {
      boolean silent = isBlank(latitude) && isBlank(longitude);
      return silent
          ? new LocationClaim(null, Map.of(), null, null, null, false)
          : LocationClaim.GARBLED;
    }
    try {
      GeoPoint point = new GeoPoint(decimal(longitude), decimal(latitude));
      GeoShape shape =
          isDecimal(radius) && decimal(radius) >= 0
              ? new GeoShape.Circle(point, decimal(radius))
              : new GeoShape.Point(point);
      return new LocationClaim(
          shape, Map.of(), Remarks.percent(confidence), Remarks.method(method), at, false);
    } catch (IllegalArgumentException nowhere) {
      return LocationClaim.GARBLED;
    }
  }

  /** Empty if a field stands there twice, there are too many, or they are not text. */
  private static Optional<Map<String, String>> fields(
      String text, String separator, boolean encoded) {
    Map<String, String> fields = new HashMap<>();
    if (text.length() > MAX_BYTES) {
      return Optional.empty();
    }
    for (String part : text.split(separator, MAX_FIELDS + 1)) {
      int equals = part.indexOf('=');
      if (fields.size() == MAX_FIELDS || (equals < 1 && !part.isEmpty())) {
        return Optional.empty();
      }
      try {
        if (!part.isEmpty()
            && fields.put(
                    decoded(part.substring(0, equals), encoded),
                    decoded(part.substring(equals + 1), encoded))
                != null) {
          return Optional.empty();
        }
      } catch (IllegalArgumentException notEncoded) {
        return Optional.empty();
      }
    }
    return Optional.of(fields);
  }

  private static String decoded(String text, boolean encoded) {
    return encoded ? URLDecoder.decode(text, StandardCharsets.UTF_8) : text;
  }

  /** A plus that was not encoded arrives as a space. */
  private static Optional<PhoneNumber> number(@Nullable String text) {
    return text == null
        ? Optional.empty()
        : PhoneNumber.find(text.startsWith(" ") ? "+" + text.strip() : text.strip());
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static boolean isDecimal(@Nullable String text) {
    return text != null && DECIMAL.matcher(text).matches();
  }

  private static double decimal(@Nullable String text) {
    return text == null ? Double.NaN : new BigDecimal(text).doubleValue();
  }

  private static @Nullable Instant millis(@Nullable String text) {
    return text != null && MILLIS.matcher(text).matches()
        ? Instant.ofEpochMilli(Long.parseLong(text))
        : null;
  }

  private static @Nullable Instant smsTime(@Nullable String text) {
    try {
      return text == null ? null : LocalDateTime.parse(text, SMS_TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException notATime) {
      return null;
    }
  }
}
