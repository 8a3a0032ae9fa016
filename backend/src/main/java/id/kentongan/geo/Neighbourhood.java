package id.kentongan.geo;

import id.kentongan.geo.Surroundings.Neighbour;
import id.kentongan.shared.GeoPoint;
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
      select name, round(distance) as distance,
        coalesce(degrees(ST_Azimuth(at, here::geography)), 0) as azimuth
      from (
        select found.name, here, ST_ClosestPoint(found.shape, here)::geography as at,
          ST_Distance(found.shape::geography, here::geography) as distance
        from (select ST_SetSRID(ST_MakePoint(:longitude, :latitude), 4326) as here) p,
          lateral (
            select %1$s as name, %2$s as shape from %3$s order by %2$s <-> here limit 5) found
      ) near
      where distance <= :farthest
      order by distance limit 1
      """;

  private static final String STREET = NEAREST.formatted("name", "shape", "geo_street");
  private static final String LANDMARK =
      NEAREST.formatted("label", "point", "geo_place where named");

  private final JdbcClient database;
  private final Areas areas;

  Neighbourhood(JdbcClient database, Areas areas) {
    this.database = database;
    this.areas = areas;
  }

  /**
   * What a point is called.
   *
   * @param language of the words: {@code id} or {@code en}
   */
  public Surroundings of(GeoPoint point, Locale language) {
    AreaOfPoint area = areas.find(point).orElse(null);
    Neighbour street = nearest(STREET, point);
    Neighbour landmark = nearest(LANDMARK, point);
    return new Surroundings(
        area, street, landmark, new PointWords(language).of(area, street, landmark));
  }

  private @Nullable Neighbour nearest(String sql, GeoPoint point) {
    return database
        .sql(sql)
        .param("longitude", point.longitude())
        .param("latitude", point.latitude())
        .param("farthest", FARTHEST)
        .query((row, _) ->
            new Neighbour(row.getString("name"), row.getLong("distance"), row.getDouble("azimuth")))
        .optional()
        .orElse(null);
  }
}
