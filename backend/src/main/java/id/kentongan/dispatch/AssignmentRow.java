package id.kentongan.dispatch;

import id.kentongan.dispatch.clock.Timed;
import id.kentongan.incident.AssignmentStanding;
import id.kentongan.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as it is stored.
 *
 * @param number of the incident
 * @param unit call sign; null: the agency was asked, which has no units here
 * @param agency code
 * @param version grows with each write
 * @param onScreens whether the topic {@code assignments} holds it
 */
record AssignmentRow(
    AssignmentId id,
    IncidentId incident,
    String number,
    @Nullable String unit,
    String agency,
    long version,
    boolean onScreens,
    Assignment assignment) {

  /** As people call who was sent. */
  String callSign() {
    return unit == null ? agency : unit;
  }

  AssignmentStanding standing() {
    return new AssignmentStanding(
        id.value(),
        callSign(),
        agency,
        assignment.state(),
        assignment.holds(),
        assignment.state().isOver() ? assignment.reason() : null);
  }

  /** As it is after something happened to it. */
  AssignmentRow next() {
    return new AssignmentRow(
        id,
        incident,
        number,
        unit,
        agency,
        version + 1,
        onScreens || assignment.holds(),
        assignment);
  }

  /** For the clocks. */
  Timed timed() {
    return new Timed(
        id.value(),
        incident.value(),
        number,
        unit,
        agency,
        assignment.state(),
        assignment.heardAt());
  }
}
