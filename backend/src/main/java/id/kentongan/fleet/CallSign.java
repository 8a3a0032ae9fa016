package id.kentongan.fleet;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a unit is called by radio and on every screen, e.g. {@code DMK-02}; no two units of a region
 * have the same. Ordered as text.
 *
 * @param value letters, digits, dots, dashes; at most 40, beginning with a letter or digit
 */
public record CallSign(@JsonValue String value) implements Comparable<CallSign> {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  public CallSign {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a call sign: " + value);
    }
  }

  /** Of a text from outside; empty if it is none. */
  public static Optional<CallSign> find(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new CallSign(text)) : Optional.empty();
  }

  @Override
  public int compareTo(CallSign other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
