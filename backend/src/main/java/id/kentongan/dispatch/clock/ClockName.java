package id.kentongan.dispatch.clock;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What is waited for. */
public enum ClockName {
  /** From an incident that needs help to the first who is sent to it. */
  HAND_OVER("handOver"),
  /** From the sending to a word of those who are sent. */
  ACKNOWLEDGEMENT("acknowledgement"),
  /** From the sending to the scene. */
  ARRIVAL("arrival"),
  /** From one sign of life of a crew to the next. */
  SILENCE("silence");

  private final String code;

  ClockName(String code) {
    this.code = code;
  }

  static Optional<ClockName> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  @JsonValue
  public String code() {
    return code;
  }
}
