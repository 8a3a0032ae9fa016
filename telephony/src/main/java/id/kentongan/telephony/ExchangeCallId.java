package id.kentongan.telephony;

import java.util.regex.Pattern;

/**
 * The exchange's own name of one call through all its legs: Asterisk's {@code linkedid}, e.g.
 * {@code kentongan-1795300000.12}.
 */
public record ExchangeCallId(String value) {

  private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_.-]{1,150}");

  public ExchangeCallId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not the name of a call at the exchange: " + value);
    }
  }

  static boolean isValid(String value) {
    return VALID.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
