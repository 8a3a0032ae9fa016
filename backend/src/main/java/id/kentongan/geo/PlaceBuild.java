package id.kentongan.geo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /** A street is as many places as it passes kelurahan, each in the middle of its part. */
  private static final String FIND_STREETS =
      """
      select name as label, 'street' as kind, false as named, null as detail, area, area_name, parent,
        ST_ClosestPoint(shape, ST_Centroid(shape)) as point
      from (
        select s.name, a.code as area, a.name as area_name, a.parent,
          ST_Collect(coalesce(ST_Intersection(s.shape, a.shape), s.shape)) as shape
        from geo_street s left join geo_area a
          on a.current and a.level = 'kelurahan' and ST_Intersects(a.shape, s.shape)
        group by s.name, a.code, a.name, a.parent
      ) part
      """;

  /** Two streets cross where ways of theirs share a node, which is one point to the last digit. */
  private static final String FIND_CROSSINGS =
      """
      select 'Simpang ' || names[1] || ' – ' || names[2] as label, 'crossing' as kind,
        false as named, null as detail, a.code as area, a.name as area_name, a.parent, point
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
      ) crossing
      """;

  private static final String FIND_THINGS =
      """
      select p.name as label, case p.layer when 'places' then p.detail else p.kind end as kind,
        p.layer = 'pois' as named, p.address as detail, a.code as area, a.name as area_name,
        a.parent, p.shape as point
      from osm_piece p
      """;

  private static final String WITH_AREA =
      """
       left join lateral (
        select code, name, parent from geo_area
        where current and level = 'kelurahan' and ST_Covers(shape, %s) order by code limit 1
      ) a on true
      """;

  private static final String FIND_AREAS =
      """
      select name as label, level as kind, false as named, null as detail,
        code as area, name as area_name, parent, label as point
      from geo_area where current and level in ('kelurahan', 'kecamatan')
      """;

  /** Metres within which a landmark of the region and a thing of the map with one name are one. */
  private static final int SAME_PLACE = 150;

  private final JdbcTemplate database;

  PlaceBuild(JdbcTemplate database) {
    this.database = database;
  }

  private record Found(
      String label,
      String kind,
      boolean named,
      @Nullable String detail,
      @Nullable String area,
      @Nullable String areaName,
      @Nullable String parentName,
      String point) {

    /** Its name first, then what else a caller would say. */
    String words() {
      Set<String> words = new LinkedHashSet<>();
      for (@Nullable String text : new @Nullable String[] {label, areaName, parentName, detail}) {
        if (text != null) {
          words.add(PlaceWords.line(text));
        }
      }
      return String.join(" ", words);
    }
  }

  /** Forgets all places and finds those of the areas and the map. */
  void build() {
    database.execute(STREETS);
    database.execute("delete from geo_place");
    List<Found> found = new ArrayList<>();
    for (String query :
        List.of(
            FIND_AREAS,
            FIND_STREETS,
            FIND_CROSSINGS + WITH_AREA.formatted("point"),
            FIND_THINGS
                + WITH_AREA.formatted("p.shape")
                + "where p.layer in ('places', 'pois') and p.name is not null")) {
      found.addAll(find(query));
    }
    store(found);
  }

  void add(List<Landmark> landmarks) {
    database.execute(
        """
        drop table if exists landmark;
        create temp table landmark (label text, kind text, detail text,
          point geometry(Point, 4326)) on commit drop
        """);
    database.batchUpdate(
        "insert into landmark values (?, ?, ?, ST_SetSRID(ST_MakePoint(?, ?), 4326))",
        landmarks,
        500,
        (row, landmark) -> {
          row.setString(1, landmark.name());
          row.setString(2, landmark.kind());
          row.setString(3, landmark.address());
          row.setDouble(4, landmark.point().longitude());
          row.setDouble(5, landmark.point().latitude());
        });
    database.update(
        """
        delete from geo_place p using landmark l
        where p.named and lower(p.label) = lower(l.label)
          and ST_DWithin(p.point::geography, l.point::geography, ?)
        """,
        SAME_PLACE);
    store(
        find(
            """
            select p.label, p.kind, true as named, p.detail, a.code as area, a.name as area_name,
              a.parent, p.point
            from landmark p
            """
                + WITH_AREA.formatted("p.point")));
  }

  private List<Found> find(String query) {
    return database.query(
        """
        select f.*, k.name as parent_name, ST_AsEWKT(f.point) as text from (%s) f
        left join geo_area k on k.code = f.parent and k.current and k.level = 'kecamatan'
        """
            .formatted(query),
        (row, _) ->
            new Found(
                row.getString("label"),
                row.getString("kind"),
                row.getBoolean("named"),
                row.getString("detail"),
                row.getString("area"),
                row.getString("area_name"),
                row.getString("parent_name"),
                row.getString("text")));
  }

  private void store(List<Found> found) {
    database.execute((Connection connection) -> {
      try (CopyTable table =
          new CopyTable(
              connection,
              "geo_place (label, kind, named, detail, area, area_name, title, words, point)")) {
        for (Found place : found) {
          table.row(
              place.label(),
              place.kind(),
              place.named(),
              place.detail(),
              place.area(),
              place.areaName(),
              PlaceWords.line(place.label()),
              place.words(),
              place.point());
        }
        return found.size();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    database.execute("analyze geo_place");
  }
}
