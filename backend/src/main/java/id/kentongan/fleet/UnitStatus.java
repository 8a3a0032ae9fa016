package id.kentongan.fleet;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/** What a unit does just now; derived, never set. */
public enum UnitStatus {
  AVAILABLE("available"),
  ASSIGNED("assigned"),
  EN_ROUTE("enRoute"),
  ON_SCENE("onScene"),
  TRANSPORTING("transporting"),
  AT_HOSPITAL("atHospital"),
  UNAVAILABLE("unavailable"),
  OFF_DUTY("offDuty");

  private final String code;

  UnitStatus(String code) {
    this.code = code;
  }

  /** As the API has it. */
  @JsonValue
  public String code() {
    return code;
  }

  public static Optional<UnitStatus> find(String code) {
    return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  /** Whether it follows from an assignment. */
  public boolean isOfAssignment() {
    return switch (this) {
      case ASSIGNED, EN_ROUTE, ON_SCENE, TRANSPORTING, AT_HOSPITAL -> true;
      case AVAILABLE, UNAVAILABLE, OFF_DUTY -> false;
    };
  }
}
