package id.kentongan.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a tile takes that nobody asked for before, as a page asks for it; against reading from
 * the index what lies in its box.
 */
final class MapTiles implements AutoCloseable {

  private static final int LAST_ZOOM = 16;
  private static final int TILES = 60;

  /** Half the circumference of the earth as the map has it. */
  private static final double EDGE = 20_037_508.342789244;

  /** Where something is, so the more often the more there is; any order, but always the same. */
  private static final String PLACES =
      """
      select ST_X(point), ST_Y(point)
      from (
        select ST_StartPoint(ST_GeometryN(case ST_Dimension(shape)
          when 2 then ST_Boundary(shape) else shape end, 1)) as point
        from map_shape
        where band = (select max(band) from map_shape) and layer in ('roads', 'buildings')
      ) shape
      order by md5(point::text) limit ?
      """;

  /** The band is the one that the zoom is drawn from. */
  private static final String IN_BOX =
      """
      select count(*) from map_shape
      where band = %d and min_zoom <= ? and shape && ST_TileEnvelope(?, ?, ?, margin => 64.0 / 4096)
      """;

  private final RunningSystem system;
  private final Connection database;
  private final PreparedStatement unknown;
  private final List<double[]> places = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();

  private MapTiles(RunningSystem system) throws SQLException {
    this.system = system;
    database = system.connect();
    database.createStatement().execute("set synchronous_commit = off");
    unknown = database.prepareStatement("update map_version set version = version + 1000000");
    PreparedStatement query = database.prepareStatement(PLACES);
    query.setInt(1, TILES * (Report.ROUNDS + 1));
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        places.add(new double[] {rows.getDouble(1), rows.getDouble(2)});
      }
    }
  }

  static void run(Report report, RunningSystem system)
      throws IOException, SQLException, InterruptedException {
    try (MapTiles tiles = new MapTiles(system)) {
      for (int zoom = 0; zoom <= LAST_ZOOM; zoom++) {
        tiles.measure(report, zoom);
      }
    }
  }

  private void measure(Report report, int zoom)
      throws IOException, SQLException, InterruptedException {
    double[] millis = new double[Report.ROUNDS];
    double[] ratios = new double[Report.ROUNDS];
    round(zoom, Report.ROUNDS);
    for (int round = 0; round < Report.ROUNDS; round++) {
      Times times = round(zoom, round);
      millis[round] = times.ours.p95() / 1e6;
      ratios[round] = times.ours.p95() / times.bare.p95();
    }
    report.line(
        "tile of zoom " + zoom + ", uncached: p95 in ms",
        millis,
        "<= 20",
        "the bare index read",
        ratios);
  }

  private Times round(int zoom, int round) throws IOException, SQLException, InterruptedException {
    Times times = new Times();
    try (PreparedStatement bare = database.prepareStatement(IN_BOX.formatted(band(zoom)))) {
      for (int i = 0; i < TILES; i++) {
        double[] place = places.get((round * TILES + i) % places.size());
        double size = 2 * EDGE / (1 << zoom);
        int x = (int) ((place[0] + EDGE) / size);
        int y = (int) ((EDGE - place[1]) / size);
        if (i % 2 == 0) {
          times.ours.add(ours(zoom, x, y));
        }
        times.bare.add(bare(bare, zoom, x, y));
        if (i % 2 == 1) {
          times.ours.add(ours(zoom, x, y));
        }
      }
    }
    return times;
  }

  /** No tile of another version counts. */
  private long ours(int zoom, int x, int y) throws IOException, SQLException, InterruptedException {
    unknown.executeUpdate();
    URI uri =
        URI.create(
            "http://127.0.0.1:%d/tiles/%d/%d/%d.mvt".formatted(system.webPort(), zoom, x, y));
    HttpRequest request = HttpRequest.newBuilder(uri).header("Accept-Encoding", "gzip").build();
    long began = System.nanoTime();
    int status = http.send(request, BodyHandlers.ofByteArray()).statusCode();
    long took = System.nanoTime() - began;
    if (status != 200 && status != 204) {
      throw new IllegalStateException(uri + ": " + status);
    }
    return took;
  }

  private static long bare(PreparedStatement query, int zoom, int x, int y) throws SQLException {
    long began = System.nanoTime();
    for (int i = 1; i <= 2; i++) {
      query.setInt(i, zoom);
    }
    query.setInt(3, x);
    query.setInt(4, y);
    query.executeQuery().close();
    return System.nanoTime() - began;
  }

  /** As {@code ZoomBand} has it. */
  private static int band(int zoom) {
    return Math.max(0, (zoom + 1) / 2 - 4);
  }

  @Override
  public void close() throws SQLException {
    http.close();
    database.close();
  }

  private static final class Times {
    final Samples ours = new Samples();
    final Samples bare = new Samples();
  }
}
