package id.kentongan.geo;

import id.kentongan.geo.Surroundings.Neighbour;
import id.kentongan.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What is around a point. */
@Service
public class Neighbourhood {

  /** Metres beyond which a street or a landmark says nothing about a point. */
  private static final int FARTHEST = 2_000;

  /** The index finds the nearest in degrees; of those few the nearest in metres counts. */
  private static final String NEAREST =
      """
      left join lateral (
        select name, round(distance) as distance,
          coalesce(degrees(ST_Azimuth(at, here.point::geography)), 0) as azimuth
        from (
          select found.name, ST_ClosestPoint(found.shape, here.point)::geography as at,
            ST_Distance(found.shape::geography, here.point::geography) as distance
          from (
            select %2$s as name, %3$s as shape from %4$s order by %3$s <-> here.point limit 5) found
        ) near
        where distance <= :farthest
        order by distance limit 1
      ) %1$s on true
      """;

  /** The kelurahan that the point is in, else the nearest, all in one query. */
  private static final String AROUND =
      """
      select area.*, outside.name as outside_name,
        street.name as street, street.distance as street_distance, street.azimuth as street_azimuth,
        landmark.name as landmark, landmark.distance as landmark_distance,
        landmark.azimuth as landmark_azimuth
      from (select ST_SetSRID(ST_MakePoint(:longitude, :latitude), 4326) as point) here
      left join lateral (
        select a.code, a.name, k.code as parent, k.name as parent_name,
          case when ST_Covers(a.shape, here.point) then 0
            else ST_Distance(a.shape::geography, here.point::geography) end as distance
        from (
          select * from geo_area where current and level = 'kelurahan'
          order by shape <-> here.point, code limit 1
        ) a join geo_area k on k.code = a.parent and k.current
      ) area on true
      left join lateral (
        select name from geo_neighbour
        where area.distance > 0 and ST_Covers(shape, here.point) order by name limit 1
      ) outside on true
      """
          + NEAREST.formatted("street", "name", "shape", "geo_street")
          + NEAREST.formatted("landmark", "label", "point", "geo_place where named");

  private final JdbcClient database;

  Neighbourhood(JdbcClient database) {
    this.database = database;
  }

  /**
   * What a point is called.
   *
   * @param language of the words: {@code id} or {@code en}
   */
  public Surroundings of(GeoPoint point, Locale language) {
    return database
        .sql(AROUND)
        .param("longitude", point.longitude())
        .param("latitude", point.latitude())
        .param("farthest", FARTHEST)
        .query((row, _) -> read(row, new PointWords(language)))
        .single();
  }

  private static Surroundings read(ResultSet row, PointWords words) throws SQLException {
    AreaOfPoint area = row.getString("code") == null ? null : Areas.read(row, 0);
    AreaOfPoint near = area != null && Areas.isNear(area) ? area : null;
    Neighbour street = neighbour(row, "street");
    Neighbour landmark = neighbour(row, "landmark");
    return new Surroundings(near, street, landmark, words.of(near, street, landmark));
  }

  private static @Nullable Neighbour neighbour(ResultSet row, String what) throws SQLException {
    String name = row.getString(what);
    return name == null
        ? null
        : new Neighbour(name, row.getLong(what + "_distance"), row.getDouble(what + "_azimuth"));
  }
}
