package id.kentongan.incident;

import id.kentongan.call.CallId;
import id.kentongan.call.Calls;
import id.kentongan.identity.Person;
import id.kentongan.incident.Happening.Attached;
import id.kentongan.incident.Happening.Detached;
import id.kentongan.incident.IncidentLocks.Held;
import id.kentongan.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which calls an incident is about. */
@Service
public class IncidentCalls {

  private final IncidentLocks locks;
  private final IncidentWriter writer;
  private final IncidentWorkers workers;
  private final Calls calls;
  private final Clock clock;

  IncidentCalls(
      IncidentLocks locks,
      IncidentWriter writer,
      IncidentWorkers workers,
      Calls calls,
      Clock clock) {
    this.locks = locks;
    this.writer = writer;
    this.workers = workers;
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * Also to a restricted one that this person does not see: the caller is on the line. If the
   * incident was merged, the call is about the one that goes on.
   *
   * @throws ProblemException 404 there is no such incident or call
   */
  @Transactional
  public void attach(String idOrNumber, UUID call, Person by) {
    Held held = locks.hold(idOrNumber);
    IncidentRow row = held.named(idOrNumber);
    for (IncidentRow next = held.into(row); next != null; next = held.into(row)) {
      row = next;
    }
    Instant now = now();
    calls.attach(new CallId(call), row.id().value());
    row.incident().let(new Attached(call), now);
    writer.store(row, now, now, by);
  }

  /**
   * Also from those into which the incident was merged, if they have the call from it.
   *
   * @throws ProblemException 403 it is restricted and not opened, 404 there is no such incident or
   *     call
   */
  @Transactional
  public void detach(String idOrNumber, UUID call, Person by) {
    Held held = locks.hold(idOrNumber);
    IncidentRow row = held.named(idOrNumber);
    workers.require(row, by);
    detach(held, row, call, now(), by);
  }

  private void detach(Held held, IncidentRow row, UUID call, Instant now, Person by) {
    IncidentRow next = held.into(row);
    boolean passedOn =
        next != null
            && !next.incident().reports().cameWith(row.id().value(), List.of(call)).isEmpty();
    calls.detach(new CallId(call), row.id().value());
    row.incident().let(new Detached(call), now);
    writer.store(row, now, now, by);
    if (next != null && passedOn) {
      detach(held, next, call, now, by);
    }
  }

  /** As the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
