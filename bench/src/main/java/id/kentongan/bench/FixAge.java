package id.kentongan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * How old a unit's fix is when it reaches a screen, while a thousand units send one each second and
 * 200 screens watch all of them.
 */
final class FixAge implements AutoCloseable {

  private static final int SOCKETS = 200;

  /** One in so many reads the times; the others only read. */
  private static final int READS = 10;

  private static final int CONNECTIONS = 50;
  private static final long SECOND = 1_000_000_000;
  private static final int SECONDS_BEFORE = 20;
  private static final int SECONDS = 10;
  private static final String MARK = "\"fixAt\":\"";

  private final Fleet fleet;
  private final List<Reader> readers = new ArrayList<>();
  private final LongAdder taken = new LongAdder();
  private volatile Samples ages = new Samples();
  private volatile boolean sending = true;

  private FixAge(RunningSystem system) throws IOException, SQLException {
    fleet = Fleet.in(system);
    SignedIn dispatcher = new SignedIn(system, "dispatcher");
    for (int i = 0; i < SOCKETS; i++) {
      Reader reader = new Reader(dispatcher.live("units"), false);
      readers.add(reader);
      boolean reads = i % READS == 0;
      Thread.ofVirtual()
          .start(() ->
              reader.readMessages(frame -> {
                if (reads) {
                  read(frame);
                }
              }));
    }
    for (int i = 0; i < CONNECTIONS; i++) {
      int first = i;
      RawHttp http = new RawHttp(system.webPort(), "");
      Thread.ofPlatform().daemon().start(() -> send(http, first));
    }
  }

  static void run(Report report, RunningSystem system) throws IOException, SQLException {
    double[] p99 = new double[Report.ROUNDS];
    double[] p50 = new double[Report.ROUNDS];
    double[] rate = new double[Report.ROUNDS];
    try (FixAge bench = new FixAge(system)) {
      bench.round(SECONDS_BEFORE);
      for (int round = 0; round < Report.ROUNDS; round++) {
        rate[round] = bench.round(SECONDS);
        p50[round] = bench.ages.p50() / 1e9;
        p99[round] = bench.ages.p99() / 1e9;
      }
    }
    report.line("age of a fix at 200 sockets, 1,000 units at 1 Hz: p99 in s", p99, "<= 1");
    report.line("the same: median in s", p50, "");
    report.line("the same: fixes accepted a second", rate, "");
  }

  /** Fixes accepted a second; their ages stand in {@link #ages} afterwards. */
  private double round(int seconds) {
    taken.reset();
    Samples fresh = new Samples();
    ages = fresh;
    long began = System.nanoTime();
    while (System.nanoTime() - began < seconds * SECOND) {
      LockSupport.parkNanos(SECOND / 10);
    }
    return taken.sum() * 1e9 / (System.nanoTime() - began);
  }

  /** Every so manieth unit sends by this connection, spread over the second. */
  private void send(RawHttp http, int first) {
    long next = System.nanoTime();
    try {
      for (int second = 0; sending; second++) {
        for (int unit = first; unit < Fleet.SIZE && sending; unit += CONNECTIONS) {
          http.send("GET", address(unit, second), "", "", 200);
          taken.increment();
          next += SECOND * CONNECTIONS / Fleet.SIZE;
          LockSupport.parkNanos(next - System.nanoTime());
        }
      }
      http.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It goes to and fro, ten metres a second. */
  private String address(int unit, int second) {
    Spots.Spot spot = fleet.spots().get(unit);
    return String.format(
        Locale.ROOT,
        "/gps?id=%s&lat=%.6f&lon=%.6f&timestamp=%d&speed=19.4&bearing=0&accuracy=4",
        fleet.secrets().get(unit),
        spot.latitude() + second % 2 * 0.00009,
        spot.longitude(),
        System.currentTimeMillis());
  }

  private void read(byte[] frame) {
    long now = System.currentTimeMillis();
    String text = new String(frame, StandardCharsets.UTF_8);
    if (!text.contains("\"upsert\"")) {
      return;
    }
    List<Long> found = new ArrayList<>();
    for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
      int from = at + MARK.length();
      String time = text.substring(from, text.indexOf('"', from));
      found.add((now - OffsetDateTime.parse(time).toInstant().toEpochMilli()) * 1_000_000);
    }
    Samples current = ages;
    synchronized (current) {
      found.forEach(current::add);
    }
  }

  @Override
  public void close() {
    sending = false;
    readers.forEach(Reader::close);
  }
}
