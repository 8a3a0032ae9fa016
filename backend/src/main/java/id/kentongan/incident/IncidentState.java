package id.kentongan.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** How far an incident is; it follows from its facts and from the states of its assignments. */
public enum IncidentState {
  /** Somebody takes it down; it has its number and nobody is sent. */
  DRAFT("draft"),
  /** Help is needed and nobody is on the way. */
  OPEN("open"),
  ASSIGNED("assigned"),
  ON_SCENE("onScene"),
  /** Nothing is left to do, or it was a draft that was dropped. */
  CLOSED("closed");

  private final String code;

  IncidentState(String code) {
    this.code = code;
  }

  public static Optional<IncidentState> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  @JsonValue
  public String code() {
    return code;
  }
}
