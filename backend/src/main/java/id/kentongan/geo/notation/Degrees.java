package id.kentongan.geo.notation;

import id.kentongan.shared.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a latitude and a longitude in degrees, in degrees and minutes, or with seconds too; with a
 * decimal point or comma, with signs or with the hemispheres in English or Indonesian. Two numbers
 * that might be a house and its lane are none: both need decimals, marks or hemispheres.
 */
final class Degrees {

  private static final String[][] WORDS = {
    {"LINTANG SELATAN|LATITUDE SOUTH|SELATAN|SOUTH|LS", "S"},
    {"LINTANG UTARA|LATITUDE NORTH|UTARA|NORTH|LU|U", "N"},
    {"BUJUR TIMUR|LONGITUDE EAST|TIMUR|EAST|BT|T", "E"},
    {"BUJUR BARAT|LONGITUDE WEST|BARAT|WEST|BB|B", "W"},
  };
  private static final Pattern LABEL =
      Pattern.compile("\\b(?:LATITUDE|LAT|LINTANG|LONGITUDE|LONG|LON|LNG|BUJUR)\\b\\s*[:=]?");
  private static final Pattern TOKEN =
      Pattern.compile("([+-]?)(\\d{1,3}(?:\\.\\d{1,20})?)(?!\\d)|([NSEW])|([°'\"])|[\\s,;/:]+");

  /** Digits before and after a decimal comma; a comma that separates has a space or a sign. */
  private static final Pattern COMMA = Pattern.compile("(?<=\\d),(?=\\d)");

  private static final Pattern ALL_COMMAS =
      Pattern.compile("([+-]?\\d{1,2}),(\\d{2,20}),\\s*([+-]?\\d{1,3}),(\\d{2,20})");

  /** Degrees and minutes in one number, as receivers write them (NMEA 0183): {@code 0624.15}. */
  private static final Pattern GLUED = Pattern.compile("(?<![0-9.])(\\d{2,3})(\\d{2}\\.\\d{1,20})");

  private record Part(double value, boolean negative, boolean decimal) {}

  private final List<Part> parts = new ArrayList<>();
  private final List<Integer> hemispheresAt = new ArrayList<>();
  private final StringBuilder hemispheres = new StringBuilder();
  private boolean marked;

  private Degrees() {}

  /**
   * @param text in capitals
   */
  static Optional<GeoPoint> find(String text) {
    String plain = plain(text);
    Matcher commas = ALL_COMMAS.matcher(plain);
    if (commas.matches()) {
      plain = commas.replaceFirst("$1.$2 $3.$4");
    } else if (!plain.contains(".")) {
      plain = COMMA.matcher(plain).replaceAll(".");
    }
    if (plain.matches(".*[NS].*") && plain.matches(".*[EW].*")) {
      plain = GLUED.matcher(plain).replaceAll("$1 $2");
    }
    return Optional.ofNullable(new Degrees().read(plain));
  }

  private static String plain(String text) {
    String plain =
        text.replaceAll("[º˚]|\\bDERAJAT\\b|\\bDEG\\b", "°")
            .replaceAll("[’‘′`]|\\bMENIT\\b", "'")
            .replaceAll("[”“″]|''|\\bDETIK\\b", "\"")
            .replaceAll("[−–]", "-")
            .replaceAll("[()]", " ");
    for (String[] word : WORDS) {
      plain = plain.replaceAll("(?<![A-Z])(?:" + word[0] + ")(?![A-Z])", word[1]);
    }
    return LABEL.matcher(plain).replaceAll(" ").strip();
  }

  private @Nullable GeoPoint read(String text) {
    Matcher token = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!token.find(at) || token.start() != at) {
        return null;
      }
      take(token);
      at = token.end();
    }
    return point();
  }

  private void take(Matcher token) {
    if (token.group(2) != null) {
      parts.add(
          new Part(
              Double.parseDouble(token.group(2)),
              token.group(1).equals("-"),
              token.group(2).contains(".")));
    } else if (token.group(3) != null) {
      hemispheres.append(token.group(3));
      hemispheresAt.add(parts.size());
    } else if (token.group(4) != null) {
      marked = true;
    }
  }

  private @Nullable GeoPoint point() {
    int each = parts.size() / 2;
    boolean meant =
        marked || hemispheres.length() == 2 || parts.stream().filter(Part::decimal).count() == 2;
    if (each < 1 || each > 3 || parts.size() % 2 != 0 || !meant || !hemispheresFit(each)) {
      return null;
    }
    Double first = angle(parts.subList(0, each), 0);
    Double second = angle(parts.subList(each, 2 * each), 1);
    if (first == null || second == null) {
      return null;
    }
    boolean longitudeFirst =
        hemispheres.isEmpty() ? Math.abs(first) > 90 : "EW".indexOf(hemispheres.charAt(0)) >= 0;
    double latitude = longitudeFirst ? second : first;
    double longitude = longitudeFirst ? first : second;
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
        ? new GeoPoint(longitude, latitude)
        : null;
  }

  /** None, or one of each kind, both before or both after their numbers. */
  private boolean hemispheresFit(int each) {
    if (hemispheres.isEmpty()) {
      return true;
    }
    boolean paired =
        hemispheres.length() == 2
            && ("NS".indexOf(hemispheres.charAt(0)) >= 0)
                != ("NS".indexOf(hemispheres.charAt(1)) >= 0);
    return paired
        && (hemispheresAt.equals(List.of(0, each))
            || hemispheresAt.equals(List.of(each, 2 * each)));
  }

  private @Nullable Double angle(List<Part> written, int which) {
    double value = 0;
    for (int at = 0; at < written.size(); at++) {
      Part part = written.get(at);
      boolean last = at == written.size() - 1;
      if ((at > 0 && (part.value() >= 60 || part.negative())) || (part.decimal() && !last)) {
        return null;
      }
      value += part.value() / Math.pow(60, at);
    }
    boolean negative =
        hemispheres.isEmpty()
            ? written.getFirst().negative()
            : "SW".indexOf(hemispheres.charAt(which)) >= 0;
    return negative ? -value : value;
  }
}
