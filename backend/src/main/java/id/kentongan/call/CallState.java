package id.kentongan.call;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a call stands; every edge between these and its cause is listed at {@link CallHistory}. */
public enum CallState {
  /** In the queue, no telephone rings for it at this moment. */
  WAITING,
  /** At least one position's telephone rings for it. */
  RINGING,
  /** Caller and position hear each other. */
  ACTIVE,
  /** The position put the caller on hold. */
  HELD,
  /** The caller's leg is gone. */
  ENDED;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
