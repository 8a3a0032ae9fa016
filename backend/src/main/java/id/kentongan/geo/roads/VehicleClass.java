package id.kentongan.geo.roads;

/**
 * What drives, as far as roads make a difference to it.
 *
 * <p>How wide a road has to be, and how fast it is driven, are assumptions of ours (decision 13).
 */
public enum VehicleClass {
  MOTORCYCLE(1.0, 1.1),
  CAR(2.0, 1.0),
  AMBULANCE(2.3, 1.0),
  FIRE_ENGINE(3.0, 0.85);

  private final double width;
  private final double pace;

  /**
   * @param width metres of road that it needs
   * @param pace how fast it is where a car is 1
   */
  VehicleClass(double width, double pace) {
    this.width = width;
    this.pace = pace;
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
