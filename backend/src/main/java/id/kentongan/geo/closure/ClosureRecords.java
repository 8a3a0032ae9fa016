package id.kentongan.geo.closure;

import id.kentongan.identity.Person;
import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closures in the database. */
@Repository
class ClosureRecords {

  private static final String SELECT =
      """
      select c.*, corners.longitudes, corners.latitudes
      from closure c cross join lateral (
        select array_agg(ST_X(p.geom) order by p.path) as longitudes,
          array_agg(ST_Y(p.geom) order by p.path) as latitudes
        from ST_DumpPoints(c.shape) p) corners
      where c.lifted_at is null and (c.until is null or c.until > :now)
      """;

  private final JdbcClient database;

  ClosureRecords(JdbcClient database) {
    this.database = database;
  }

  /** The newest first. */
  List<Closure> inForce(Instant now) {
    return database
        .sql(SELECT + "order by c.noted_at desc, c.id")
        .param("now", time(now))
        .query(ClosureRecords::closure)
        .list();
  }

  Optional<Closure> findInForce(UUID id, Instant now) {
    return database
        .sql(SELECT + "and c.id = :id")
        .param("now", time(now))
        .param("id", id)
        .query(ClosureRecords::closure)
        .optional();
  }

  boolean has(UUID id) {
    return database
        .sql("select exists (select from closure where id = ?)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** Those that ended by themselves after one moment and not after the other. */
  List<UUID> endedWithin(Instant after, Instant until) {
    return database
        .sql("select id from closure where lifted_at is null and until > ? and until <= ?")
        .params(time(after), time(until))
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  void add(Closure closure, String username) {
    database
        .sql(
            """
            insert into closure
              (id, kind, shape, note, since, until, noted_at, noted_by, noted_by_name)
            values (:id, :kind, ST_GeomFromText(:shape, 4326), :note, :since, :until, :notedAt,
              :notedBy, :notedByName)
            """)
        .param("id", closure.id())
        .param("kind", closure.kind().name())
        .param("shape", text(closure.shape()))
        .param("note", closure.note())
        .param("since", time(closure.since()))
        .param("until", Optional.ofNullable(closure.until()).map(ClosureRecords::time).orElse(null))
        .param("notedAt", time(closure.notedAt()))
        .param("notedBy", username)
        .param("notedByName", closure.notedBy())
        .update();
  }

  /** Nothing, if it is not in force. */
  boolean lift(UUID id, Person by, Instant now) {
    return database
            .sql(
                """
                update closure set lifted_at = :now, lifted_by = :by, lifted_by_name = :name
                where id = :id and lifted_at is null and (until is null or until > :now)
                """)
            .param("now", time(now))
            .param("by", by.username())
            .param("name", by.name())
            .param("id", id)
            .update()
        == 1;
  }

  /** Whether its lines do not cross and it holds anything. */
  boolean isValid(GeoShape shape) {
    return database
        .sql("select ST_IsValid(ST_GeomFromText(?, 4326))")
        .param(text(shape))
        .query(Boolean.class)
        .single();
  }

  /** Well-known text (OGC 06-103r4). */
  private static String text(GeoShape shape) {
    return switch (shape) {
      case GeoShape.Polygon(List<GeoPoint> ring) ->
          ring.stream()
              .map(ClosureRecords::text)
              .collect(Collectors.joining(",", "POLYGON((", "))"));
      default -> "POINT(" + text(shape.middle()) + ")";
    };
  }

  private static String text(GeoPoint point) {
    return point.longitude() + " " + point.latitude();
  }

  private static Closure closure(ResultSet row, int index) throws SQLException {
    return new Closure(
        row.getObject("id", UUID.class),
        ClosureKind.valueOf(row.getString("kind")),
        shape(row),
        row.getString("note"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("until", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant)
            .orElse(null),
        row.getString("noted_by_name"),
        row.getObject("noted_at", OffsetDateTime.class).toInstant());
  }

  private static GeoShape shape(ResultSet row) throws SQLException {
    Double[] longitudes = (Double[]) row.getArray("longitudes").getArray();
    Double[] latitudes = (Double[]) row.getArray("latitudes").getArray();
    List<GeoPoint> corners =
        IntStream.range(0, longitudes.length)
            .mapToObj(i -> new GeoPoint(longitudes[i], latitudes[i]))
            .toList();
    return corners.size() == 1
        ? new GeoShape.Point(corners.getFirst())
        : new GeoShape.Polygon(corners);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
