package id.kentongan.geo.closure;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.geo.Areas;
import id.kentongan.geo.roads.Avoided;
import id.kentongan.identity.Person;
import id.kentongan.platform.ProblemException;
import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closed roads and flooded areas, as long as they are so. */
@Service
public class Closures {

  /** In force at a time: each recommendation drives around all of them. */
  static final int MOST = 100;

  /** Of a polygon. */
  static final int CORNERS = 100;

  /** Metres from the middle of a polygon to its corners. */
  static final int REACH = 20_000;

  private static final Duration LONGEST = Duration.ofDays(366);

  private final ClosureRecords records;
  private final Areas areas;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Closures(
      ClosureRecords records,
      Areas areas,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.records = records;
    this.areas = areas;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Those in force now, the newest first. */
  public List<Closure> list() {
    return records.inForce(clock.instant());
  }

  /** Where nobody can drive now. */
  public Avoided avoided() {
    List<GeoPoint> roads = new ArrayList<>();
    List<GeoShape.Polygon> closed = new ArrayList<>();
    for (Closure closure : list()) {
      if (closure.shape() instanceof GeoShape.Polygon area) {
        closed.add(area);
      } else {
        roads.add(closure.shape().middle());
      }
    }
    return new Avoided(roads, closed);
  }

  /**
   * Nobody can drive there from now on.
   *
   * @throws ProblemException 400 no such place or time can be closed, 409 too many are
   */
  @Transactional
  public Closure add(NewClosure said, Person by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant since = said.since() == null ? now : said.since().truncatedTo(ChronoUnit.MICROS);
    Instant until = said.until() == null ? null : said.until().truncatedTo(ChronoUnit.MICROS);
    requirePlace(said.shape());
    requireTimes(since, until, now);
    if (records.inForce(now).size() >= MOST) {
      throw new ProblemException(HttpStatus.CONFLICT, "closures-full", Map.of("limit", MOST));
    }
    Closure closure =
        new Closure(
            UUID.randomUUID(),
            said.kind(),
            said.shape(),
            said.note(),
            since,
            until,
            by.name(),
            now);
    records.add(closure, by.username());
    onRecord("closure.noted", closure.id(), by);
    return closure;
  }

  /**
   * Somebody can drive there again. What is over already stays as it was.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public void lift(UUID id, Person by) {
    Instant now = clock.instant();
    if (records.lift(id, by, now)) {
      onRecord("closure.lifted", id, by);
    } else if (!records.has(id)) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "unknown-closure", Map.of());
    }
  }

  private void onRecord(String action, UUID id, Person by) {
    audit.record(new AuditEntry(by.username(), action, "closure:" + id, Map.of()));
    events.publishEvent(new ClosureChanged(id));
  }

  private void requirePlace(GeoShape shape) {
    boolean drawn =
        switch (shape) {
          case GeoShape.Point _ -> true;
          case GeoShape.Polygon(List<GeoPoint> ring) ->
              ring.size() <= CORNERS + 1 && records.isValid(shape);
          default -> false;
        };
    if (!drawn) {
      throw refused("closure-shape", CORNERS);
    }
    if (shape.reach() > REACH) {
      throw refused("closure-too-large", REACH / 1000);
    }
    if (areas.find(shape.middle()).isEmpty()) {
      throw refused("closure-outside", Areas.FARTHEST / 1000);
    }
  }

  private static void requireTimes(Instant since, @Nullable Instant until, Instant now) {
    boolean began = !since.isAfter(now) && since.isAfter(now.minus(LONGEST));
    boolean ends = until == null || (until.isAfter(now) && until.isBefore(now.plus(LONGEST)));
    if (!began || !ends) {
      throw refused("closure-times", (int) LONGEST.toDays());
    }
  }

  private static ProblemException refused(String type, int limit) {
    return new ProblemException(HttpStatus.BAD_REQUEST, type, Map.of("limit", limit));
  }
}
