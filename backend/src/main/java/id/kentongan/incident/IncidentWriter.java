package id.kentongan.incident;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.call.Calls;
import id.kentongan.identity.Person;
import id.kentongan.incident.Happening.Absorbed;
import id.kentongan.incident.Happening.Attached;
import id.kentongan.incident.Happening.Parted;
import id.kentongan.incident.Happening.Released;
import id.kentongan.incident.Happening.ReportRestricted;
import id.kentongan.incident.Happening.Restricted;
import id.kentongan.incident.Happening.Typed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores an incident with what just happened to it, on record; the screens hear of it. */
@Component
class IncidentWriter {

  private final IncidentRecords records;
  private final IncidentNumbers numbers;
  private final IncidentWorkers workers;
  private final Calls calls;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  IncidentWriter(
      IncidentRecords records,
      IncidentNumbers numbers,
      IncidentWorkers workers,
      Calls calls,
      AuditTrail audit,
      ApplicationEventPublisher events) {
    this.records = records;
    this.numbers = numbers;
    this.workers = workers;
    this.calls = calls;
    this.audit = audit;
    this.events = events;
  }

  /**
   * @param happenedAt when the person did it
   * @param now when it reached us
   */
  IncidentRow add(IncidentId id, Incident incident, Instant happenedAt, Instant now, Person by) {
    IncidentRow row = new IncidentRow(id, numbers.next(now), 1, incident, happenedAt, now, true);
    records.add(row, happenedAt, by);
    if (incident.isRestricted()) {
      workers.add(id, by, null, now);
    }
    wrote(row, "incident.begun", by);
    return row;
  }

  /** The row as it is then; the same if nothing happened. */
  IncidentRow store(IncidentRow before, Instant happenedAt, Instant now, Person by) {
    Incident incident = before.incident();
    if (incident.news().isEmpty()) {
      return before;
    }
    boolean onScreens = before.onScreens() || incident.state() != IncidentState.CLOSED;
    IncidentRow row =
        new IncidentRow(
            before.id(),
            before.number(),
            before.version() + 1,
            incident,
            before.createdAt(),
            now,
            onScreens);
    if (incident.isRestricted()) {
      workers.addWriters(row.id(), by, now);
    }
    records.store(row, happenedAt, by);
    wrote(row, "incident.changed", by);
    return row;
  }

  private void wrote(IncidentRow row, String action, Person by) {
    List<Happening> news = row.incident().news();
    if (!row.incident().calls().isEmpty() && news.stream().anyMatch(IncidentWriter::mayRestrict)) {
      calls.restrict(row.id().value(), row.incident().isRestricted());
    }
    audit.record(
        new AuditEntry(
            by.username(),
            action,
            subject(row),
            Map.of(
                "number",
                row.number(),
                "version",
                Long.toString(row.version()),
                "what",
                news.stream()
                    .map(each -> each.getClass().getSimpleName())
                    .collect(Collectors.joining(" ")))));
    events.publishEvent(new IncidentChanged(row.id()));
  }

  /** Also a call that comes to a restricted incident, or leaves it. */
  private static boolean mayRestrict(Happening happening) {
    return switch (happening) {
      case Typed _, Restricted _, Attached _, Absorbed _, Parted _, Released _ -> true;
      case ReportRestricted _ -> true;
      default -> false;
    };
  }

  static String subject(IncidentRow row) {
    return "incident:" + row.id();
  }
}
