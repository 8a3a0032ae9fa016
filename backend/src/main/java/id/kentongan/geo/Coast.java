package id.kentongan.geo;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells land from sea. With an extract, land is all around the region but what lies to the right of
 * a coastline, as OpenStreetMap draws it; without one, land is the region.
 */
@Component
class Coast {

  private static final String FIND_LAND =
      """
      drop table if exists map_land, map_face;
      create temp table map_land on commit drop as
        select ST_Transform(shape, 3857) as shape from geo_area where current and level = 'region'
      """;

  private static final String FACES =
      """
      create temp table map_face on commit drop as
      select row_number() over () as face, (ST_Dump(ST_Polygonize(edge))).geom as shape
      from (
        select ST_Union(edge) as edge
        from (
          select ST_Boundary(extent) as edge from map_version
          union all
          select ST_Intersection(p.shape, v.extent) from map_piece p, map_version v
          where p.layer = 'coast' and ST_Intersects(p.shape, v.extent)
        ) edges
      ) noded
      """;

  /**
   * A step to the left of the middle of every piece of coast is on land, one to the right at sea.
   */
  private static final String LAND_BY_SIDE =
      """
      with side as (
        select ST_Translate(ST_LineInterpolatePoint(s.geom, 0.5),
            -(ST_Y(ST_EndPoint(s.geom)) - ST_Y(ST_StartPoint(s.geom))) / ST_Length(s.geom),
            (ST_X(ST_EndPoint(s.geom)) - ST_X(ST_StartPoint(s.geom))) / ST_Length(s.geom)) as point
        from map_piece p cross join lateral ST_DumpSegments(p.shape) s
        where p.layer = 'coast' and ST_Length(s.geom) > 2
      )
      insert into map_land
      select f.shape from map_face f
      where exists (select from side where ST_Contains(f.shape, side.point))
        or not exists (select from map_piece p where p.layer = 'coast' and ST_Intersects(p.shape, f.shape))
      """;

  private static final String DRAW =
      """
      insert into map_shape (band, layer, min_zoom, properties, shape)
      select ?, 'earth', 0, '{"kind": "earth"}', (ST_Dump(ST_ForcePolygonCW(
        ST_CollectionExtract(ST_MakeValid(
          ST_SimplifyPreserveTopology(ST_Union(shape), ?)), 3)))).geom
      from map_land
      """;

  private final JdbcTemplate database;

  Coast(JdbcTemplate database) {
    this.database = database;
  }

  /** After {@code map_piece} was made. */
  void findLand() {
    database.execute(FIND_LAND);
    if (Boolean.TRUE.equals(
        database.queryForObject("select exists (select from map_piece)", Boolean.class))) {
      database.execute(FACES);
      database.execute(LAND_BY_SIDE);
    }
  }

  void drawLand(ZoomBand band) {
    database.update(DRAW, band.number(), band.pixel() / 2);
  }
}
