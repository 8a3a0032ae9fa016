package id.kentongan.geo.notation;

import id.kentongan.shared.GeoPoint;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Open Location Code, which Google calls plus code: {@code 6P58HQXV+2M}, or short, as maps
 * show it beside the name of a town, {@code HQXV+2M Depok}. Specification: Open Location Code,
 * github.com/google/open-location-code.
 */
final class PlusCode {

  private static final String DIGITS = "23456789CFGHJMPQRVWX";
  private static final int BEFORE_PLUS = 8;
  private static final int PAIRS = 10;
  private static final Pattern CODE =
      Pattern.compile(
          "(?:^|[\\s/])((?:[2-9CFGHJMPQRVWX]{2}){1,4}0{0,6}\\+[2-9CFGHJMPQRVWX]{0,7})(?:$|[\\s,])",
          Pattern.CASE_INSENSITIVE);

  private PlusCode() {}

  /**
   * @param near to which of the places of a short code it is read as the nearest
   */
  static Optional<GeoPoint> find(String text, Supplier<GeoPoint> near) {
    Matcher written = CODE.matcher(text);
    if (!written.find()) {
      return Optional.empty();
    }
    String code = written.group(1).toUpperCase(Locale.ROOT);
    int plus = code.indexOf('+');
    String digits = code.replace("+", "");
    boolean padded = digits.contains("0");
    if (plus % 2 != 0
        || digits.length() == BEFORE_PLUS + 1
        || (padded && (plus != BEFORE_PLUS || digits.length() > BEFORE_PLUS))
        || (plus < BEFORE_PLUS && digits.length() == plus)) {
      return Optional.empty();
    }
    if (plus == BEFORE_PLUS) {
      return middle(digits.replace("0", ""));
    }
    int missing = BEFORE_PLUS - plus;
    GeoPoint here = near.get();
    return middle(prefix(here, missing) + digits).map(read -> nearest(read, here, missing));
  }

  private static Optional<GeoPoint> middle(String digits) {
    double latitude = -90;
    double longitude = -180;
    double height = 400;
    double width = 400;
    for (int at = 0; at < digits.length(); at++) {
      int value = DIGITS.indexOf(digits.charAt(at));
      if (at >= PAIRS) {
        height /= 5;
        width /= 4;
        latitude += value / 4 * height;
        longitude += value % 4 * width;
      } else if (at % 2 == 0) {
        height /= 20;
        latitude += value * height;
      } else {
        width /= 20;
        longitude += value * width;
      }
    }
    double north = latitude + height / 2;
    double east = longitude + width / 2;
    return Math.abs(north) <= 90 && Math.abs(east) <= 180
        ? Optional.of(new GeoPoint(east, north))
        : Optional.empty();
  }

  /** The first digits of the code of a point. */
  private static String prefix(GeoPoint point, int length) {
    StringBuilder prefix = new StringBuilder();
    double latitude = Math.min(point.latitude() + 90, 179.999999);
    double longitude = (point.longitude() + 180) % 360;
    double size = 20;
    for (int at = 0; at < length; at += 2) {
      prefix.append(DIGITS.charAt((int) (latitude / size)));
      prefix.append(DIGITS.charAt((int) (longitude / size)));
      latitude %= size;
      longitude %= size;
      size /= 20;
    }
    return prefix.toString();
  }

  /** What lies just over the border of the reference's own square may be nearer. */
  private static GeoPoint nearest(GeoPoint read, GeoPoint near, int missing) {
    double square = 20 / Math.pow(20, missing / 2.0 - 1);
    return new GeoPoint(
        nearest(read.longitude(), near.longitude(), square, 180),
        nearest(read.latitude(), near.latitude(), square, 90));
  }

  private static double nearest(double read, double near, double square, double limit) {
    if (read - near > square / 2 && read - square >= -limit) {
      return read - square;
    }
    return near - read > square / 2 && read + square <= limit ? read + square : read;
  }
}
