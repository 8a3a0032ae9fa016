package id.kentongan.incident;

import static id.kentongan.incident.IncidentRecords.time;
import static id.kentongan.incident.IncidentRecords.timeOrNull;

import id.kentongan.call.CallId;
import id.kentongan.call.CallView;
import id.kentongan.call.CallersHistory;
import id.kentongan.call.Calls;
import id.kentongan.call.EarlierCalls;
import id.kentongan.identity.Person;
import id.kentongan.incident.Known.EarlierIncident;
import id.kentongan.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks up what is known of a caller and of a place. */
@Service
public class KnownBefore {

  private static final int METRES = 100;

  /** Metres; whoever is somewhere in a larger circle is not known to be near anything. */
  private static final int COARSE = 300;

  private static final int MOST = 5;
  private static final Duration REMEMBERED = Duration.ofDays(365);

  /** A point that nobody knows is near nothing. */
  private static final String EARLIER =
      """
      select i.*, ST_X(i.point::geometry) as longitude, ST_Y(i.point::geometry) as latitude,
        ST_Distance(i.point, p.point) as distance, i.id = any(:told::uuid[]) as of_number
      from incident i,
        (select ST_SetSRID(ST_MakePoint(:longitude::float8, :latitude::float8), 4326)::geography
          as point) p
      where (i.id = any(:told::uuid[]) or ST_DWithin(i.point, p.point, :metres))
        and (:self::uuid is null or i.id <> :self::uuid) and i.merged_into is null
        and not i.exercise and i.opened_at is not null
        and i.created_at > :since and (:before::timestamptz is null or i.created_at < :before)
      order by i.created_at desc, i.id limit :most
      """;

  private final JdbcClient database;
  private final IncidentRecords records;
  private final Calls calls;
  private final CallersHistory callers;
  private final PremiseNotes notes;
  private final IncidentWorkers workers;
  private final Clock clock;

  KnownBefore(
      JdbcClient database,
      IncidentRecords records,
      Calls calls,
      CallersHistory callers,
      PremiseNotes notes,
      IncidentWorkers workers,
      Clock clock) {
    this.database = database;
    this.records = records;
    this.calls = calls;
    this.callers = callers;
    this.notes = notes;
    this.workers = workers;
    this.clock = clock;
  }

  /**
   * Of a caller, and of the place where they are, if that is known well enough.
   *
   * @throws id.kentongan.platform.ProblemException 404 there is no such call
   */
  public Known ofCall(CallId id, Person person) {
    CallView call = calls.get(id, person);
    EarlierCalls earlier = callers.before(call);
    GeoPoint point =
        call.whereabouts()
            .filter(fix -> fix.radius() == null || fix.radius() <= COARSE)
            .map(CallView.Fix::point)
            .orElse(null);
    String[] told =
        earlier.items().stream()
            .flatMap(each -> each.incidents().stream())
            .map(UUID::toString)
            .toArray(String[]::new);
    return new Known(
        earlier, incidents(point, told, null, call.offeredAt(), person), notesAt(point));
  }

  /**
   * Of the place of an incident; nothing for who may not know where it is.
   *
   * @throws id.kentongan.platform.ProblemException 404 there is no such incident
   */
  public Known ofIncident(String idOrNumber, Person person) {
    IncidentRow row = records.find(idOrNumber).orElseThrow(Incidents::unknown);
    GeoPoint point = workers.mayKnow(row, person) ? row.incident().placed().point() : null;
    return new Known(null, incidents(point, new String[0], row.id(), null, person), notesAt(point));
  }

  private List<PremiseNote> notesAt(@Nullable GeoPoint point) {
    return point == null ? List.of() : notes.near(point);
  }

  private List<EarlierIncident> incidents(
      @Nullable GeoPoint point,
      String[] told,
      @Nullable IncidentId self,
      @Nullable Instant before,
      Person person) {
    return database
        .sql(EARLIER)
        .param("longitude", point == null ? null : point.longitude())
        .param("latitude", point == null ? null : point.latitude())
        .param("told", told)
        .param("metres", METRES)
        .param("self", self == null ? null : self.toString())
        .param("since", time(clock.instant().minus(REMEMBERED)))
        .param("before", timeOrNull(before))
        .param("most", MOST)
        .query(KnownBefore::found)
        .list()
        .stream()
        .flatMap(found -> found.seenBy(person))
        .toList();
  }

  private static Found found(ResultSet row, int index) throws SQLException {
    return new Found(
        IncidentColumns.row(row, index),
        row.getObject("distance", Double.class),
        row.getBoolean("of_number"));
  }

  private record Found(IncidentRow row, @Nullable Double distance, boolean ofNumber) {

    Stream<EarlierIncident> seenBy(Person person) {
      return IncidentSight.of(person).flatMap(view -> IncidentSight.show(row, view)).stream()
          .map(shown ->
              new EarlierIncident(
                  shown, shown.point() == null ? null : distance, ofNumber, row.createdAt()));
    }
  }
}
