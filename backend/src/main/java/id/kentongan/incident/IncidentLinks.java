package id.kentongan.incident;

import id.kentongan.call.CallId;
import id.kentongan.call.Calls;
import id.kentongan.identity.Person;
import id.kentongan.incident.Happening.Absorbed;
import id.kentongan.incident.Happening.Addressed;
import id.kentongan.incident.Happening.Answered;
import id.kentongan.incident.Happening.Assigned;
import id.kentongan.incident.Happening.Attached;
import id.kentongan.incident.Happening.Drafted;
import id.kentongan.incident.Happening.Exercised;
import id.kentongan.incident.Happening.Merged;
import id.kentongan.incident.Happening.Opened;
import id.kentongan.incident.Happening.Parted;
import id.kentongan.incident.Happening.Prioritised;
import id.kentongan.incident.Happening.Released;
import id.kentongan.incident.Happening.ReportRestricted;
import id.kentongan.incident.Happening.Restricted;
import id.kentongan.incident.Happening.Typed;
import id.kentongan.incident.Happening.Unassigned;
import id.kentongan.incident.IncidentLocks.Held;
import id.kentongan.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two incidents one, and takes that back. The one that is merged stays, closed, with its
 * number and everything that was taken down in it; only its calls are the other one's. What it said
 * of how bad it is holds for the other one too: nothing gets less urgent by being merged.
 */
@Service
public class IncidentLinks {

  private final IncidentRecords records;
  private final IncidentLocks locks;
  private final IncidentWriter writer;
  private final IncidentWorkers workers;
  private final Calls calls;
  private final Clock clock;

