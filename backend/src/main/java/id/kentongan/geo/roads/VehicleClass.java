package id.kentongan.geo.roads;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What drives, as far as roads make a difference to it.
 *
 * <p>How wide a road has to be, and how fast it is driven, are assumptions of ours (decision 13);
 * its travel times are put right by {@link Corrections}.
 */
public enum VehicleClass {
  /** Also where no car gets through. */
  MOTORCYCLE("motorcycle", 1.0, 1.1),
  /** A car, a pick-up; also with a boat on its trailer. */
  CAR("car", 2.0, 1.0),
  /** An ambulance, a minibus. */
  VAN("van", 2.3, 1.0),
  /** A fire engine, a tanker, a ladder, a lorry. */
  TRUCK("truck", 3.0, 0.85);

  private final String code;
  private final double width;
  private final double pace;

  /**
   * @param width metres of road that it needs
   * @param pace how fast it is where a car is 1
   */
  VehicleClass(String code, double width, double pace) {
    this.code = code;
    this.width = width;
    this.pace = pace;
  }

  /** As files and the API have it. */
  @JsonValue
  public String code() {
    return code;
  }

  public static Optional<VehicleClass> find(String code) {
    return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  double width() {
    return width;
  }

  double pace() {
    return pace;
  }

  /** Its own among all classes, so that one number says who may drive somewhere. */
  int bit() {
    return 1 << ordinal();
  }
}
