package id.kentongan.fleet;

import id.kentongan.fleet.JudgedFix.Judgement;
import id.kentongan.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tracks of all units in the database. */
@Repository
class Tracks {

  /** One statement for the whole group, which is one commit: a fix costs next to nothing of it. */
  private static final String ADD =
      """
      insert into unit_fix
        (unit, at, received_at, point, heading, speed, accuracy, altitude, battery, doubtful)
      select unit, timestamptz 'epoch' + at * interval '1 ms',
        timestamptz 'epoch' + received_at * interval '1 ms',
        ST_MakePoint(longitude, latitude), heading, speed, accuracy, altitude, battery, doubtful
      from unnest(?::text[], ?::bigint[], ?::bigint[], ?::float8[], ?::float8[], ?::float4[],
        ?::float4[], ?::float4[], ?::float4[], ?::float4[], ?::boolean[])
        as fix (unit, at, received_at, longitude, latitude, heading, speed, accuracy, altitude,
          battery, doubtful)
      on conflict do nothing
      """;

  private static final String NEWEST =
      """
      select newest.*, ST_X(point::geometry) as longitude, ST_Y(point::geometry) as latitude
      from unit u cross join lateral (
        select * from unit_fix f where f.unit = u.call_sign and not f.doubtful
        order by f.at desc limit 1
      ) newest
      """;

  /** Two nodes that write the same fixes at the same time lock them in the same order. */
  private static final Comparator<JudgedFix> ORDER =
      Comparator.<JudgedFix, CallSign>comparing(each -> each.fix().unit())
          .thenComparing(each -> each.fix().at());

  private final JdbcClient database;
  private final TrackDays days;

  Tracks(JdbcClient database, TrackDays days) {
    this.database = database;
    this.days = days;
  }

  /** Durable when it returns. What is older than tracks are kept is left out. */
  void add(List<JudgedFix> fixes) {
    Instant oldest = days.oldest();
    List<JudgedFix> kept =
        fixes.stream().filter(each -> !each.fix().at().isBefore(oldest)).sorted(ORDER).toList();
    if (kept.isEmpty()) {
      return;
    }
    days.require(kept.stream().map(each -> TrackDays.dayOf(each.fix().at())).toList());
    database
        .sql(ADD)
        .param(array(kept, new String[0], fix -> fix.unit().value()))
        .param(array(kept, new Long[0], fix -> fix.at().toEpochMilli()))
        .param(array(kept, new Long[0], fix -> fix.receivedAt().toEpochMilli()))
        .param(array(kept, new Double[0], fix -> fix.point().longitude()))
        .param(array(kept, new Double[0], fix -> fix.point().latitude()))
        .param(array(kept, new Double[0], Fix::heading))
        .param(array(kept, new Double[0], Fix::speed))
        .param(array(kept, new Double[0], Fix::accuracy))
        .param(array(kept, new Double[0], Fix::altitude))
        .param(array(kept, new Double[0], Fix::battery))
        .param(
            kept.stream()
                .map(each -> each.judgement() == Judgement.DOUBTFUL)
                .toArray(Boolean[]::new))
        .update();
  }

  private static <T> T[] array(
      List<JudgedFix> fixes, T[] empty, Function<Fix, @Nullable T> column) {
    return fixes.stream().map(JudgedFix::fix).map(column).toList().toArray(empty);
  }

  /** Of each unit that has one, the newest that nobody doubts. */
  List<Fix> newest() {
    return database.sql(NEWEST).query(Tracks::fix).list();
  }

  private static Fix fix(ResultSet row, int index) throws SQLException {
    return new Fix(
        new CallSign(row.getString("unit")),
        new GeoPoint(row.getDouble("longitude"), row.getDouble("latitude")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        number(row, "heading"),
        number(row, "speed"),
        number(row, "accuracy"),
        number(row, "altitude"),
        number(row, "battery"));
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    float value = row.getFloat(column);
    return row.wasNull() ? null : (double) value;
  }
}
