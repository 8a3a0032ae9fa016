package id.kentongan.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the question takes over HTTP whether an incident was reported before, among 2,000 that
 * are open; against a round trip to the database that asks for nothing.
 */
final class SameIncidents implements AutoCloseable {

  private static final int OPEN = 2_000;
  private static final int QUESTIONS = 400;

  private final HikariDataSource pool = new HikariDataSource();
  private final JdbcClient database;
  private final Incidents incidents;
  private final List<String> ids = new ArrayList<>();

  private SameIncidents(RunningSystem system) throws IOException {
    pool.setJdbcUrl(system.databaseUrl());
    pool.setUsername("kentongan");
    pool.setPassword(system.secret("spring.datasource.password"));
    database = JdbcClient.create(pool);
    incidents = new Incidents(new SignedIn(system, "calltaker"));
  }

  static void run(Report report, RunningSystem system) throws IOException, SQLException {
    double[] millis = new double[Report.ROUNDS];
    double[] ratios = new double[Report.ROUNDS];
    try (SameIncidents same = new SameIncidents(system)) {
      same.open(Spots.in(system, OPEN));
      same.round(new Samples(), new Samples());
      for (int round = 0; round < Report.ROUNDS; round++) {
        Samples ours = new Samples();
        Samples bare = new Samples();
        same.round(ours, bare);
        millis[round] = ours.p95() / 1e6;
        ratios[round] = ours.p95() / bare.p95();
      }
    }
    report.line(
        "same incident among 2,000 open: p95 in ms", millis, "<= 10", "a bare SELECT 1", ratios);
  }

  private void open(Spots spots) throws IOException {
    for (int i = 0; i < OPEN; i++) {
      ids.add(incidents.take(incidents.begin(Incidents.opening(spots.get(i), 1 + i % 4), "")));
    }
  }

  private void round(Samples ours, Samples bare) throws IOException {
    for (int i = 0; i < QUESTIONS; i++) {
      String id = ids.get(i * (OPEN / QUESTIONS));
      ours.add(incidents.askWhatIsLike(id));
      long began = System.nanoTime();
      database.sql("select 1").query(Integer.class).single();
      bare.add(System.nanoTime() - began);
    }
  }

  @Override
  public void close() throws IOException {
    incidents.close();
    pool.close();
  }
}
