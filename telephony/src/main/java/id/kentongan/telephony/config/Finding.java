package id.kentongan.telephony.config;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something in a region's files that the exchange cannot be configured from.
 *
 * @param line of the file, from 1; 0 for the file as a whole
 * @param values fill the sentence
 */
public record Finding(String file, long line, Reason reason, Map<String, String> values) {

  public Finding {
    values = Map.copyOf(values);
  }

  /** Why; each with its sentence for who has no other language at hand. */
  public enum Reason {
    MISSING("is missing"),
    TOO_LARGE("is larger than {limit} MiB"),
    NOT_UTF8("is not UTF-8"),
    UNREADABLE("cannot be read ({value})"),
    NOT_CSV("is not comma-separated text"),
    HEADER("its columns must be {columns}"),
    ROWS("must have from 1 to {limit} rows"),
    COLUMNS("has {found} columns, not {columns}"),
    TOO_LONG("{column} is longer than {limit} characters"),
    TWICE("{column} '{value}' is there twice"),
    OVERLAP("the addresses of {one} and {other} overlap"),
    NAME("{column} must be 1 to 80 printable characters and not begin like a formula (= + - @)"),
    POSITION_ID("{column} '{value}' is not pos-01 to pos-999"),
    EXTENSION("{column} '{value}' is not a number of 3 to 6 digits other than 112 and 719"),
    TRUNK_ID("{column} '{value}' is not of 1 to 20 small letters and digits"),
    TELEPHONE_ID("{column} '{value}' is not telepon-01 to telepon-99"),
    ADDRESS("{column} '{value}' is not an IPv4 address or network (/16 to /32)"),
    PROMPT_NAME("replaces none of {allowed}"),
    PROMPT_FORMAT("must be WAV, 16 bit, 8000 Hz, one channel, at most {limit} MiB");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** As a catalogue of sentences knows it, e.g. {@code too-large}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** In English. */
  String sentence() {
    String text = reason.sentence;
    for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return (line == 0 ? file : file + ", line " + line) + ": " + text;
  }
}
