package id.kentongan.fleet;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/** How a unit is alerted, beside the live stream that every unit is told by. */
public enum Alert {
  /** A short message to the telephones of the crew on duty. */
  SMS("sms"),
  /** The dispatcher rings the crew on duty. */
  PHONE("phone"),
  /** The dispatcher calls by radio. */
  RADIO("radio");

  private final String code;

  Alert(String code) {
    this.code = code;
  }

  /** As files and the API have it. */
  @JsonValue
  public String code() {
    return code;
  }

  public static Optional<Alert> find(String code) {
    return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
