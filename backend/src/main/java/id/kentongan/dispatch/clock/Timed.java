package id.kentongan.dispatch.clock;

import id.kentongan.incident.AssignmentState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as its clocks see it.
 *
 * @param number of the incident
 * @param unit call sign; null: an agency was asked, of which nobody comes
 * @param agency code
 * @param heardAt when somebody last said something of them
 */
public record Timed(
    UUID assignment,
    UUID incident,
    String number,
    @Nullable String unit,
    String agency,
    AssignmentState state,
    Instant heardAt) {

  /** Whether this clock waits for something of them. */
  boolean runs(ClockName clock) {
    return switch (clock) {
      case HAND_OVER -> false;
      case ACKNOWLEDGEMENT -> state == AssignmentState.SENT;
      case ARRIVAL -> unit != null && !state.isOver() && !state.hasArrived();
      case SILENCE -> unit != null && !state.isOver();
    };
  }

  /** On the scene a parked engine says nothing of its crew. */
  boolean isOnTheWay() {
    return !state.hasArrived() || state == AssignmentState.TRANSPORTING;
  }
}
