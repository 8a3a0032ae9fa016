package id.kentongan.geo;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes the base map of the areas and of {@code osm_piece}: once for each band of zooms, without
 * what is too small to be seen in it and without the vertices that nobody could tell apart.
 */
@Component
class MapBuild {

  /** Metres beyond the region that are drawn too, so that it does not end at its edge. */
  static final double SURROUNDINGS = 10_000;

  /** From which zoom a level's boundary and label are drawn, and OpenStreetMap's level of it. */
  private static final List<Level> LEVELS =
      List.of(
          new Level("region", 5, 0, 6),
          new Level("kecamatan", 6, 9, 10),
          new Level("kelurahan", 7, 12, 13));

  private static final String DROP_WHAT_AREAS_SAY_ALREADY =
      """
      delete from osm_piece p using geo_area a
      where p.layer = 'places' and p.detail in ('city', 'town', 'village', 'suburb', 'quarter')
        and a.current and a.level = 'region' and ST_Covers(a.shape, p.shape)
      """;

  private static final String TRANSFORM =
      """
      drop table if exists map_piece;
      create temp table map_piece on commit drop as
        select layer, kind, detail, min_zoom, name, ref, ST_Transform(shape, 3857) as shape
        from osm_piece where layer <> 'numbers';
      analyze map_piece
      """;

  /**
   * What a tile costs is above all how many features it has: lines that say the same are one, as
   * far as they begin in one cell, of which a tile has sixteen or more.
   */
  private static final String LINES =
      """
      insert into map_shape (band, layer, min_zoom, properties, shape)
      select :band, layer, min_zoom, jsonb_strip_nulls(jsonb_build_object(
          'kind', kind, 'kind_detail', detail, 'name', name, 'ref', ref)), ST_Collect(shape)
      from (
        select layer, kind, detail, min_zoom, name, ref,
          (ST_Dump(ST_Simplify(ST_LineMerge(ST_Collect(shape)), :pixel / 2))).geom as shape
        from (
          select layer, kind, detail, min_zoom, shape,
            case when named then name end as name, case when named then ref end as ref
          from map_piece, lateral (
            select :named and (:minorNamed or kind not in ('minor_road', 'path')) as named) label
          where layer in ('roads', 'water') and ST_Dimension(shape) = 1 and min_zoom <= :top
        ) piece
        group by layer, kind, detail, min_zoom, name, ref
      ) line
      where ST_Length(shape) >= :pixel
      group by layer, kind, detail, min_zoom, name, ref,
        floor(ST_XMin(shape) / (64 * :pixel)), floor(ST_YMin(shape) / (64 * :pixel))
      """;

  private static final String AREAS =
      """
      insert into map_shape (band, layer, min_zoom, properties, shape)
      select :band, layer, min_zoom, jsonb_strip_nulls(jsonb_build_object(
          'kind', kind, 'kind_detail', detail, 'name', case when :named then name end)), shape
      from (
        select layer, kind, detail, min_zoom, name,
          ST_ForcePolygonCW(ST_CollectionExtract(
            ST_MakeValid(ST_SimplifyPreserveTopology(shape, :pixel / 2)), 3)) as shape
        from map_piece
        where layer in ('water', 'landuse', 'buildings') and ST_Dimension(shape) = 2
          and min_zoom <= :top
          and ST_Area(shape) >= power(:pixel, 2) * case layer when 'buildings' then :building else 9 end
      ) area
      """;

  private static final String POINTS =
      """
      insert into map_shape (band, layer, min_zoom, properties, shape)
      select :band, layer, min_zoom, jsonb_strip_nulls(jsonb_build_object(
          'kind', kind, 'kind_detail', detail, 'name', name, 'min_zoom', min_zoom)), shape
      from map_piece
      where layer in ('places', 'pois') and min_zoom <= :top
      """;

  private static final String BOUNDARIES =
      """
      insert into map_shape (band, layer, min_zoom, properties, shape)
      select :band, 'boundaries', :lineZoom,
        jsonb_build_object('kind', :level, 'kind_detail', :adminLevel),
        ST_Simplify((ST_Dump(ST_LineMerge(shape))).geom, :pixel / 2)
      from (
        select ST_Transform(ST_Union(ST_Boundary(shape)), 3857) as shape
        from geo_area where current and level = :level
      ) line
      """;

  private static final String LABELS =
      """
      insert into map_shape (band, layer, min_zoom, properties, shape)
      select :band, 'places', :labelZoom, jsonb_build_object('kind', 'locality',
          'kind_detail', level, 'name', name, 'code', code, 'min_zoom', :labelZoom,
          'population_rank', case level when 'region' then 12 when 'kecamatan' then 10 else 6 end),
        ST_Transform(label, 3857)
      from geo_area where current and level = :level
      """;

  private final JdbcTemplate database;
  private final NamedParameterJdbcTemplate named;
  private final Coast coast;

  MapBuild(JdbcTemplate database, Coast coast) {
    this.database = database;
    this.named = new NamedParameterJdbcTemplate(database);
    this.coast = coast;
  }

  private record Level(String name, int adminLevel, int lineZoom, int labelZoom) {}

  void build() {
    database.execute(DROP_WHAT_AREAS_SAY_ALREADY);
    database.execute("delete from map_shape");
    database.execute(TRANSFORM);
    coast.findLand();
    for (ZoomBand band : ZoomBand.values()) {
      MapSqlParameterSource values = values(band);
      coast.drawLand(band);
      for (String step : List.of(LINES, AREAS, POINTS)) {
        named.update(step, values);
      }
      for (Level level : LEVELS) {
        drawLevel(level, band, values(band));
      }
    }
    database.execute("analyze map_shape");
  }

  private void drawLevel(Level level, ZoomBand band, MapSqlParameterSource values) {
    values
        .addValue("level", level.name())
        .addValue("adminLevel", level.adminLevel())
        .addValue("lineZoom", level.lineZoom())
        .addValue("labelZoom", level.labelZoom());
    if (level.lineZoom() <= band.top()) {
      named.update(BOUNDARIES, values);
    }
    if (level.labelZoom() <= band.top()) {
      named.update(LABELS, values);
    }
  }

  private static MapSqlParameterSource values(ZoomBand band) {
    return new MapSqlParameterSource("band", band.number())
        .addValue("top", band.top())
        .addValue("pixel", band.pixel())
        .addValue("named", band.named())
        .addValue("minorNamed", band.detailed())
        .addValue("building", band.smallestBuilding());
  }
}
