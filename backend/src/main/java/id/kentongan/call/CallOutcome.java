package id.kentongan.call;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What became of a call. {@code refused} of the contract is not among them: a trunk's caller is
 * always answered, and a stranger's INVITE makes no call.
 */
public enum CallOutcome {
  /** Somebody spoke with the caller; set at the answer. */
  ANSWERED,
  /** The caller gave up before anybody answered. */
  ABANDONED,
  /**
   * It was torn from us: by a position that died and was not replaced, or by the exchange's end.
   */
  CUT,
  /** The exchange could not take it into its queue. */
  OVERFLOW;

  /** Whether the caller was not served and has to be called back. */
  boolean owesCallBack() {
    return this != ANSWERED;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
