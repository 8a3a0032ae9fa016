package id.kentongan.call;

import id.kentongan.shared.GeoShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller's side says of its place (PIDF-LO, RFC 4119, 5139, 5491), read from the flat text
 * that the exchange makes of it: {@code shape="Circle",crs="2d",pos="-6.4 106.8",radius="30"}.
 *
 * <p>The exchange does not escape quotes, names a shape beside a civic address as civic, and passes
 * on whatever was sent. So only known keys are taken, each once, shapes and civic elements never
 * mixed; a text that is anything else is {@code garbled} and nothing of it is believed.
 *
 * @param shape null without coordinates
 * @param civic elements of RFC 4119 and 5139 by their names, e.g. {@code A3}
 * @param confidence per cent that the caller is within the shape, or null
 * @param garbled something was sent that cannot be read
 */
record PidfLoClaim(
    @Nullable GeoShape shape,
    Map<String, String> civic,
    @Nullable Integer confidence,
    boolean garbled) {

  private static final int MAX_TEXT = 8_000;
  private static final int MAX_CIVIC_VALUE = 200;
  private static final Pattern ELEMENT =
      Pattern.compile("\\s*([A-Za-z][A-Za-z0-9]{0,30})=\"([^\"]*)\"\\s*(,|$)");
  private static final Pattern PERCENT =
      Pattern.compile("(?:.*value=)?\"?(\\d{1,3})(?:\\.\\d+)?\\b.*");
  private static final Set<String> CIVIC =
      Set.of(
          "lang", "country", "A1", "A2", "A3", "A4", "A5", "A6", "PRM", "PRD", "RD", "STS", "POD",
          "POM", "RDSEC", "RDBR", "RDSUBBR", "HNO", "HNS", "LMK", "LOC", "FLR", "NAM", "PC", "BLD",
          "UNIT", "ROOM", "SEAT", "PLC", "PCN", "POBOX", "ADDCODE");

  PidfLoClaim {
    civic = Map.copyOf(civic);
  }

  /**
   * Reads what the exchange handed on.
   *
   * @param fields {@code format}, {@code location}, {@code confidence}, …
   * @return empty if there is nothing in it, or only a reference that would have to be fetched
   */
  static Optional<PidfLoClaim> find(Map<String, String> fields) {
    String text = fields.getOrDefault("location", "").strip();
    if (text.isEmpty() || fields.getOrDefault("format", "").equalsIgnoreCase("URI")) {
      return Optional.empty();
    }
    try {
      List<Map.Entry<String, String>> elements = elements(text);
      if (elements.stream().allMatch(each -> CIVIC.contains(each.getKey()))) {
        Map<String, String> civic = civic(elements);
        return civic.isEmpty()
            ? Optional.empty()
            : Optional.of(new PidfLoClaim(null, civic, confidence(fields), false));
      }
      return Optional.of(
          new PidfLoClaim(ShapeText.read(elements), Map.of(), confidence(fields), false));
    } catch (IllegalArgumentException _) {
      return Optional.of(new PidfLoClaim(null, Map.of(), null, true));
    }
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
    Map<String, String> civic = new TreeMap<>();
    for (var element : elements) {
      String value = element.getValue().replaceAll("\\p{Cntrl}", " ");
      if (value.length() > MAX_CIVIC_VALUE || civic.put(element.getKey(), value) != null) {
        throw new IllegalArgumentException("twice or too long: " + element.getKey());
      }
    }
    civic.remove("lang");
    civic.values().removeIf(String::isEmpty);
    return civic;
  }

  private static @Nullable Integer confidence(Map<String, String> fields) {
    Matcher percent = PERCENT.matcher(fields.getOrDefault("confidence", ""));
    if (!percent.matches()) {
      return null;
    }
    int value = Integer.parseInt(percent.group(1));
    return value <= 100 ? value : null;
  }
}
