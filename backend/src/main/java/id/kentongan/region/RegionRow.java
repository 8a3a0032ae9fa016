package id.kentongan.region;

import id.kentongan.shared.GeoPoint;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A row of a CSV file, without control characters, formulas and cells of absurd length. What is not
 * as it is asked for becomes a finding, and the answer is empty.
 */
public final class RegionRow {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,10}(\\.[0-9]{1,20})?");

  private final Place place;
  private final Map<String, String> cells;
  private final RegionReport report;

  RegionRow(Place place, Map<String, String> cells, RegionReport report) {
    this.place = place;
    this.cells = Map.copyOf(cells);
    this.report = report;
  }

  public Place place() {
    return place;
  }

  /** Something that only who reads it can know. */
  public void refuse(String reason, Map<String, ?> arguments) {
    report.refuse(place, reason, arguments);
  }

  /** As it stands there, without spaces around it; may be empty. */
  public String text(String column) {
    String cell = cells.get(column);
    if (cell == null) {
      throw new IllegalArgumentException(column);
    }
    return cell;
  }

  /** A text that must not be empty. */
  public Optional<String> required(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      report.refuse(place, "empty", Map.of("column", column));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** Letters, digits, dots, dashes; at most 40. */
  public Optional<String> code(String column) {
    return matching(column, CODE, "code");
  }

  /** A value that must not have been in this column before; {@code before} remembers. */
  public Optional<String> unique(String column, Set<String> before) {
    Optional<String> code = code(column);
    if (code.isPresent() && !before.add(code.get())) {
      report.refuse(place, "twice", Map.of("column", column, "value", code.get()));
      return Optional.empty();
    }
    return code;
  }

  public Optional<String> oneOf(String column, Set<String> allowed) {
    String text = text(column);
    if (!allowed.contains(text)) {
      report.refuse(
          place,
          "not-one-of",
          Map.of("column", column, "value", text, "allowed", allowed.stream().sorted().toList()));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /**
   * @param reason of the finding; its sentence may use {@code column} and {@code value}
   */
  public Optional<String> matching(String column, Pattern pattern, String reason) {
    String text = text(column);
    if (!pattern.matcher(text).matches()) {
      report.refuse(place, reason, Map.of("column", column, "value", text));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** A whole number. */
  public OptionalInt count(String column, int least, int most) {
    String text = text(column);
    if (COUNT.matcher(text).matches()
        && Integer.parseInt(text) >= least
        && Integer.parseInt(text) <= most) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    report.refuse(
        place, "count", Map.of("column", column, "value", text, "least", least, "most", most));
    return OptionalInt.empty();
  }

  /**
   * Words between spaces, each once, at least one.
   *
   * @param reason of the finding if one does not match; its sentence may use {@code column} and
   *     {@code value}
   */
  public Optional<Set<String>> words(String column, Pattern word, String reason) {
    Set<String> words = new TreeSet<>();
    for (String each : text(column).split(" +")) {
      if (!word.matcher(each).matches() || !words.add(each)) {
        report.refuse(place, reason, Map.of("column", column, "value", each));
        return Optional.empty();
      }
    }
    return Optional.of(words);
  }

  /** From the columns {@code latitude} and {@code longitude}, in degrees with a decimal point. */
  public Optional<GeoPoint> point() {
    OptionalDouble latitude = degrees("latitude", 90);
    OptionalDouble longitude = degrees("longitude", 180);
    return latitude.isPresent() && longitude.isPresent()
        ? Optional.of(new GeoPoint(longitude.getAsDouble(), latitude.getAsDouble()))
        : Optional.empty();
  }

  private OptionalDouble degrees(String column, double most) {
    String text = text(column);
    if (NUMBER.matcher(text).matches() && Math.abs(Double.parseDouble(text)) <= most) {
      return OptionalDouble.of(Double.parseDouble(text));
    }
    report.refuse(place, "degrees", Map.of("column", column, "value", text, "most", (int) most));
    return OptionalDouble.empty();
  }
}
