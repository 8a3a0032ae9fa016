package id.kentongan.incident;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.identity.Person;
import id.kentongan.live.Topic.View;
import id.kentongan.platform.Cursor;
import id.kentongan.platform.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The incidents as somebody may see them; every look at a restricted one is on record. */
@Service
public class Incidents {

  private final IncidentRecords records;
  private final AuditTrail audit;

  Incidents(IncidentRecords records, AuditTrail audit) {
    this.records = records;
    this.audit = audit;
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
   * @param cursor {@code next} of the former page, or null
   * @throws ProblemException 400 if the cursor is not one of ours
   */
  @Transactional
  public Page list(IncidentFilter filter, @Nullable String cursor, int limit, Person person) {
    Cursor before = Cursor.of(cursor);
    View view = IncidentSight.of(person).orElseThrow(Incidents::unknown);
    if (view.equals(IncidentSight.SENT_TO)) {
      return new Page(List.of(), null);
    }
    List<IncidentRow> rows = records.list(filter, before, limit + 1);
    List<IncidentRow> page = rows.subList(0, Math.min(limit, rows.size()));
    String next =
        rows.size() > limit
            ? new Cursor(page.getLast().createdAt(), page.getLast().id().value()).toString()
            : null;
    return new Page(page.stream().flatMap(row -> look(row, person).stream()).toList(), next);
  }

  /**
   * What happened to it, newest first; whoever sees it masked learns of its states and priorities
   * only.
   *
   * @throws ProblemException 404 there is none, or none that this person may see
   */
  @Transactional
  public List<TimelineEntry> timeline(String idOrNumber, Person person) {
    IncidentRow row = records.find(idOrNumber).orElseThrow(Incidents::unknown);
    if (look(row, person).isEmpty()) {
      throw unknown();
    }
    List<TimelineEntry> whole = Timeline.of(records.factsOf(row.id()));
    boolean masked = IncidentSight.of(person).equals(Optional.of(IncidentSight.MASKED));
    return masked ? whole.stream().flatMap(entry -> entry.masked().stream()).toList() : whole;
  }

  private Optional<IncidentView> look(IncidentRow row, Person person) {
    View view = IncidentSight.of(person).orElseThrow(Incidents::unknown);
    if (view.equals(View.FULL) && row.incident().isRestricted()) {
      audit.record(
          new AuditEntry(
              person.username(),
              "incident.seen",
              IncidentWriter.subject(row),
              Map.of("number", row.number())));
    }
    return IncidentSight.show(row, view);
  }

  static ProblemException unknown() {
    return new ProblemException(HttpStatus.NOT_FOUND, "unknown-incident", Map.of());
  }
}
