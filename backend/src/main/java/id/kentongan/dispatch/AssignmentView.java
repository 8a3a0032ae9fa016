package id.kentongan.dispatch;

import id.kentongan.dispatch.Happening.Told;
import id.kentongan.incident.AssignmentState;
import id.kentongan.incident.IncidentId;
import id.kentongan.message.MessageState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as HTTP and the live topic show it.
 *
 * @param number of the incident
 * @param unit call sign; null: the agency was asked, which has no units here
 * @param agency code
 * @param since when it became so
 * @param reason why it was refused or cancelled, or null
 * @param another whether somebody else is needed in their place, because they refused
 * @param sentBy who sent them
 * @param sentReason why these, or null
 * @param times when each state was first reached
 * @param notices what they were told, by which way, and what became of it
 * @param version grows with each change
 */
public record AssignmentView(
    AssignmentId id,
    IncidentId incident,
    String number,
    @Nullable String unit,
    String agency,
    AssignmentState state,
    Instant since,
    @Nullable String reason,
    boolean another,
    By sentBy,
    @Nullable String sentReason,
    Map<String, Instant> times,
    List<Sent> notices,
    long version) {

  public AssignmentView {
    notices = List.copyOf(notices);
  }

  /** Somebody. */
  public record By(String username, String name) {}

  /**
   * What became of a notice, and when.
   *
   * @param to the name of whose telephone, or null: whoever is signed in for them
   */
  public record Sent(
      Notice notice, Channel channel, @Nullable String to, MessageState state, Instant at) {

    static Sent of(AssignmentFact fact) {
      Told told = (Told) fact.happening();
      return new Sent(told.notice(), told.channel(), told.to(), told.state(), fact.happenedAt());
    }
  }

  static AssignmentView of(AssignmentRow row) {
    Assignment assignment = row.assignment();
    AssignmentFact sending = assignment.sending();
    Map<String, Instant> times = new LinkedHashMap<>();
    assignment.times().forEach((state, at) -> times.put(state.code(), at));
    return new AssignmentView(
        row.id(),
        row.incident(),
        row.number(),
        row.unit(),
        row.agency(),
        assignment.state(),
        assignment.since(),
        assignment.state().isOver() ? assignment.reason() : null,
        assignment.another(),
        new By(sending.username(), sending.name()),
        assignment.sendingReason(),
        times,
        assignment.told().stream().map(Sent::of).toList(),
        row.version());
  }
}
