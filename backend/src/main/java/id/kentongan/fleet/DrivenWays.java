package id.kentongan.fleet;

import id.kentongan.geo.roads.DrivenWay;
import id.kentongan.geo.roads.Origin;
import id.kentongan.geo.roads.VehicleClass;
import id.kentongan.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The ways to incidents that units drove, as their tracks have them. That a unit was under way is
 * known from its facts; when it drove is not, because keys are pressed early and late. So the times
 * are those of fixes: from the first after it left the place where it stood, to the last before it
 * came to the one where it stopped. Each end is where the unit was at that time, whatever the key
 * said, and however seldom its device speaks.
 */
@Repository
class DrivenWays {

  /** Roads and traffic of longer ago are others. */
  private static final Duration WINDOW = Duration.ofDays(90);

  /** Of a class, the newest. */
  private static final int MOST = 200;

  /** Metres around a place within which a unit stands there: a yard, and what GPS errs. */
  private static final double STANDING = 100;

  private static final String LIST =
      """
      with way as (
        select u.call_sign, u.vehicle_class, begun.at as begun_at, arrived.happened_at as arrived_at,
          row_number() over (
            partition by u.vehicle_class order by arrived.happened_at desc) as place
        from unit u
        join unit_fact arrived on arrived.unit = u.call_sign
          and arrived.status = 'onScene' and arrived.happened_at >= :since
        cross join lateral (
          select max(happened_at) as at from unit_fact f
          where f.unit = u.call_sign and f.assignment = arrived.assignment
            and f.status = 'enRoute' and f.happened_at <= arrived.happened_at
            and f.happened_at >= arrived.happened_at - interval '1 hour') begun
        where begun.at is not null)
      select way.vehicle_class, extract(epoch from driven.until - driven.since) as seconds,
        ST_X(driven.points[1]) as from_longitude, ST_Y(driven.points[1]) as from_latitude,
        ST_X(driven.points[fixes]) as to_longitude, ST_Y(driven.points[fixes]) as to_latitude
      from way
      cross join lateral (
        select (array_agg(point order by at))[1] as first,
          (array_agg(point order by at desc))[1] as last
        from unit_fix f
        where f.unit = call_sign and f.at between begun_at and arrived_at and not doubtful) stood
      cross join lateral (
        select max(at) as at from unit_fix f
        where f.unit = call_sign and f.at between begun_at and arrived_at and not doubtful
          and ST_DWithin(f.point, stood.first, :standing)) leaving
      cross join lateral (
        select min(at) as at from unit_fix f
        where f.unit = call_sign and f.at between leaving.at and arrived_at and not doubtful
          and ST_DWithin(f.point, stood.last, :standing)) coming
      cross join lateral (
        select min(at) as since, max(at) as until, count(*)::integer as fixes,
          array_agg(point::geometry order by at) as points
        from unit_fix f
        where f.unit = call_sign and f.at > leaving.at and f.at < coming.at and not doubtful) driven
      where way.place <= :most and driven.since < driven.until
      """;

  private final JdbcClient database;
  private final Clock clock;

  DrivenWays(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  List<DrivenWay> list() {
    return database
        .sql(LIST)
        .param("since", clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
        .param("standing", STANDING)
        .param("most", MOST)
        .query(DrivenWays::way)
        .list();
  }

  private static DrivenWay way(ResultSet row, int index) throws SQLException {
    return new DrivenWay(
        new Origin(
            new GeoPoint(row.getDouble("from_longitude"), row.getDouble("from_latitude")),
            VehicleClass.find(row.getString("vehicle_class")).orElseThrow()),
        new GeoPoint(row.getDouble("to_longitude"), row.getDouble("to_latitude")),
        Duration.ofMillis(Math.round(1000 * row.getDouble("seconds"))));
  }
}
