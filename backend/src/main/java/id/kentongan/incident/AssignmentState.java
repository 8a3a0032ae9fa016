package id.kentongan.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** How far somebody is who was sent to an incident, in the order in which it goes. */
public enum AssignmentState {
  SENT("sent"),
  ACKNOWLEDGED("acknowledged"),
  EN_ROUTE("enRoute"),
  ON_SCENE("onScene"),
  TRANSPORTING("transporting"),
  AT_HOSPITAL("atHospital"),
  /** Done, and free again. */
  CLEARED("cleared"),
  /** They cannot, and said why. */
  REFUSED("refused"),
  /** Whoever sent them wants them no more. */
  CANCELLED("cancelled");

  private final String code;

  AssignmentState(String code) {
    this.code = code;
  }

  public static Optional<AssignmentState> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  @JsonValue
  public String code() {
    return code;
  }

  /** Nothing follows. */
  public boolean isOver() {
    return compareTo(CLEARED) >= 0;
  }

  /** They are there, or were and bring somebody to a hospital. */
  public boolean hasArrived() {
    return compareTo(ON_SCENE) >= 0 && !isOver();
  }
}
