package id.kentongan.geo;

import java.util.List;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores the areas of an import; those of former ones stay, but are no longer in force. */
@Component
class AreaImport {

  /** A gap between neighbours that is smaller is a slip of the pen, not a hole. Square metres. */
  private static final int SLIVER = 10_000;

  private static final String DISSOLVE =
      """
      insert into geo_area (code, version, level, name, parent, shape, label)
      select code, ?, ?, name, ?, shape, (ST_MaximumInscribedCircle(shape)).center
      from (
        select code, name, (
          select ST_Multi(ST_Collect(ST_MakePolygon(ST_ExteriorRing(part.geom), array(
            select ring from (
              select ST_InteriorRingN(part.geom, i) as ring
              from generate_series(1, ST_NumInteriorRings(part.geom)) i) rings
            where ST_Area(ST_MakePolygon(ring)::geography) > ?))))
          from ST_Dump(whole) part) as shape
        from (
          select %s as code, %s as name, ST_Union(shape) as whole
          from geo_area where current and level = 'kelurahan' group by 1, 2
        ) united
      ) area
      """;

  private final JdbcTemplate database;

  AreaImport(JdbcTemplate database) {
    this.database = database;
  }

  /**
   * @param code of the region
   * @param name of the region
   */
  void store(List<Kelurahan> areas, long version, String code, String name) {
    database.update("update geo_area set current = false where current");
    database.batchUpdate(
        """
        insert into geo_area (code, version, level, name, kind, parent, shape, label)
        select ?, ?, 'kelurahan', ?, ?, ?, shape, (ST_MaximumInscribedCircle(shape)).center
        from (select ST_Multi(ST_GeomFromWKB(?, 4326)) as shape) area
        """,
        areas,
        100,
        (row, area) -> {
          row.setString(1, area.code());
          row.setLong(2, version);
          row.setString(3, area.name());
          row.setString(4, area.kind());
          row.setString(5, area.kecamatanCode());
          row.setBytes(6, new WKBWriter().write(area.shape()));
        });
    storeKecamatan(areas, version, code);
    database.update(
        DISSOLVE.formatted("?::text", "?::text"), version, "region", null, SLIVER, code, name);
    database.execute("analyze geo_area");
  }

  private void storeKecamatan(List<Kelurahan> areas, long version, String region) {
    database.execute(
        """
        drop table if exists kecamatan_name;
        create temp table kecamatan_name (code text primary key, name text) on commit drop
        """);
    database.batchUpdate(
        "insert into kecamatan_name values (?, ?) on conflict do nothing",
        areas,
        100,
        (row, area) -> {
          row.setString(1, area.kecamatanCode());
          row.setString(2, area.kecamatanName());
        });
    database.update(
        DISSOLVE.formatted("parent", "(select n.name from kecamatan_name n where n.code = parent)"),
        version,
        "kecamatan",
        region,
        SLIVER);
  }
}
