package id.kentongan.geo.notation;

import id.kentongan.shared.GeoPoint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a point in whichever way somebody wrote it, or pasted it out of a map or a message: degrees
 * with decimals, with minutes, with seconds, also as receivers write them (NMEA 0183); UTM and
 * MGRS; plus codes; links of maps that have the point in them, and {@code geo:}. A shortened link
 * ({@code maps.app.goo.gl}) has none: only who shortened it knows it, and nobody is asked.
 */
public final class WrittenPoint {

  private static final int LONGEST = 200;

  /** Characters; maps say much of what they show beside where it is. */
  private static final int LONGEST_LINK = 2_000;

  private static final Pattern LINK =
      Pattern.compile("\\bhttps?://|^\\s*geo:", Pattern.CASE_INSENSITIVE);
  private static final String PAIR = "(-?\\d{1,3}\\.\\d{1,20})";

  /** Where addresses of maps and {@code geo:} (RFC 5870) have them; the pin before the view. */
  private static final List<Pattern> ADDRESSES =
      List.of(
          Pattern.compile("!3d" + PAIR + "!4d" + PAIR),
          Pattern.compile(
              "[?&](?:q|query|ll|daddr|destination|center)=(?:loc:)?"
                  + PAIR
                  + "(?:,|%2C)\\+?"
                  + PAIR,
              Pattern.CASE_INSENSITIVE),
          Pattern.compile("[?&]mlat=" + PAIR + "&mlon=" + PAIR),
          Pattern.compile("#map=\\d{1,2}(?:\\.\\d+)?/" + PAIR + "/" + PAIR),
          Pattern.compile("/@" + PAIR + "," + PAIR),
          Pattern.compile("^geo:" + PAIR + "," + PAIR, Pattern.CASE_INSENSITIVE));

  private WrittenPoint() {}

  /**
   * @param near asked if only that is written which differs from the surroundings
   */
  public static Optional<GeoPoint> find(String text, Supplier<GeoPoint> near) {
    String written = text.strip();
    if (written.isEmpty() || isTooLong(text)) {
      return Optional.empty();
    }
    return ofAddress(written)
        .or(() -> written.length() > LONGEST ? Optional.empty() : ofFigures(written, near));
  }

  /** Whether nobody writes so much of one place; a link may be longer than an address. */
  public static boolean isTooLong(String text) {
    return text.length() > LONGEST && (text.length() > LONGEST_LINK || !LINK.matcher(text).find());
  }

  private static Optional<GeoPoint> ofFigures(String written, Supplier<GeoPoint> near) {
    String capitals = written.toUpperCase(Locale.ROOT);
    return Degrees.find(capitals)
        .or(() -> GridReference.find(capitals))
        .or(() -> PlusCode.find(written, near));
  }

  private static Optional<GeoPoint> ofAddress(String written) {
    for (Pattern pattern : ADDRESSES) {
      Matcher address = pattern.matcher(written);
      if (address.find()) {
        double latitude = Double.parseDouble(address.group(1));
        double longitude = Double.parseDouble(address.group(2));
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
            ? Optional.of(new GeoPoint(longitude, latitude))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
