package id.kentongan.incident;

import static id.kentongan.incident.IncidentRecords.time;

import id.kentongan.catalogue.IncidentType;
import id.kentongan.catalogue.IncidentTypes;
import id.kentongan.identity.Person;
import id.kentongan.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds the incidents that may be the one that is being reported: unfinished, of a type of the same
 * class (of any while no type is known), near and recent as the region wants it of that type. Who
 * is only known to be within a circle may be as much nearer.
 */
@Service
public class SimilarIncidents {

  /** More help nobody who has a caller on the line. */
  private static final int MOST = 5;

  private static final String SELECT =
      """
      select i.*, ST_X(i.point::geometry) as longitude, ST_Y(i.point::geometry) as latitude,
        ST_Distance(i.point, p.point) as distance
      from incident i,
        (select ST_SetSRID(ST_MakePoint(:longitude, :latitude), 4326)::geography as point) p
      where i.state <> 'CLOSED' and i.id <> :self and i.exercise = :exercise
        and i.told_at > :since and (:types::text[] is null or i.type = any(:types::text[]))
      """;

  /** Metres of a point's circle that count; a larger one says hardly anything. */
  private static final int WIDEST = 1_000;

  /** The index knows no circles: it finds all that may be near. */
  private static final String NEAR =
      SELECT
          + """
          and ST_DWithin(i.point, p.point, :metres + :widest)
            and ST_Distance(i.point, p.point)
              <= :metres + least(coalesce(i.point_radius, 0), :widest)
          """;

  private static final String IN_KECAMATAN = SELECT + "and starts_with(i.area_code, :kecamatan) ";
  private static final String ORDER = "order by distance, i.told_at desc, i.id limit :most";

  private final JdbcClient database;
  private final IncidentRecords records;
  private final IncidentTypes types;
  private final LikenessPart likenesses;
  private final IncidentWorkers workers;
  private final Clock clock;

  SimilarIncidents(
      JdbcClient database,
      IncidentRecords records,
      IncidentTypes types,
      LikenessPart likenesses,
      IncidentWorkers workers,
      Clock clock) {
    this.database = database;
    this.records = records;
    this.types = types;
    this.likenesses = likenesses;
    this.workers = workers;
    this.clock = clock;
  }

  /**
   * The nearest first; none as long as nobody knows where it is, or this person may not know.
   *
   * @param idOrNumber as it stands in an address
   * @throws id.kentongan.platform.ProblemException 404 there is no such incident
   */
  public List<SimilarIncident> to(String idOrNumber, Person person) {
    IncidentRow row = records.find(idOrNumber).orElseThrow(Incidents::unknown);
    GeoPoint point = row.incident().placed().point();
    return point == null || row.incident().merged() != null || !workers.mayKnow(row, person)
        ? List.of()
        : find(row, point).flatMap(found -> found.seenBy(person)).toList();
  }

  private Stream<Found> find(IncidentRow row, GeoPoint point) {
    Happening.Typed typed = row.incident().typed();
    Optional<IncidentType> type =
        Optional.ofNullable(typed.type())
            .flatMap(code -> types.find(code, typed.catalogue()))
            .map(IncidentTypes.Found::type);
    Likeness likeness =
        type.map(each -> likenesses.of(each.code(), each.group().code())).orElse(Likeness.USUAL);
    String kecamatan = kecamatan(row);
    boolean wide = likeness.metres() == null && kecamatan != null;
    return database
        .sql((wide ? IN_KECAMATAN : NEAR) + ORDER)
        .param("longitude", point.longitude())
        .param("latitude", point.latitude())
        .param("self", row.id().value())
        .param("exercise", row.incident().isExercise())
        .param("since", time(clock.instant().minus(Duration.ofMinutes(likeness.minutes()))))
        .param("types", type.map(this::alike).orElse(null))
        .param("metres", likeness.nearby() + circle(row))
        .param("widest", WIDEST)
        .param("kecamatan", kecamatan)
        .param("most", MOST)
        .query(SimilarIncidents::found)
        .list()
        .stream();
  }

  private static double circle(IncidentRow row) {
    Double radius = row.incident().placed().radius();
    return radius == null ? 0 : Math.min(radius, WIDEST);
  }

  /** The types of its class that are in force, and itself. */
  private String[] alike(IncidentType type) {
    return Stream.concat(
            types.list().stream()
                .filter(each -> each.group().code().equals(type.group().code()))
                .map(IncidentType::code),
            Stream.of(type.code()))
        .distinct()
        .toArray(String[]::new);
  }

  /** The beginning that the codes of its kelurahan share, e.g. {@code 32.76.06.}; null: nowhere. */
  private static @Nullable String kecamatan(IncidentRow row) {
    IncidentView.Area area = row.incident().placed().area();
    return area == null
        ? null
        : Stream.of(area.code().split("\\.")).limit(3).collect(Collectors.joining(".", "", "."));
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    return new Found(IncidentColumns.row(row, number), row.getObject("distance", Double.class));
  }

  private record Found(IncidentRow row, @Nullable Double distance) {

    Stream<SimilarIncident> seenBy(Person person) {
      return IncidentSight.of(person).flatMap(view -> IncidentSight.show(row, view)).stream()
          .map(shown ->
              new SimilarIncident(
                  shown, shown.point() == null ? null : distance, row.incident().toldAt()));
    }
  }
}
