package id.kentongan.geo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The base map, tile by tile (Mapbox Vector Tile 2.1), in the layers that protomaps-leaflet paints:
 * {@code earth landuse water buildings roads boundaries places pois}.
 */
@Service
public class Tiles {

  /** The last zoom there are tiles of. */
  public static final int MAX_ZOOM = ZoomBand.MAX_ZOOM;

  /** Grows when the same import is drawn in another way. */
  private static final int DRAWING = 3;

  /**
   * What lies within the tile is only scaled, which costs a fraction of cutting and mending it; its
   * rings run as the format wants them since the import. Half a unit is added because what is
   * encoded is cut to whole numbers. Without {@code offset 0} the shapes would be worked out again
   * for the question whether anything is left of them.
   */
  private static final String DRAW =
      """
      with tile as materialized (
        select box, ST_XMin(box) as west, ST_YMax(box) as north,
          4096 / (ST_XMax(box) - ST_XMin(box)) as scale
        from ST_TileEnvelope(:z, :x, :y) as box
      )
      select string_agg(tile, ''::bytea) from (
        select ST_AsMVT((select feature from (select properties, shape) feature), layer, 4096, 'shape') as tile
        from (
          select layer, properties, case
              when shape @ box then
                ST_TransScale(shape, 0.5 / scale - west, -0.5 / scale - north, scale, -scale)
              else ST_AsMVTGeom(shape, box, 4096, 64) end as shape
          from map_shape, tile
          where band = %d and min_zoom <= :z
            and shape && ST_TileEnvelope(:z, :x, :y, margin => 64.0 / 4096)
          offset 0
        ) drawn
        where shape is not null
        group by layer
        order by layer
      ) layers
      """;

  private static final byte[] NOTHING = {};

  private final JdbcClient database;
  private final TileCache cache = new TileCache();

  Tiles(JdbcClient database) {
    this.database = database;
  }

  /** Names the drawing that is in force; empty if no region has been imported. */
  public Optional<String> version() {
    return database
        .sql("select version from map_version")
        .query(Long.class)
        .optional()
        .map(version -> version + "." + DRAWING);
  }

  /** Whether there is such a tile on earth, and we draw it. */
  public boolean exists(int z, int x, int y) {
    return z >= 0 && z <= MAX_ZOOM && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z;
  }

  /**
   * A tile, compressed with gzip.
   *
   * @param version as {@link #version()} said
   * @return empty if nothing is drawn there
   */
  public Optional<byte[]> get(String version, int z, int x, int y) {
    byte[] tile = cache.get(new TileCache.Key(version, z, x, y), () -> compressed(draw(z, x, y)));
    return tile.length == 0 ? Optional.empty() : Optional.of(tile);
  }

  private byte[] draw(int z, int x, int y) {
    byte @Nullable [] tile =
        database
            .sql(DRAW.formatted(ZoomBand.of(z).number()))
            .param("z", z)
            .param("x", x)
            .param("y", y)
            .query((row, _) -> row.getBytes(1))
            .list()
            .getFirst();
    return tile == null ? NOTHING : tile;
  }

  /** The reader waits for the last byte, and is seldom far away. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private static byte[] compressed(byte[] tile) {
    if (tile.length == 0) {
      return NOTHING;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(tile.length / 2);
    try (GZIPOutputStream out = new FastGzip(bytes)) {
      out.write(tile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
