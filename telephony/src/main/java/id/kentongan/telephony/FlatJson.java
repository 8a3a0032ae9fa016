package id.kentongan.telephony;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the one kind of JSON that the exchange writes into its log: a flat object of strings and
 * numbers (RFC 8259 escapes). Reads as far as it understands: a text that was cut off yields what
 * stands before the cut.
 */
final class FlatJson {

  private final String text;
  private int at;

  private FlatJson(String text) {
    this.text = text;
  }

  static Map<String, String> read(String text) {
    return new FlatJson(text).object();
  }

  private Map<String, String> object() {
    Map<String, String> members = new LinkedHashMap<>();
    if (!skip('{')) {
      return members;
    }
    while (skip('"')) {
      String name = string();
      if (!skip(':')) {
        break;
      }
      members.put(name, skip('"') ? string() : bare());
      skip(',');
    }
    return members;
  }

  /** Passes over white space and then, if it stands there, over the character. */
  private boolean skip(char wanted) {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    boolean there = at < text.length() && text.charAt(at) == wanted;
    if (there) {
      at++;
    }
    return there;
  }

  private String bare() {
    int start = at;
    while (at < text.length() && ",}".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at).trim();
  }

  private String string() {
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c != '\\') {
        value.append(c);
      } else if (at < text.length()) {
        value.append(escaped(text.charAt(at++)));
      }
    }
    at++;
    return value.toString();
  }

  private String escaped(char c) {
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'u' -> codeUnit();
      default -> String.valueOf(c);
    };
  }

  private String codeUnit() {
    String digits = text.substring(at, Math.min(at + 4, text.length()));
    at += digits.length();
    return digits.matches("[0-9A-Fa-f]{4}")
        ? String.valueOf((char) Integer.parseInt(digits, 16))
        : "\uFFFD";
  }
}
