package id.kentongan.dispatch;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.dispatch.clock.Clocks;
import id.kentongan.fleet.UnitAssignments;
import id.kentongan.fleet.UnitStatus;
import id.kentongan.identity.Person;
import id.kentongan.incident.AssignmentState;
import id.kentongan.incident.IncidentAssignments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Stores an assignment with what just happened to it, on record, and hands down to the unit and the
 * incident what they show of it; the screens hear of it.
 */
@Component
class AssignmentWriter {

  private final AssignmentRecords records;
  private final UnitAssignments units;
  private final IncidentAssignments incidents;
  private final Clocks clocks;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  AssignmentWriter(
      AssignmentRecords records,
      UnitAssignments units,
      IncidentAssignments incidents,
      Clocks clocks,
      AuditTrail audit,
      ApplicationEventPublisher events) {
    this.records = records;
    this.units = units;
    this.incidents = incidents;
    this.clocks = clocks;
    this.audit = audit;
    this.events = events;
  }

  /** Several that were sent to one incident together; their units know it already. */
  void add(List<AssignmentRow> rows) {
    rows.forEach(row -> {
      records.add(row);
      events.publishEvent(new AssignmentChanged(row.id()));
    });
  }

  /** Of which nothing changed but what they were told, or who came in their place. */
  AssignmentRow note(AssignmentRow row, Instant now) {
    AssignmentRow next = row.next();
    records.store(next, now);
    events.publishEvent(new AssignmentChanged(row.id()));
    return next;
  }

  /**
   * @param before how far they were until now
   * @param at when it happened
   */
  AssignmentRow store(
      AssignmentRow row, AssignmentState before, Instant at, Instant now, Person by) {
    AssignmentRow next = note(row, now);
    handDown(next, before, at);
    clocks.follow(next.timed(), now);
    incidents.learn(next.incident(), List.of(next.standing()), at, by);
    audit.record(
        new AuditEntry(
            by.username(),
            "assignment.changed",
            "assignment:" + next.id(),
            Map.of(
                "incident",
                next.number(),
                "unit",
                next.callSign(),
                "state",
                next.assignment().state().code())));
    return next;
  }

  /** Once it is over the unit may have another one, which is none of this one's business. */
  private void handDown(AssignmentRow row, AssignmentState before, Instant at) {
    AssignmentState now = row.assignment().state();
    if (row.unit() == null || before.isOver() || now == before) {
      return;
    }
    if (now.isOver()) {
      units.release(row.id().value(), at);
    } else {
      units.follow(row.id().value(), status(now), at);
    }
  }

  static UnitStatus status(AssignmentState state) {
    return switch (state) {
      case SENT, ACKNOWLEDGED -> UnitStatus.ASSIGNED;
      case EN_ROUTE -> UnitStatus.EN_ROUTE;
      case ON_SCENE -> UnitStatus.ON_SCENE;
      case TRANSPORTING -> UnitStatus.TRANSPORTING;
      case AT_HOSPITAL -> UnitStatus.AT_HOSPITAL;
      case CLEARED, REFUSED, CANCELLED -> UnitStatus.AVAILABLE;
    };
  }
}
