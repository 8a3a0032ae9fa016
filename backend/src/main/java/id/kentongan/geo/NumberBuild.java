package id.kentongan.geo;

import id.kentongan.geo.words.StreetKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes the houses and kilometre posts of {@code osm_piece}, each on a street by its name. */
@Component
class NumberBuild {

  /** Metres from a road within which a post is its. */
  private static final int BESIDE_ROAD = 60;

  private static final String HOUSES =
      """
      select 'house' as kind, name as street, lower(ref) as number,
        substring(ref from '[0-9]{1,6}')::int as value, shape as point
      from osm_piece
      where layer = 'numbers' and kind = 'house' and name is not null and ref ~ '[0-9]'
      """;

  /** A post says which number it has, not of which road: the nearest. Decimals may be a comma's. */
  private static final String POSTS =
      """
      select 'kilometrePost' as kind, road.name as street, p.ref as number,
        round(replace(p.ref, ',', '.')::numeric * 1000)::int as value, p.shape as point
      from osm_piece p
      cross join lateral (
        select name, shape from geo_street order by shape <-> p.shape limit 1
      ) road
      where p.layer = 'numbers' and p.kind = 'kilometrePost'
        and p.ref ~ '^[0-9]{1,4}([.,][0-9]{1,3})?$'
        and ST_DWithin(road.shape::geography, p.shape::geography, %d)
      """
          .formatted(BESIDE_ROAD);

  private static final String STORE =
      """
      insert into geo_number (kind, street, number, value, area, area_name, outside, point)
      select f.kind, f.street, f.number, f.value, a.code, a.name, n.name, f.point
      from (%s) f
      left join lateral (
        select code, name from geo_area
        where current and level = 'kelurahan' and ST_Covers(shape, f.point) order by code limit 1
      ) a on true
      left join lateral (
        select name from geo_neighbour where ST_Covers(shape, f.point) order by name limit 1
      ) n on a.code is null
      """;

  /** A street that the map does not draw is where its houses are. */
  private static final String STREETS_OF_HOUSES =
      """
      insert into geo_place (label, kind, named, area, area_name, outside, point)
      select street, 'street', false, area, area_name, outside,
        ST_ClosestPoint(ST_Collect(point), ST_Centroid(ST_Collect(point)))
      from geo_number h
      where kind = 'house' and not exists (select from geo_street s where s.name = h.street)
      group by street, area, area_name, outside
      order by street, area
      """;

  private final JdbcTemplate database;

  NumberBuild(JdbcTemplate database) {
    this.database = database;
  }

  /** After streets and places were built. */
  void build() {
    nameStreetsAsTheMapDoes();
    database.execute("delete from geo_number");
    database.update(STORE.formatted(HOUSES));
    database.update(STORE.formatted(POSTS));
    database.update(STREETS_OF_HOUSES);
    database.execute("analyze geo_number");
  }

  /** {@code Jl Mawar} on a house is {@code Jalan Mawar} if the map has that one. */
  private void nameStreetsAsTheMapDoes() {
    Map<String, String> drawn = new HashMap<>();
    names("select distinct name from geo_street order by name")
        .forEach(name -> drawn.putIfAbsent(StreetKey.of(name), name));
    List<Object[]> changes = new ArrayList<>();
    for (String written :
        names(
            """
            select distinct name from osm_piece
            where layer = 'numbers' and name is not null
            except select name from geo_street
            """)) {
      String name = drawn.get(StreetKey.of(written));
      if (name != null) {
        changes.add(new Object[] {name, written});
      }
    }
    database.batchUpdate(
        "update osm_piece set name = ? where layer = 'numbers' and name = ?", changes);
  }

  private List<String> names(String query) {
    return database.query(query, (row, _) -> row.getString(1));
  }
}
