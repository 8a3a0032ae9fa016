package id.kentongan.message;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a message. */
public enum MessageState {
  /** It waits for the gateway. */
  QUEUED,
  /** The gateway took it. */
  SENT,
  /** It is in the telephone. */
  DELIVERED,
  /** It never will be. */
  FAILED;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
