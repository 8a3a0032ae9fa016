package id.kentongan.incident;

import id.kentongan.identity.Person;
import id.kentongan.incident.Happening.Assigned;
import id.kentongan.incident.Happening.Opened;
import id.kentongan.incident.IncidentLocks.Held;
import id.kentongan.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets an incident know who was sent to it and how far they are. */
@Service
public class IncidentAssignments {

  private final IncidentLocks locks;
  private final IncidentRecords records;
  private final IncidentWriter writer;
  private final IncidentWorkers workers;
  private final IncidentLinks links;
  private final Clock clock;

  IncidentAssignments(
      IncidentLocks locks,
      IncidentRecords records,
      IncidentWriter writer,
      IncidentWorkers workers,
      IncidentLinks links,
      Clock clock) {
    this.locks = locks;
    this.records = records;
    this.writer = writer;
    this.workers = workers;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Keeps everybody else from the incident until the transaction ends: somebody is about to be sent
   * to it.
   *
   * @param idOrNumber as it stands in an address: hostile
   * @return the whole of it
   * @throws ProblemException 400 it has no type yet, 403 it is restricted and not opened, 404, 409
   *     it is closed or was merged
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public IncidentView hold(String idOrNumber, Person by) {
    IncidentRow row = locks.hold(idOrNumber).named(idOrNumber);
    workers.require(row, by);
    new IncidentRules(row.incident()).refuseIfImpossible(new Opened());
    if (row.incident().state() == IncidentState.CLOSED) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          "incident-closed",
          Map.of("number", row.number()),
          IncidentView.of(row));
    }
    return IncidentView.of(row);
  }

  /** Keeps everybody else from the incident until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(IncidentId incident) {
    locks.hold(incident.toString());
  }

  /**
   * A draft to which somebody is sent is open from then on. When the last one who held it lets go
   * and somebody has done what there was to do, the incident is closed. One that it was merged into
   * learns it too.
   *
   * @param at when it happened
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void learn(
      IncidentId incident, List<AssignmentStanding> standings, Instant at, Person by) {
    Held held = locks.hold(incident.toString());
    IncidentRow row = held.named(incident.toString());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (row.incident().state() == IncidentState.DRAFT) {
      row.incident().let(new Opened(), at);
    }
    standings.forEach(each -> row.incident().let(new Assigned(each), at));
    links.heed(held, writer.store(row, at, now, by), now, by);
  }

  /** All that are neither drafts nor closed. */
  public List<OpenIncident> open() {
    return records.open();
  }

  /** Which of these are closed for good; of one that was merged the one that goes on counts. */
  public Set<IncidentId> over(Set<IncidentId> incidents) {
    return incidents.isEmpty() ? Set.of() : records.over(incidents);
  }
}
