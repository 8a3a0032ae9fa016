package id.kentongan.incident;

import id.kentongan.call.CallId;
import id.kentongan.call.CallView;
import id.kentongan.call.Calls;
import id.kentongan.call.ToldPlaces;
import id.kentongan.catalogue.Catalogues;
import id.kentongan.catalogue.IncidentTypes;
import id.kentongan.geo.Areas;
import id.kentongan.identity.Person;
import id.kentongan.incident.Happening.Addressed;
import id.kentongan.incident.Happening.Answered;
import id.kentongan.incident.Happening.Attached;
import id.kentongan.incident.Happening.Closed;
import id.kentongan.incident.Happening.Drafted;
import id.kentongan.incident.Happening.Exercised;
import id.kentongan.incident.Happening.Narrated;
import id.kentongan.incident.Happening.Opened;
import id.kentongan.incident.Happening.Placed;
import id.kentongan.incident.Happening.Prioritised;
import id.kentongan.incident.Happening.Restricted;
import id.kentongan.incident.Happening.Typed;
import id.kentongan.incident.IncidentLocks.Held;
import id.kentongan.platform.ProblemException;
import id.kentongan.shared.GeoPoint;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes incidents down: begun, put right, closed. */
@Service
public class IncidentIntake {

  private static final Set<String> BY_PERSONS = Set.of("map", "place", "typed");

  private final IncidentLocks locks;
  private final IncidentWriter writer;
  private final IncidentWorkers workers;
  private final IncidentLinks links;
  private final IncidentTypes types;
  private final Catalogues catalogues;
  private final Areas areas;
  private final Calls calls;
  private final ToldPlaces told;
  private final Clock clock;

  IncidentIntake(
      IncidentLocks locks,
      IncidentWriter writer,
      IncidentWorkers workers,
      IncidentLinks links,
      IncidentTypes types,
      Catalogues catalogues,
      Areas areas,
      Calls calls,
      ToldPlaces told,
      Clock clock) {
    this.locks = locks;
    this.writer = writer;
    this.workers = workers;
    this.links = links;
    this.types = types;
    this.catalogues = catalogues;
    this.areas = areas;
    this.calls = calls;
    this.told = told;
    this.clock = clock;
  }

  /**
   * Begins an incident, at once open or as a draft.
   *
   * @throws ProblemException 400 what is said cannot be so, 404 there is no such call
   */
  @Transactional
  public IncidentView begin(IncidentInput input, Person by) {
    Instant now = now();
    Instant at = input.at(now);
    IncidentId id = IncidentId.random();
    Incident incident = new Incident();
    boolean draft = "draft".equals(input.code("state"));
    if (draft) {
      incident.let(new Drafted(), at);
    } else if (input.has("state") && !"open".equals(input.code("state"))) {
      throw IncidentInput.refused("state-derived", Map.of());
    }
    letFields(incident, input, at);
    if (!draft) {
      incident.let(new Opened(), at);
    }
    UUID call = input.call();
    if (call != null) {
      attach(id, incident, call, at);
      if (input.flag("pointOfCall") && incident.placed().point() == null) {
        incident.let(whereabouts(calls.get(new CallId(call), by)), at);
      }
      tellCall(incident, input, by, at);
    }
    return IncidentView.of(writer.add(id, incident, at, now, by));
  }

