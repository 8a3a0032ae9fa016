package id.kentongan.call.location;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the flat text that the exchange makes of a PIDF-LO (RFC 4119, 5139, 5491): {@code
 * shape="Circle",crs="2d",pos="-6.4 106.8",radius="30"}.
 *
 * <p>The exchange does not escape quotes, names a shape beside a civic address as civic, and passes
 * on whatever was sent. So only known keys are taken, each once, shapes and civic elements never
 * mixed; a text that is anything else is {@code garbled} and nothing of it is believed.
 */
public final class FlatPidfLo {

  private static final int MAX_TEXT = 8_000;
  private static final Pattern ELEMENT =
      Pattern.compile("\\s*([A-Za-z][A-Za-z0-9]{0,30})=\"([^\"]*)\"\\s*(,|$)");

  private FlatPidfLo() {}

  /**
   * Reads what the exchange handed on.
   *
   * @param fields {@code format}, {@code location}, {@code confidence}, {@code method}, …
   * @return empty if there is nothing in it, or only a reference that would have to be fetched
   */
  public static Optional<LocationClaim> find(Map<String, String> fields) {
    String text = fields.getOrDefault("location", "").strip();
    if (text.isEmpty() || isReference(fields)) {
      return Optional.empty();
    }
    try {
      List<Map.Entry<String, String>> elements = elements(text);
      boolean address =
          elements.stream().allMatch(each -> CivicText.ELEMENTS.contains(each.getKey()));
      LocationClaim claim =
          new LocationClaim(
              address ? null : ShapeText.read(elements),
              address ? civic(elements) : Map.of(),
              Remarks.percent(fields.get("confidence")),
              Remarks.method(fields.get("method")),
              null,
              false);
      return Optional.of(claim).filter(each -> !each.saysNothing());
    } catch (IllegalArgumentException _) {
      return Optional.of(LocationClaim.GARBLED);
    }
  }

  /** The address at which a caller's network has the location ready, as it was sent: hostile. */
  public static Optional<String> findReference(Map<String, String> fields) {
    if (!isReference(fields)) {
      return Optional.empty();
    }
    Matcher element = ELEMENT.matcher(fields.getOrDefault("location", "").strip());
    return element.matches() && element.group(1).equals("URI")
        ? Optional.of(element.group(2))
        : Optional.empty();
  }

  private static boolean isReference(Map<String, String> fields) {
    return fields.getOrDefault("format", "").equalsIgnoreCase("URI");
  }

  private static List<Map.Entry<String, String>> elements(String text) {
    List<Map.Entry<String, String>> elements = new ArrayList<>();
    Matcher element = ELEMENT.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (text.length() > MAX_TEXT || !element.find(at) || element.start() != at) {
        throw new IllegalArgumentException("not a list of elements");
      }
      elements.add(Map.entry(element.group(1), element.group(2).strip()));
      at = element.end();
    }
    return elements;
  }

  private static Map<String, String> civic(List<Map.Entry<String, String>> elements) {
    CivicText civic = new CivicText();
    elements.forEach(element -> civic.take(element.getKey(), element.getValue()));
    return civic.values();
  }
}
