package id.kentongan.call;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a position does just now; derived, never set. */
public enum PositionState {
  /** Its telephone is not registered: it cannot ring. */
  OFFLINE("offline"),
  READY("ready"),
  /** The queue offers it no calls. */
  PAUSED("paused"),
  RINGING("ringing"),
  /** It speaks with a caller, or holds one. */
  BUSY("busy"),
  /** Its last call is not disposed yet; it rings for the next nevertheless. */
  WRAP_UP("wrapUp");

  private final String code;

  PositionState(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }
}
