package id.kentongan.fleet;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/** With what a unit drives: how fast it is on which road. */
public enum VehicleClass {
  /** A fire engine, a tanker, a ladder, a lorry. */
  TRUCK("truck"),
  /** An ambulance, a minibus. */
  VAN("van"),
  /** A car, a pick-up. */
  CAR("car"),
  /** Also where no car gets through. */
  MOTORCYCLE("motorcycle"),
  /** On water: no road leads it anywhere. */
  BOAT("boat");

  private final String code;

  VehicleClass(String code) {
    this.code = code;
  }

  /** As files and the API have it. */
  @JsonValue
  public String code() {
    return code;
  }

  public static Optional<VehicleClass> find(String code) {
    return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