  /**
   * Puts right what is known of an incident, opens or closes it.
   *
   * @throws ProblemException 400 what is said cannot be so, 403 it is restricted and not opened,
   *     404, 409 somebody else was faster
   */
  @Transactional
  public IncidentView change(String idOrNumber, IncidentInput input, Person by) {
    Held held = locks.hold(idOrNumber);
    IncidentRow row = held.named(idOrNumber);
    workers.require(row, by);
    if (input.version() != row.version()) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          "incident-changed",
          Map.of("number", row.number()),
          IncidentView.of(row));
    }
    Instant now = now();
    Instant at = input.at(now);
    letFields(row.incident(), input, at);
    letState(row.incident(), input, at);
    tellCall(row.incident(), input, by, at);
    IncidentRow changed = writer.store(row, at, now, by);
    links.heed(held, changed, now, by);
    return IncidentView.of(changed);
  }

  private void attach(IncidentId id, Incident incident, UUID call, Instant at) {
    calls.attach(new CallId(call), id.value());
    incident.let(new Attached(call), at);
  }

  private void letFields(Incident incident, IncidentInput input, Instant at) {
    if (input.has("type")) {
      incident.let(typed(input.code("type"), incident), at);
    }
    input
        .answers()
        .forEach((question, answer) -> incident.let(answered(question, answer, incident), at));
    if (input.has("priority")) {
      incident.let(new Prioritised(input.priority()), at);
    }
    if (input.has("address")) {
      incident.let(new Addressed(input.address()), at);
    }
    if (input.has("point")) {
      incident.let(placed(input.point(), input.pointSource(), input.pointRadius()), at);
    }
    if (input.has("narrative")) {
      incident.let(new Narrated(input.narrative()), at);
    }
    if (input.has("restricted")) {
      incident.let(new Restricted(input.flag("restricted")), at);
    }
    if (input.has("exercise")) {
      incident.let(new Exercised(input.flag("exercise")), at);
    }
  }

  private static void letState(Incident incident, IncidentInput input, Instant at) {
    String state = input.has("state") ? input.code("state") : incident.state().code();
    if ("open".equals(state)) {
      incident.let(new Opened(), at);
    } else if ("closed".equals(state) && incident.state() != IncidentState.CLOSED) {
      incident.let(new Closed(input.reason()), at);
    } else if (!incident.state().code().equals(state)) {
      throw IncidentInput.refused("state-derived", Map.of());
    }
  }

  /** A type that the incident has stays good for it, also when the region has it no more. */
  private Typed typed(@Nullable String code, Incident incident) {
    if (code == null) {
      return Typed.NOTHING;
    }
    if (code.equals(incident.typed().type())) {
      return incident.typed();
    }
    return types
        .find(code, incident.typed().catalogue())
        .map(found ->
            new Typed(code, found.type().priority(), found.type().restricted(), found.catalogue()))
        .orElseThrow(() -> IncidentInput.refused("unknown-type", Map.of()));
  }

  /** By the catalogue that the incident was taken with. */
  private Answered answered(String question, @Nullable String answer, Incident incident) {
    if (answer == null) {
      return new Answered(question, null, null);
    }
    return Optional.ofNullable(incident.typed().catalogue())
        .flatMap(catalogues::find)
        .orElseGet(catalogues::inForce)
        .catalogue()
        .question(question)
        .filter(known -> known.takes(answer))
        .map(known -> new Answered(question, answer, known.raises(answer).orElse(null)))
        .orElseThrow(() -> unknownAnswer(question));
  }

  private static ProblemException unknownAnswer(String question) {
    return new ProblemException(
        HttpStatus.BAD_REQUEST, "unknown-answer", Map.of("question", question), question);
  }

  private Placed placed(
      @Nullable GeoPoint point, @Nullable String source, @Nullable Double radius) {
    return point == null
        ? new Placed(null, null, null, null)
        : new Placed(
            point, source, radius, areas.find(point).map(IncidentView.Area::of).orElse(null));
  }

  /** Where the caller is as far as is known; nowhere if nobody has said it. */
  private Placed whereabouts(CallView call) {
    return call.whereabouts()
        .map(fix -> placed(fix.point(), fix.source(), fix.radius()))
        .orElseGet(() -> placed(null, null, null));
  }

  /**
   * What a person says of the place of the only call is said of that caller too; what was adopted
   * of a device is known there already.
   */
  private void tellCall(Incident incident, IncidentInput input, Person by, Instant at) {
    Placed place = incident.placed();
    boolean opens = input.has("state") && incident.state() == IncidentState.OPEN;
    boolean pointed = input.has("point") && place.point() != null;
    boolean onlyWords = opens && place.point() == null && incident.address() != null;
    boolean byPerson = place.source() == null || BY_PERSONS.contains(place.source());
    if (incident.calls().size() == 1 && byPerson && (pointed || onlyWords)) {
      told.tell(
          new CallId(incident.calls().getFirst()),
          "map".equals(place.source()),
          place.point(),
          incident.address(),
          by,
          at);
    }
  }

  /** As the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
