package id.kentongan.bench;

import id.kentongan.KentonganApplication;
import id.kentongan.fleet.FixAnswer;
import id.kentongan.fleet.FixPipeline;
import id.kentongan.fleet.report.FixReport;
import id.kentongan.shared.GeoPoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How many fixes a second are durable and on the screens, by the whole pipeline of another node of
 * the system; against one INSERT and commit a fix, and against one COPY of all.
 */
final class DurableFixes implements AutoCloseable {

  private static final int FIXES_OF_A_UNIT = 60;
  private static final int INSERTS = 10_000;
  private static final int COPIED = Fleet.SIZE * FIXES_OF_A_UNIT;
  private static final int ROUNDS_BEFORE = 3;
  private static final String TABLE =
      """
      drop table if exists bench.fix;
      create schema if not exists bench;
      create table bench.fix (like unit_fix including all) partition by range (at);
      create table bench.fixes_of_all_days partition of bench.fix default;
      """;
  private static final String COLUMNS =
      "bench.fix (unit, at, received_at, point, heading, speed, accuracy, doubtful)";

  private final Fleet fleet;
  private final Connection database;
  private final ConfigurableApplicationContext node;
  private final FixPipeline pipeline;
  private Instant time;

  private DurableFixes(RunningSystem system) throws SQLException {
    fleet = Fleet.in(system);
    database = system.connect();
    database.createStatement().execute(TABLE);
    node =
        new SpringApplicationBuilder(KentonganApplication.class)
            .run(
                "--server.port=0",
                "--kentongan.node=bench",
                "--kentongan.home=" + system.home(),
                "--kentongan.exchange.ami-port=" + system.amiPort(),
                "--kentongan.postgresql-port=" + system.postgresqlPort(),
                "--kentongan.redis.port=" + system.redisPort(),
                "--logging.level.root=error");
    pipeline = node.getBean(FixPipeline.class);
    time = Instant.now().minusSeconds(3600);
  }

  static void run(Report report, RunningSystem system) throws IOException, SQLException {
    double[] rates = new double[Report.ROUNDS];
    double[] toInsert = new double[Report.ROUNDS];
    double[] toCopy = new double[Report.ROUNDS];
    try (DurableFixes bench = new DurableFixes(system)) {
      for (int round = -ROUNDS_BEFORE; round < Report.ROUNDS; round++) {
        double ours = bench.pipeline();
        double insert = bench.insert();
        double copy = bench.copy();
        if (round >= 0) {
          rates[round] = ours;
          toInsert[round] = ours / insert;
          toCopy[round] = ours / copy;
        }
      }
    }
    report.line("durable fixes against one INSERT + commit each", toInsert, ">= 3");
    report.line("durable fixes against one COPY of all", toCopy, "");
    report.line("durable fixes a second", rates, "");
  }

  /** Each device sends its next fix as soon as the one before is durable. */
  private double pipeline() {
    long began = System.nanoTime();
    List<Thread> devices = new ArrayList<>();
    for (int i = 0; i < Fleet.SIZE; i++) {
      int unit = i;
      Instant from = time;
      devices.add(Thread.ofVirtual().start(() -> send(unit, from)));
    }
    for (Thread device : devices) {
      try {
        device.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    time = time.plusSeconds(FIXES_OF_A_UNIT);
    return COPIED * 1e9 / (System.nanoTime() - began);
  }

  private void send(int unit, Instant from) {
    Spots.Spot spot = fleet.spots().get(unit);
    GeoPoint point = new GeoPoint(spot.longitude(), spot.latitude());
    for (int second = 0; second < FIXES_OF_A_UNIT; second++) {
      Instant at = from.plusSeconds(second);
      FixReport report =
          new FixReport(fleet.secrets().get(unit), point, at, 10.0, 0.0, 4.0, null, null);
      FixAnswer answer = pipeline.take(report).join();
      if (answer != FixAnswer.ACCEPTED) {
        throw new IllegalStateException("A fix was answered with " + answer);
      }
    }
  }

  private double insert() throws SQLException {
    database.createStatement().execute("truncate bench.fix");
    String sql =
        "insert into "
            + COLUMNS
            + " values (?, to_timestamp(?), now(), ST_MakePoint(?, ?), 0, 10, 4, false)";
    try (PreparedStatement insert = database.prepareStatement(sql)) {
      long began = System.nanoTime();
      for (int i = 0; i < INSERTS; i++) {
        Spots.Spot spot = fleet.spots().get(i);
        insert.setString(1, "BENCH-" + i % Fleet.SIZE);
        insert.setDouble(2, time.getEpochSecond() + i / Fleet.SIZE);
        insert.setDouble(3, spot.longitude());
        insert.setDouble(4, spot.latitude());
        insert.executeUpdate();
      }
      return INSERTS * 1e9 / (System.nanoTime() - began);
    }
  }

  private double copy() throws SQLException, IOException {
    database.createStatement().execute("truncate bench.fix");
    PGConnection postgres = database.unwrap(PGConnection.class);
    long began = System.nanoTime();
    try (PGCopyOutputStream out =
        new PGCopyOutputStream(postgres, "copy " + COLUMNS + " from stdin", 1 << 16)) {
      for (int i = 0; i < COPIED; i++) {
        Spots.Spot spot = fleet.spots().get(i);
        Instant at = time.plusSeconds(i / Fleet.SIZE);
        out.write(
            "BENCH-%d\t%s\t%s\tSRID=4326;POINT(%s %s)\t0\t10\t4\tf\n"
                .formatted(i % Fleet.SIZE, at, at, spot.longitude(), spot.latitude())
                .getBytes(StandardCharsets.US_ASCII));
      }
    }
    return COPIED * 1e9 / (System.nanoTime() - began);
  }

  @Override
  public void close() throws SQLException {
    node.close();
    database.createStatement().execute("drop table bench.fix");
    database.close();
  }
}