  IncidentLinks(
      IncidentRecords records,
      IncidentLocks locks,
      IncidentWriter writer,
      IncidentWorkers workers,
      Calls calls,
      Clock clock) {
    this.records = records;
    this.locks = locks;
    this.writer = writer;
    this.workers = workers;
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * @param idOrNumber of the one that is merged
   * @param into id or number of the one that goes on
   * @return the one that was merged
   * @throws ProblemException 400 these two cannot be one, 403 the one that is merged is restricted
   *     and not opened, 404, 409 one of them is closed
   */
  @Transactional
  public IncidentView merge(String idOrNumber, String into, Person by) {
    Held held = locks.hold(idOrNumber, into);
    IncidentRow source = held.named(idOrNumber);
    IncidentRow target = held.named(into);
    if (source.id().equals(target.id())) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "incident-itself", Map.of());
    }
    workers.require(source, by);
    Merged already = source.incident().merged();
    if (already != null && already.into().equals(target.id().value())) {
      return IncidentView.of(source);
    }
    requireMergeable(source, target, by);
    return IncidentView.of(merge(source, target, now(), by));
  }

  private IncidentRow merge(IncidentRow source, IncidentRow target, Instant now, Person by) {
    List<UUID> all = source.incident().calls();
    all.forEach(call -> calls.detach(new CallId(call), source.id().value()));
    all.forEach(call -> calls.attach(new CallId(call), target.id().value()));
    List<UUID> moved =
        all.stream().filter(call -> !target.incident().calls().contains(call)).toList();
    source.incident().let(new Merged(target.id().value(), target.number()), now);
    target.incident().let(new Absorbed(source.id().value(), source.number(), moved), now);
    heedUrgency(source.incident(), target.incident(), now);
    heed(source, target.incident(), now);
    writer.store(target, now, now, by);
    return writer.store(source, now, now, by);
  }

  /**
   * Takes a merging back: the incident goes on as before, with its calls.
   *
   * @throws ProblemException 403 it is restricted and not opened, 404, 409 it was not merged
   */
  @Transactional
  public IncidentView part(String idOrNumber, Person by) {
    Held held = locks.hold(idOrNumber);
    IncidentRow row = held.named(idOrNumber);
    workers.require(row, by);
    Merged merged = row.incident().merged();
    IncidentRow target = held.into(row);
    if (merged == null || target == null) {
      throw conflict("incident-not-merged", row, by);
    }
    Instant now = now();
    List<UUID> own = row.incident().calls();
    own.forEach(call -> calls.attach(new CallId(call), row.id().value()));
    List<UUID> moved = target.incident().reports().cameWith(row.id().value(), own);
    release(held, target, new Released(row.id().value(), row.number(), moved), now, by);
    row.incident().let(new Parted(merged.into(), merged.number()), now);
    return IncidentView.of(writer.store(row, now, now, by));
  }

  /**
   * Makes an incident of its own of one call of several.
   *
   * @return a new one of the same type and place, or the one as which the call was taken down
   * @throws ProblemException 403 it is restricted and not opened, 404, 409 it is the only call
   */
  @Transactional
  public IncidentView split(String idOrNumber, UUID call, Person by) {
    Optional<IncidentId> takenDownAs =
        records.find(idOrNumber).flatMap(whole -> records.mergedWith(whole.id(), call));
    Held held =
        takenDownAs
            .map(report -> locks.hold(idOrNumber, report.toString()))
            .orElseGet(() -> locks.hold(idOrNumber));
    IncidentRow row = held.named(idOrNumber);
    workers.require(row, by);
    if (!row.incident().calls().contains(call)) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "unknown-call", Map.of());
    }
    if (takenDownAs.isPresent()) {
      return part(takenDownAs.get().toString(), by);
    }
    if (row.incident().calls().size() < 2) {
      throw conflict("only-call", row, by);
    }
    Instant now = now();
    IncidentId id = IncidentId.random();
    calls.attach(new CallId(call), id.value());
    IncidentRow added = writer.add(id, partOf(row, call, now), now, now, by);
    release(held, row, new Released(id.value(), added.number(), List.of(call)), now, by);
    return IncidentView.of(added);
  }

  private static Incident partOf(IncidentRow row, UUID call, Instant now) {
    Incident whole = row.incident();
    Incident part = new Incident();
    part.let(new Drafted(), now);
    Stream.of(whole.typed(), whole.placed(), whole.prioritised())
        .forEach(each -> part.let(each, now));
    if (whole.isRestricted() && !whole.typed().restricted()) {
      part.let(new Restricted(true), now);
    }
    part.let(new Exercised(whole.isExercise()), now);
    part.let(new Addressed(whole.address()), now);
    heedUrgency(whole, part, now);
    part.let(new Attached(call), now);
    part.let(new Parted(row.id().value(), row.number()), now);
    if (whole.openedAt() != null) {
      part.let(new Opened(), now);
    }
    return part;
  }

  /**
   * Calls and who was sent go to another incident; those into which theirs was merged in turn lose
   * them too.
   */
  private void release(Held held, IncidentRow first, Released released, Instant now, Person by) {
    first.incident().let(released, now);
    Optional.ofNullable(held.rows().get(released.incident())).stream()
        .flatMap(own -> own.incident().assignments().all().stream())
        .map(each -> new Unassigned(each.assignment(), each.unit()))
        .forEach(each -> first.incident().let(each, now));
    IncidentRow from = writer.store(first, now, now, by);
    IncidentRow next = held.into(from);
    if (next == null) {
      released.calls().forEach(call -> calls.detach(new CallId(call), from.id().value()));
      return;
    }
    heed(from, next.incident(), now);
    List<UUID> moved = next.incident().reports().cameWith(from.id().value(), released.calls());
    release(held, next, new Released(released.incident(), released.number(), moved), now, by);
  }

  /** What was said of how bad it is after it was merged counts as much as what was said before. */
  void heed(Held held, IncidentRow row, Instant now, Person by) {
    IncidentRow target = held.into(row);
    if (target != null) {
      if (row.incident().news().stream().anyMatch(IncidentLinks::tellsUrgency)) {
        heedUrgency(row.incident(), target.incident(), now);
      }
      heed(row, target.incident(), now);
      heed(held, writer.store(target, now, now, by), now, by);
    }
  }

  /** Whatever else is typed does not undo what somebody chose for the whole. */
  private static boolean tellsUrgency(Happening happening) {
    return happening instanceof Typed
        || happening instanceof Answered
        || happening instanceof Prioritised;
  }

  /** Also what only answers raised: they are not taken over. */
  private static void heedUrgency(Incident source, Incident target, Instant now) {
    Integer said = source.priority();
    Integer held = target.priority();
    if (said != null && (held == null || said < held)) {
      target.let(new Prioritised(said), now);
    }
  }

  private static void heed(IncidentRow from, Incident target, Instant now) {
    Incident source = from.incident();
    source.assignments().all().forEach(each -> target.let(new Assigned(each), now));
    target.let(new ReportRestricted(from.id().value(), source.isRestricted()), now);
    if (source.openedAt() != null && target.openedAt() == null) {
      if (target.typed().type() == null) {
        target.let(source.typed(), now);
      }
      target.let(new Opened(), now);
    }
  }

  private void requireMergeable(IncidentRow source, IncidentRow target, Person by) {
    for (IncidentRow row : List.of(source, target)) {
      if (row.incident().state() == IncidentState.CLOSED) {
        throw conflict("incident-closed", row, by);
      }
    }
    if (source.incident().isExercise() != target.incident().isExercise()) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "exercise-and-real", Map.of());
    }
  }

  private ProblemException conflict(String type, IncidentRow row, Person by) {
    return new ProblemException(
        HttpStatus.CONFLICT, type, Map.of("number", row.number()), workers.shown(row, by));
  }

  /** As the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
