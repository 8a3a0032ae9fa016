package id.kentongan.bench;

import com.zaxxer.hikari.HikariDataSource;
import id.kentongan.geo.Areas;
import id.kentongan.shared.GeoPoint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the program takes to find the kelurahan of a point, in and a little around the region;
 * against a round trip to the database that asks for nothing.
 */
final class AreaOfAPoint implements AutoCloseable {

  private static final int POINTS = 1_000;
  private static final int WARM_UP = 10;
  private static final String OUTLINE =
      """
      select ST_XMin(shape), ST_YMin(shape), ST_XMax(shape), ST_YMax(shape)
      from geo_area where current and level = 'region'
      """;

  private final HikariDataSource pool = new HikariDataSource();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final JdbcClient database;
  private final Areas areas;
  private final double[] outline = new double[4];

  private AreaOfAPoint(RunningSystem system) throws SQLException {
    pool.setJdbcUrl(system.databaseUrl());
    pool.setUsername("kentongan");
    pool.setPassword(system.secret("spring.datasource.password"));
    database = JdbcClient.create(pool);
    context.registerBean(JdbcClient.class, () -> database);
    context.register(Areas.class);
    context.refresh();
    areas = context.getBean(Areas.class);
    try (Connection connection = system.connect();
        ResultSet row = connection.createStatement().executeQuery(OUTLINE)) {
      row.next();
      for (int i = 0; i < outline.length; i++) {
        outline[i] = row.getDouble(i + 1);
      }
    }
  }

  static void run(Report report, RunningSystem system) throws SQLException {
    double[] millis = new double[Report.ROUNDS];
    double[] ratios = new double[Report.ROUNDS];
    try (AreaOfAPoint points = new AreaOfAPoint(system)) {
      for (int round = -WARM_UP; round < Report.ROUNDS; round++) {
        Samples ours = new Samples();
        Samples bare = new Samples();
        points.round(round, ours, bare);
        if (round >= 0) {
          millis[round] = ours.p95() / 1e6;
          ratios[round] = ours.p95() / bare.p95();
        }
      }
    }
    report.line("area of a point: p95 in ms", millis, "<= 2", "a bare SELECT 1", ratios);
  }

  private void round(int round, Samples ours, Samples bare) {
    Random random = new Random(round);
    for (int i = 0; i < POINTS; i++) {
      GeoPoint point =
          new GeoPoint(
              somewhere(random, outline[0], outline[2]), somewhere(random, outline[1], outline[3]));
      long began = System.nanoTime();
      areas.find(point);
      long between = System.nanoTime();
      database.sql("select 1").query(Integer.class).single();
      ours.add(between - began);
      bare.add(System.nanoTime() - between);
    }
  }

  /** From a twentieth before to a twentieth behind. */
  private static double somewhere(Random random, double from, double to) {
    return from + (to - from) * random.nextDouble(-0.05, 1.05);
  }

  @Override
  public void close() {
    context.close();
    pool.close();
  }
}
