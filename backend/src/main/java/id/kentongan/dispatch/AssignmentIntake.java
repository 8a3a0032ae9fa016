package id.kentongan.dispatch;

import id.kentongan.dispatch.Happening.Reached;
import id.kentongan.dispatch.Happening.Told;
import id.kentongan.identity.Person;
import id.kentongan.identity.Role;
import id.kentongan.incident.AssignmentState;
import id.kentongan.incident.IncidentAssignments;
import id.kentongan.message.MessageChanged;
import id.kentongan.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down what is said of assignments: by crews, agencies, dispatchers, and by where they are.
 */
@Service
public class AssignmentIntake {

  /** Whom the facts name that nobody said. */
  private static final Person SYSTEM = new Person("system", "Kentongan", Role.ADMIN);

  private final AssignmentRecords records;
  private final AssignmentWriter writer;
  private final IncidentAssignments incidents;
  private final Alerts alerts;
  private final Clock clock;

  AssignmentIntake(
      AssignmentRecords records,
      AssignmentWriter writer,
      IncidentAssignments incidents,
      Alerts alerts,
      Clock clock) {
    this.records = records;
    this.writer = writer;
    this.incidents = incidents;
    this.alerts = alerts;
    this.clock = clock;
  }

  /**
   * Somebody says how far they are. What is less far than what is known adds the time of it; with a
   * reason it puts right what was said. A dispatcher who cancels one that was refused needs nobody
   * in its place.
   *
   * @param id as it stands in an address: hostile
   * @param state code: hostile
   * @param reason in somebody's words: hostile
   * @param at when it was, if that was earlier
   * @throws ProblemException 400 nobody can say that, or a refusal without a reason; 403 it is not
   *     this person's, or only a dispatcher may; 404
   */
  @Transactional
  public AssignmentView say(
      String id, @Nullable String state, @Nullable String reason, @Nullable Instant at, Person by) {
    Reached reached = new Reached(state(state), Words.line(reason));
    AssignmentRow seen =
        AssignmentId.find(id).flatMap(records::find).orElseThrow(Assignments::unknown);
    requireMaySay(seen, reached, by);
    return AssignmentView.of(let(seen, reached, at == null ? now() : at, Source.of(by), by));
  }

  private static AssignmentState state(@Nullable String code) {
    return AssignmentState.find(code == null ? "" : code)
        .filter(each -> each != AssignmentState.SENT)
        .orElseThrow(() ->
            new ProblemException(HttpStatus.BAD_REQUEST, "unknown-assignment-state", Map.of()));
  }

  private static void requireMaySay(AssignmentRow row, Reached reached, Person by) {
    if (!Assignments.isTheirs(row, by)) {
      throw new ProblemException(HttpStatus.FORBIDDEN, "assignment-not-yours", Map.of());
    }
    if (reached.state() == AssignmentState.CANCELLED && Source.of(by) != Source.DISPATCHER) {
      throw new ProblemException(HttpStatus.FORBIDDEN, "only-dispatchers-cancel", Map.of());
    }
    if (reached.state() == AssignmentState.REFUSED && reached.reason() == null) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "refusal-reason-needed", Map.of());
    }
  }

  /** Where their device is tells how far they are. */
  @Transactional
  void see(AssignmentRow seen, AssignmentState state, Instant at) {
    Person device = new Person("geofence", seen.callSign(), Role.RESPONDER);
    let(seen, new Reached(state, null), at, Source.GEOFENCE, device);
  }

  /** An agency that was asked has nothing left to do: the incident is closed. */
  @Transactional
  void settle(AssignmentRow agency) {
    let(agency, new Reached(AssignmentState.CLEARED, null), now(), Source.SYSTEM, SYSTEM);
  }

  /** The incident is held before its assignments, as everybody does who has to do with both. */
  private AssignmentRow let(
      AssignmentRow seen, Reached reached, Instant said, Source source, Person by) {
    incidents.hold(seen.incident());
    AssignmentRow row = records.lock(seen.id()).orElseThrow(Assignments::unknown);
    Instant now = now();
    Instant at = within(row.assignment().sending().happenedAt(), said, now);
    AssignmentState before = row.assignment().state();
    row.assignment().let(AssignmentFact.of(reached, at, now, source, by));
    if (row.assignment().news().isEmpty()) {
      return row;
    }
    if (!before.isOver() && row.assignment().state() == AssignmentState.CANCELLED) {
      alerts.recall(row).forEach(each -> row.assignment().let(told(each, now)));
    }
    return writer.store(row, before, at, now, by);
  }

  /** Their clock is not ours: nothing was before they were sent, nothing is later than now. */
  private static Instant within(Instant sent, Instant said, Instant now) {
    Instant at = said.truncatedTo(ChronoUnit.MICROS);
    return at.isBefore(sent) ? sent : at.isAfter(now) ? now : at;
  }

  /** What became of a message by which somebody was told. */
  @EventListener
  void on(MessageChanged change) {
    records
        .ofMessage(change.message().value())
        .flatMap(records::lock)
        .ifPresent(row -> note(row, change));
  }

  private void note(AssignmentRow row, MessageChanged change) {
    Instant now = now();
    row.assignment()
        .told(change.message().value())
        .ifPresent(told -> row.assignment().let(told(told.now(change.state()), now)));
    writer.note(row, now);
  }

  private static AssignmentFact told(Told told, Instant now) {
    return AssignmentFact.of(told, now, now, Source.SYSTEM, SYSTEM);
  }

  /** As the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
