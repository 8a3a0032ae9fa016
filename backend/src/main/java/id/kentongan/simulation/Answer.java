package id.kentongan.simulation;

/** What became of something that was sent. */
enum Answer {
  TAKEN,
  /** Not just now: the same has to be sent again. */
  LATER,
  /** Never. */
  REFUSED;

  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  static Answer of(int status) {
    return switch (status) {
      case OK -> TAKEN;
      case UNAVAILABLE -> LATER;
      default -> REFUSED;
    };
  }
}
