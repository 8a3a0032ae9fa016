package id.kentongan.incident;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.identity.Person;
import id.kentongan.live.Topic.View;
import id.kentongan.platform.Cursor;
import id.kentongan.platform.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The incidents as somebody may see them. A restricted one is seen in full only by itself and by
 * who works on it, also because they were sent to it, and every such look is on record.
 */
@Service
public class Incidents {

  private final IncidentRecords records;
  private final IncidentReports reports;
  private final IncidentWorkers workers;
  private final AuditTrail audit;
  private final Clock clock;

  Incidents(
      IncidentRecords records,
      IncidentReports reports,
      IncidentWorkers workers,
      AuditTrail audit,
      Clock clock) {
    this.records = records;
    this.reports = reports;
    this.workers = workers;
    this.audit = audit;
    this.clock = clock;
  }

  /** Some incidents, newest first. */
  public record Page(List<IncidentView> items, @Nullable String next) {}

  /**
   * @param idOrNumber as it stands in an address
   * @throws ProblemException 404 there is none, or none that this person may see
   */
  @Transactional
  public IncidentView get(String idOrNumber, Person person) {
    IncidentRow row = records.find(idOrNumber).orElseThrow(Incidents::unknown);
    return look(row, person).orElseThrow(Incidents::unknown);
  }

  /**
   * The whole of it, for who does something about it.
   *
   * @param idOrNumber as it stands in an address
   * @throws ProblemException 403 it is restricted, and this person has not opened it; 404 there is
   *     none, or none that this person may see
   */
  @Transactional
  public IncidentView getWhole(String idOrNumber, Person person) {
    IncidentRow row = records.find(idOrNumber).orElseThrow(Incidents::unknown);
    workers.require(row, person);
    return look(row, person).orElseThrow(Incidents::unknown);
  }

  /**
   * @param cursor {@code next} of the former page, or null
   * @throws ProblemException 400 if the cursor is not one of ours
   */
  @Transactional
  public Page list(IncidentFilter filter, @Nullable String cursor, int limit, Person person) {
    Cursor before = Cursor.of(cursor);
    View view = IncidentSight.of(person).orElseThrow(Incidents::unknown);
    List<IncidentRow> rows =
        records.list(filter, IncidentSight.sentTo(person).orElse(null), before, limit + 1);
    List<IncidentRow> page = rows.subList(0, Math.min(limit, rows.size()));
    String next =
        rows.size() > limit
            ? new Cursor(page.getLast().createdAt(), page.getLast().id().value()).toString()
            : null;
    return new Page(
        page.stream().flatMap(row -> IncidentSight.show(row, listed(view)).stream()).toList(),
        next);
  }

  /**
   * What happened to it, newest first; whoever sees it masked learns of its states and priorities
   * only.
   *
   * @throws ProblemException 404 there is none, or none that this person may see
   */
  @Transactional
  public List<TimelineEntry> timeline(String idOrNumber, Person person) {
    IncidentView seen = get(idOrNumber, person);
    List<TimelineEntry> whole = Timeline.of(records.factsOf(seen.id()));
    return seen.masked()
        ? whole.stream().flatMap(entry -> entry.masked().stream()).toList()
        : whole;
  }

  /**
   * What each caller said of it, the first one's first; nothing for who sees it masked, and nothing
   * of what is restricted for itself and this person does not work on.
   *
   * @throws ProblemException 404 there is none, or none that this person may see
   */
  @Transactional
  public List<IncidentReport> reports(String idOrNumber, Person person) {
    IncidentView seen = get(idOrNumber, person);
    return seen.masked() ? List.of() : reports.of(seen.id(), row -> workers.mayKnow(row, person));
  }

  /**
   * Whoever opens a restricted incident works on it from then on.
   *
   * @param reason in the person's words; it is on record
   * @throws ProblemException 404 there is none
   */
  @Transactional
  public IncidentView open(String idOrNumber, String reason, Person person) {
    IncidentRow row = records.find(idOrNumber).orElseThrow(Incidents::unknown);
    if (row.incident().isRestricted()) {
      workers.add(row.id(), person, reason, clock.instant());
      audit.record(
          new AuditEntry(
              person.username(),
              "incident.opened",
              IncidentWriter.subject(row),
              Map.of("number", row.number(), "reason", reason)));
    }
    return IncidentView.of(row);
  }

  /** Of what somebody was sent to lists show them as much as those who send. */
  private static View listed(View view) {
    return view.equals(IncidentSight.SENT_TO) ? View.FULL : view;
  }

  private Optional<IncidentView> look(IncidentRow row, Person person) {
    View view = IncidentSight.of(person).orElseThrow(Incidents::unknown);
    boolean isSent = IncidentSight.isSentTo(row, person);
    if (view.equals(IncidentSight.SENT_TO) && !isSent) {
      return Optional.empty();
    }
    boolean works =
        row.incident().isRestricted()
            && (isSent || (view.equals(View.FULL) && workers.include(row.id(), person)));
    if (works) {
      audit.look(
          new AuditEntry(
              person.username(),
              "incident.seen",
              IncidentWriter.subject(row),
              Map.of("number", row.number())));
      return Optional.of(IncidentView.of(row));
    }
    return IncidentSight.show(row, listed(view));
  }

  static ProblemException unknown() {
    return new ProblemException(HttpStatus.NOT_FOUND, "unknown-incident", Map.of());
  }
}
