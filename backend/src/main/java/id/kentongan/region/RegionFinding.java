package id.kentongan.region;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Something in a region's files that is refused or passed over.
 *
 * @param reason key of its sentence in {@code i18n/*.json} without {@code import.}
 * @param arguments fill the sentence; what a file said is cut to a length that can be shown
 */
public record RegionFinding(
    Place place, Severity severity, String reason, Map<String, String> arguments) {

  private static final int SHOWN = 80;
  private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");

  /** What follows from it. */
  public enum Severity {
    /** The whole import is refused. */
    REFUSED,
    /** Only this is left out. */
    SKIPPED
  }

  public RegionFinding {
    Map<String, String> shown = new TreeMap<>();
    arguments.forEach((name, value) -> shown.put(name, showable(value)));
    arguments = Map.copyOf(shown);
  }

  private static String showable(String text) {
    String cut = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    return UNSHOWABLE.matcher(cut).replaceAll("?");
  }
}
