package id.kentongan.geo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes what can be found by name of the areas and of {@code osm_piece}. */
@Component
class PlaceBuild {

  private static final String STREETS =
      """
      delete from geo_street;
      insert into geo_street (name, shape)
        select name, (ST_Dump(ST_LineMerge(ST_Collect(shape)))).geom from osm_piece
        where layer = 'roads' and kind <> 'rail' and name is not null and ST_Dimension(shape) = 1
        group by name;
      analyze geo_street
      """;

  /**
   * A street is as many places as it passes kelurahan, each in the middle of its part, and one more
   * if it leaves the region.
   */
  private static final String FIND_STREETS =
      """
      select name as label, 'street' as kind, false as named, null as detail, area, area_name,
        ST_ClosestPoint(shape, ST_Centroid(shape)) as point
      from (
        select s.name, a.code as area, a.name as area_name,
          ST_Collect(ST_Intersection(s.shape, a.shape)) as shape
        from geo_street s join geo_area a
          on a.current and a.level = 'kelurahan' and ST_Intersects(a.shape, s.shape)
        group by s.name, a.code, a.name
        union all
        select s.name, null, null,
          ST_Collect(case when ST_Intersects(r.shape, s.shape)
            then ST_Difference(s.shape, r.shape) else s.shape end)
        from geo_street s join geo_area r
          on r.current and r.level = 'region' and not ST_Covers(r.shape, s.shape)
        group by s.name
      ) part
      where not ST_IsEmpty(shape)
      """;

  /**
   * Streets cross where ways of theirs share a node, which is one point to the last digit. A
   * crossing of three is called by all of them, so that any two find it.
   */
  private static final String FIND_CROSSINGS =
      """
      select 'Simpang ' || array_to_string(names[:4], ' – ') as label, 'crossing' as kind,
        false as named, null as detail, a.code as area, a.name as area_name, point
      from (
        select distinct on (names, cell) names, point
        from (
          select array_agg(distinct name order by name) as names, point,
            ST_SnapToGrid(point, 0.003) as cell
          from (
            select name, (ST_DumpPoints(shape)).geom as point from osm_piece
            where layer = 'roads' and kind <> 'rail' and name is not null
              and ST_Dimension(shape) = 1
          ) node
          group by point having count(distinct name) > 1
        ) meeting
        order by names, cell, point
      ) crossing
      """;

  private static final String FIND_THINGS =
      """
      select p.name as label, case p.layer when 'places' then p.detail else p.kind end as kind,
        p.layer = 'pois' as named, p.address as detail, a.code as area, a.name as area_name,
        p.shape as point
      from osm_piece p
      """;

  private static final String WITH_AREA =
      """
       left join lateral (
        select code, name from geo_area
        where current and level = 'kelurahan' and ST_Covers(shape, %s) order by code limit 1
      ) a on true
      """;

  private static final String OF_NEIGHBOUR =
      """
       left join lateral (
        select name from geo_neighbour where ST_Covers(shape, f.point) order by name limit 1
      ) n on f.area is null
      """;

  private static final String FIND_AREAS =
      """
      select name as label, level as kind, false as named, null as detail,
        code as area, name as area_name, label as point
      from geo_area where current and level in ('kelurahan', 'kecamatan')
      """;

  /** Metres within which a landmark of the region and a thing of the map with one name are one. */
  private static final int SAME_PLACE = 150;

  private final JdbcTemplate database;
  private final NumberBuild numbers;

  PlaceBuild(JdbcTemplate database, NumberBuild numbers) {
    this.database = database;
    this.numbers = numbers;
  }

  /** Forgets all places and finds those of the areas and the map. */
  void build() {
    database.execute(STREETS);
    database.execute("delete from geo_place");
    store(FIND_AREAS);
    store(FIND_STREETS);
    store(FIND_CROSSINGS + WITH_AREA.formatted("point"));
    store(
        FIND_THINGS
            + WITH_AREA.formatted("p.shape")
            + "where p.layer in ('places', 'pois') and p.name is not null");
    numbers.build();
    database.execute("analyze geo_place");
  }

  void add(List<Landmark> landmarks) {
    database.execute(
        """
        drop table if exists landmark;
        create temp table landmark (label text, kind text, detail text,
          point geometry(Point, 4326)) on commit drop
        """);
    database.execute((Connection connection) -> copy(landmarks, connection));
    database.execute("analyze landmark");
    database.update(
        """
        delete from geo_place p using landmark l
        where p.named and lower(p.label) = lower(l.label)
          and ST_DWithin(p.point::geography, l.point::geography, ?)
        """,
        SAME_PLACE);
    store(
        """
        select p.label, p.kind, true as named, p.detail, a.code as area, a.name as area_name,
          p.point
        from landmark p
        """
            + WITH_AREA.formatted("p.point"));
    database.execute("analyze geo_place");
  }

  private static int copy(List<Landmark> landmarks, Connection connection) throws SQLException {
    try (CopyTable table = new CopyTable(connection, "landmark (label, kind, detail, point)")) {
      for (Landmark landmark : landmarks) {
        table.row(
            landmark.name(),
            landmark.kind(),
            landmark.address(),
            "SRID=4326;POINT("
                + landmark.point().longitude()
                + " "
                + landmark.point().latitude()
                + ")");
      }
      return landmarks.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the order of the query, so that two imports of the same files number places alike. */
  private void store(String query) {
    database.update(
        """
        insert into geo_place (label, kind, named, detail, area, area_name, outside, point)
        select f.label, f.kind, f.named, f.detail, f.area, f.area_name, n.name, f.point
        from (%s) f %s
        order by f.label, f.area, f.point
        """
            .formatted(query, OF_NEIGHBOUR));
  }
}
