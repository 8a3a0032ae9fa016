package id.kentongan.geo;

import id.kentongan.geo.osm.Bounds;
import id.kentongan.geo.osm.OsmFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings what an extract has near the region into the temporary table {@code osm_piece}: nodes,
 * ways, and the relations whose ways are all there.
 */
@Component
class MapStage {

  private static final double FIRST_READING = 0.3;

  private final JdbcTemplate database;

  MapStage(JdbcTemplate database) {
    this.database = database;
  }

  /**
   * What of the file could not be drawn.
   *
   * @param pieces that are drawn
   * @param cutAreas closed ways and relations that reach beyond what was read
   * @param openRelations relations whose ways do not close
   */
  record Outcome(long pieces, long cutAreas, long openRelations) {}

  /** An empty table, for a region without an extract. */
  void prepare() {
    database.execute(
        """
        drop table if exists osm_relation, osm_piece;
        create temp table osm_relation (relation bigint, ways bigint[], layer text, kind text,
          detail text, min_zoom smallint, name text, address text) on commit drop;
        create temp table osm_piece (way bigint, layer text, kind text, detail text,
          min_zoom smallint, name text, ref text, address text, shape geometry(Geometry, 4326))
          on commit drop
        """);
  }

  /**
   * @param progress share of the reading, 0 to 1
   */
  Outcome load(OsmFile file, Bounds clip, DoubleConsumer progress) {
    Long cutWays =
        database.execute((Connection connection) -> {
          try {
            long[] needed = readRelations(connection, file, progress);
            return readPieces(connection, file, clip, needed, progress);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return assemble(cutWays == null ? 0 : cutWays);
  }

  private static long[] readRelations(Connection connection, OsmFile file, DoubleConsumer progress)
      throws IOException, java.sql.SQLException {
    try (CopyTable table = new CopyTable(connection, OsmRelations.TABLE)) {
      OsmRelations relations = new OsmRelations(table);
      file.read(relations);
      progress.accept(FIRST_READING);
      return relations.neededWays();
    }
  }

  private static long readPieces(
      Connection connection, OsmFile file, Bounds clip, long[] needed, DoubleConsumer progress)
      throws IOException, java.sql.SQLException {
    try (CopyTable table = new CopyTable(connection, OsmPieces.TABLE);
        OsmPieces pieces =
            new OsmPieces(
                table,
                clip,
                needed,
                share -> progress.accept(FIRST_READING + (1 - FIRST_READING) * share))) {
      file.read(pieces);
      return pieces.cutAreas();
    }
  }

  private Outcome assemble(long cutWays) {
    database.execute(
        "create index on osm_piece (way) where way is not null; analyze osm_piece; analyze osm_relation");
    database.execute(
        """
        create temp table osm_area on commit drop as
        select r.layer, r.kind, r.detail, r.min_zoom, r.name, r.address,
          count(w.way) = cardinality(r.ways) as whole, ST_BuildArea(ST_Collect(w.shape)) as shape
        from osm_relation r
        cross join lateral unnest(r.ways) as needed (way)
        join osm_piece w on w.way = needed.way
        group by r.relation, r.ways, r.layer, r.kind, r.detail, r.min_zoom, r.name, r.address
        """);
    long cut = count("select count(*) from osm_area where not whole");
    long open = count("select count(*) from osm_area where whole and shape is null");
    database.execute(
        """
        delete from osm_piece where way is not null;
        insert into osm_piece (layer, kind, detail, min_zoom, name, address, shape)
          select layer, kind, detail, min_zoom, name, address, shape from osm_area
          where whole and shape is not null;
        update osm_piece set shape = ST_CollectionExtract(ST_MakeValid(shape), 3)
          where ST_Dimension(shape) = 2 and not ST_IsValid(shape);
        update osm_piece set shape = ST_PointOnSurface(shape)
          where layer in ('pois', 'numbers') and ST_Dimension(shape) = 2;
        delete from osm_piece where ST_IsEmpty(shape);
        drop table osm_area;
        analyze osm_piece
        """);
    return new Outcome(count("select count(*) from osm_piece"), cutWays + cut, open);
  }

  private long count(String sql) {
    @Nullable Long count = database.queryForObject(sql, Long.class);
    return count == null ? 0 : count;
  }
}
