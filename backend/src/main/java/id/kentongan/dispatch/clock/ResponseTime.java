package id.kentongan.dispatch.clock;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long something may take.
 *
 * @param priority of the incident, 1 to 4
 * @param near after which it is nearly over
 * @param limit after which it is over, and the supervisor learns of it
 * @param head after which the head of the agency is told; null: never
 */
record ResponseTime(
    ClockName clock, int priority, Duration near, Duration limit, @Nullable Duration head) {

  /**
   * Where a region says nothing. Hand-over, acknowledgement and arrival as rooms in Indonesia have
   * them for life in danger, what is serious and what is stable; what is no emergency has none.
   */
  static final List<ResponseTime> USUAL =
      List.of(
          of(ClockName.HAND_OVER, 1, 20, 30, null),
          of(ClockName.HAND_OVER, 2, 90, 120, null),
          of(ClockName.HAND_OVER, 3, 240, 300, null),
          of(ClockName.ACKNOWLEDGEMENT, 1, 45, 60, 120),
          of(ClockName.ACKNOWLEDGEMENT, 2, 120, 180, 360),
          of(ClockName.ACKNOWLEDGEMENT, 3, 240, 300, 900),
          of(ClockName.ARRIVAL, 1, 420, 600, 900),
          of(ClockName.ARRIVAL, 2, 720, 900, 1800),
          of(ClockName.ARRIVAL, 3, 2700, 3600, null),
          of(ClockName.SILENCE, 1, 480, 600, 900),
          of(ClockName.SILENCE, 2, 720, 900, 1800),
          of(ClockName.SILENCE, 3, 1440, 1800, null));

  static ResponseTime of(
      ClockName clock,
      int priority,
      int nearSeconds,
      int limitSeconds,
      @Nullable Integer headSeconds) {
    return new ResponseTime(
        clock,
        priority,
        Duration.ofSeconds(nearSeconds),
        Duration.ofSeconds(limitSeconds),
        headSeconds == null ? null : Duration.ofSeconds(headSeconds));
  }
}
