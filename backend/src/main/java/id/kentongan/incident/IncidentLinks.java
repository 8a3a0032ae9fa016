package id.kentongan.incident;

import id.kentongan.call.CallId;
import id.kentongan.call.Calls;
import id.kentongan.identity.Person;
import id.kentongan.incident.Happening.Absorbed;
import id.kentongan.incident.Happening.Addressed;
import id.kentongan.incident.Happening.Attached;
import id.kentongan.incident.Happening.Drafted;
import id.kentongan.incident.Happening.Exercised;
import id.kentongan.incident.Happening.Merged;
import id.kentongan.incident.Happening.Opened;
import id.kentongan.incident.Happening.Parted;
import id.kentongan.incident.Happening.Prioritised;
import id.kentongan.incident.Happening.Released;
import id.kentongan.incident.Happening.Restricted;
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
  private final IncidentWriter writer;
  private final IncidentWorkers workers;
  private final Calls calls;
  private final Clock clock;

  IncidentLinks(
      IncidentRecords records,
      IncidentWriter writer,
      IncidentWorkers workers,
      Calls calls,
      Clock clock) {
    this.records = records;
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
    Pair pair = lock(idOrNumber, into);
    IncidentRow source = pair.one();
    workers.require(source, by);
    Merged already = source.incident().merged();
    if (already != null && already.into().equals(pair.other().id().value())) {
      return IncidentView.of(source);
    }
    requireMergeable(source, pair.other());
    Instant now = now();
    List<UUID> moved = source.incident().calls();
    moved.forEach(call -> calls.detach(new CallId(call), source.id().value()));
    moved.forEach(call -> calls.attach(new CallId(call), pair.other().id().value()));
    source.incident().let(new Merged(pair.other().id().value(), pair.other().number()), now);
    Incident target = pair.other().incident();
    target.let(new Absorbed(source.id().value(), source.number(), moved), now);
    heed(source.incident(), target, now);
    writer.store(pair.other(), now, now, by);
    return IncidentView.of(writer.store(source, now, now, by));
  }

  /**
   * Takes a merging back: the incident goes on as before, with its calls.
   *
   * @throws ProblemException 403 it is restricted and not opened, 404, 409 it was not merged
   */
  @Transactional
  public IncidentView part(String idOrNumber, Person by) {
    IncidentRow row = records.lock(idOrNumber).orElseThrow(Incidents::unknown);
    workers.require(row, by);
    Merged merged = row.incident().merged();
    if (merged == null) {
      throw conflict("incident-not-merged", row);
    }
    Instant now = now();
    List<UUID> moved = row.incident().calls();
    release(lock(merged), new Released(row.id().value(), row.number(), moved), now, by);
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
    IncidentRow row = records.lock(idOrNumber).orElseThrow(Incidents::unknown);
    workers.require(row, by);
    if (!row.incident().calls().contains(call)) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "unknown-call", Map.of());
    }
    Optional<IncidentId> takenDownAs = records.mergedWith(row.id(), call);
    if (takenDownAs.isPresent()) {
      return part(takenDownAs.get().toString(), by);
    }
    if (row.incident().calls().size() < 2) {
      throw conflict("only-call", row);
    }
    Instant now = now();
    IncidentId id = IncidentId.random();
    calls.attach(new CallId(call), id.value());
    IncidentRow added = writer.add(id, partOf(row, call, now), now, now, by);
    release(row, new Released(id.value(), added.number(), List.of(call)), now, by);
    return IncidentView.of(added);
  }

  private static Incident partOf(IncidentRow row, UUID call, Instant now) {
    Incident whole = row.incident();
    Incident part = new Incident();
    part.let(new Drafted(), now);
    Stream.of(whole.typed(), whole.placed(), whole.prioritised())
        .forEach(each -> part.let(each, now));
    if (whole.isMarkedRestricted()) {
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

  /** Calls go to another incident; those into which theirs was merged in turn lose them too. */
  private void release(IncidentRow from, Released released, Instant now, Person by) {
    from.incident().let(released, now);
    writer.store(from, now, now, by);
    Merged merged = from.incident().merged();
    if (merged != null) {
      release(lock(merged), released, now, by);
    } else {
      released.calls().forEach(call -> calls.detach(new CallId(call), from.id().value()));
      released.calls().forEach(call -> calls.attach(new CallId(call), released.incident()));
    }
  }

  private IncidentRow lock(Merged merged) {
    return records.lock(merged.into().toString()).orElseThrow(Incidents::unknown);
  }

  /** What was said of how bad it is after it was merged counts as much as what was said before. */
  void heed(IncidentRow row, Instant now, Person by) {
    Merged merged = row.incident().merged();
    if (merged != null) {
      IncidentRow target = lock(merged);
      heed(row.incident(), target.incident(), now);
      heed(writer.store(target, now, now, by), now, by);
    }
  }

  /** Also what only answers raised: they are not taken over. */
  private static void heedUrgency(Incident source, Incident target, Instant now) {
    Integer said = source.priority();
    Integer held = target.priority();
    if (said != null && (held == null || said < held)) {
      target.let(new Prioritised(said), now);
    }
  }

  private static void heed(Incident source, Incident target, Instant now) {
    heedUrgency(source, target, now);
    if (source.isRestricted() && !target.isRestricted()) {
      target.let(new Restricted(true), now);
    }
    if (source.openedAt() != null && target.openedAt() == null) {
      if (target.typed().type() == null) {
        target.let(source.typed(), now);
      }
      target.let(new Opened(), now);
    }
  }

  private static void requireMergeable(IncidentRow source, IncidentRow target) {
    for (IncidentRow row : List.of(source, target)) {
      if (row.incident().state() == IncidentState.CLOSED) {
        throw conflict("incident-closed", row);
      }
    }
    if (source.incident().isExercise() != target.incident().isExercise()) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "exercise-and-real", Map.of());
    }
  }

  private static ProblemException conflict(String type, IncidentRow row) {
    return new ProblemException(
        HttpStatus.CONFLICT, type, Map.of("number", row.number()), IncidentView.of(row));
  }

  private record Pair(IncidentRow one, IncidentRow other) {}

  /** Both, in an order in which nobody waits for somebody who waits for them. */
  private Pair lock(String idOrNumber, String into) {
    IncidentId one = records.find(idOrNumber).orElseThrow(Incidents::unknown).id();
    IncidentId other = records.find(into).orElseThrow(Incidents::unknown).id();
    int order = one.value().compareTo(other.value());
    if (order == 0) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "incident-itself", Map.of());
    }
    IncidentId first = order < 0 ? one : other;
    IncidentId second = order < 0 ? other : one;
    IncidentRow locked = records.lock(first.toString()).orElseThrow(Incidents::unknown);
    IncidentRow then = records.lock(second.toString()).orElseThrow(Incidents::unknown);
    return order < 0 ? new Pair(locked, then) : new Pair(then, locked);
  }

  /** As the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
