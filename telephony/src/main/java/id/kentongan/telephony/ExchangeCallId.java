package id.kentongan.telephony;

/**
 * The exchange's own name of one call through all its legs: Asterisk's {@code linkedid}, e.g.
 * {@code kentongan-1795300000.12}.
 */
public record ExchangeCallId(String value) {

  public ExchangeCallId {
    if (!value.matches("[A-Za-z0-9_.-]{1,150}")) {
      throw new IllegalArgumentException("not the name of a call at the exchange: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
