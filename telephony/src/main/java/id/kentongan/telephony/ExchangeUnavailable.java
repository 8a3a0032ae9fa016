package id.kentongan.telephony;

/** The exchange did not do what was asked: no link, no answer in time, or a refusal. */
public class ExchangeUnavailable extends RuntimeException {

  public ExchangeUnavailable(String message) {
    super(message);
  }

  public ExchangeUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
