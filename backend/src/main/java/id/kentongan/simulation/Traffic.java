package id.kentongan.simulation;

import java.util.Map;

/**
 * How much there shall be, within what the command allows.
 *
 * @param callers who call 112, once each
 * @param rate calls a second
 * @param units that drive
 * @param seed of all that is left to chance
 */
record Traffic(int callers, double rate, int units, int minutes, long seed) {

  private static final String PREFIX = "kentongan.simulation.";
  private static final int MINUTE = 60;

  /**
   * As the command hands it over; without a rate the calls are spread over all of the time.
   *
   * @param given values by names of properties
   */
  static Traffic read(Map<String, String> given) {
    int callers = Integer.parseInt(given.getOrDefault(PREFIX + "callers", "0"));
    int minutes = Integer.parseInt(given.getOrDefault(PREFIX + "minutes", "1"));
    String rate = given.get(PREFIX + "rate");
    return new Traffic(
        callers,
        rate == null ? (double) callers / (minutes * MINUTE) : Double.parseDouble(rate),
        Integer.parseInt(given.getOrDefault(PREFIX + "units", "0")),
        minutes,
        Long.parseLong(given.getOrDefault(PREFIX + "seed", "0")));
  }

  int seconds() {
    return minutes * MINUTE;
  }
}
