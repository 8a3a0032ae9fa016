package id.kentongan.call.location;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts an address together from the elements of RFC 4119 and 5139; anything else is none. */
final class CivicText {

  static final Set<String> ELEMENTS =
      Set.of(
          "lang", "country", "A1", "A2", "A3", "A4", "A5", "A6", "PRM", "PRD", "RD", "STS", "POD",
          "POM", "RDSEC", "RDBR", "RDSUBBR", "HNO", "HNS", "LMK", "LOC", "FLR", "NAM", "PC", "BLD",
          "UNIT", "ROOM", "SEAT", "PLC", "PCN", "POBOX", "ADDCODE");

  private static final int MAX_VALUE = 200;

  private final Map<String, String> values = new TreeMap<>();

  /**
   * @throws IllegalArgumentException if it was said before or is too long
   */
  void take(String element, String value) {
    String plain = value.replaceAll("\\p{Cntrl}", " ").strip();
    if (plain.length() > MAX_VALUE || values.put(element, plain) != null) {
      throw new IllegalArgumentException("twice or too long: " + element);
    }
  }

  /** What was said, without its language and without what is empty. */
  Map<String, String> values() {
    values.remove("lang");
    values.values().removeIf(String::isEmpty);
    return Map.copyOf(values);
  }
}
