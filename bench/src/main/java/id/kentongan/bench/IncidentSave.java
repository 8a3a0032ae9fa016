package id.kentongan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How old the words are that a dispatcher reads: from a call-taker's save until the frame with the
 * new version is at another console, against what cannot be avoided (one commit and one raw
 * WebSocket echo), measured in between.
 */
final class IncidentSave implements AutoCloseable {

  private static final int SAVES = 200;

  /** The first saves of a backend's life run through code that never ran. */
  private static final int ROUNDS_BEFORE = 10;

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final Pattern VERSION = Pattern.compile("\"version\":([0-9]+)");

  private final Incidents incidents;
  private final Spots spots;
  private final Floor floor;
  private final Reader dispatcher;
  private final Map<String, Long> shown = new ConcurrentHashMap<>();

  private IncidentSave(RunningSystem system) throws IOException, SQLException {
    incidents = new Incidents(new SignedIn(system, "calltaker"));
    spots = Spots.in(system, Report.ROUNDS + 1);
    floor = new Floor(system);
    dispatcher = new Reader(new SignedIn(system, "dispatcher").live("incidents"), false);
    Thread.ofPlatform().daemon().start(() -> dispatcher.readMessages(this::seen));
  }

  static void run(Report report, RunningSystem system) throws IOException, SQLException {
    double[] ratios = new double[Report.ROUNDS];
    double[] slowest = new double[Report.ROUNDS];
    double[] least = new double[Report.ROUNDS];
    try (IncidentSave save = new IncidentSave(system)) {
      for (int round = 0; round < ROUNDS_BEFORE; round++) {
        save.round(0, new Samples(), new Samples(), new Samples(), new Samples());
      }
      for (int round = 0; round < Report.ROUNDS; round++) {
        Samples saves = new Samples();
        Samples commits = new Samples();
        Samples echoes = new Samples();
        Samples asks = new Samples();
        save.round(round + 1, saves, commits, echoes, asks);
        double floor = commits.p50() + echoes.p50();
        ratios[round] = saves.p50() / floor;
        least[round] = (asks.p50() + floor) / floor;
        slowest[round] = saves.p99() / 1e6;
      }
    }
    report.line("incident saved to the other console against commit + echo", ratios, "<= 3");
    report.line("a request that only reads the session, one commit, one echo: the same", least, "");
    report.line("incident saved to the other console: p99 in ms", slowest, "<= 300");
  }

  private void round(int round, Samples saves, Samples commits, Samples echoes, Samples asks)
      throws IOException, SQLException {
    String id = incidents.take(incidents.begin(Incidents.opening(spots.get(round), 1), ""));
    for (int version = 1; version <= SAVES; version++) {
      String text = Incidents.NARRATIVE + version;
      long began = System.nanoTime();
      incidents.change(id, version, Map.of("narrative", text));
      saves.add(await(id, version + 1) - began);
      commits.add(floor.commit(text));
      echoes.add(floor.echo());
      asks.add(incidents.askWhoIAm());
    }
  }

  /** Only one incident changes. */
  private void seen(byte[] frame) {
    long at = System.nanoTime();
    String text = new String(frame, StandardCharsets.UTF_8);
    Matcher version = VERSION.matcher(text);
    int id = text.indexOf("\"id\":\"") + 6;
    if (text.contains("\"upsert\"") && version.find()) {
      shown.putIfAbsent(text.substring(id, id + 36) + version.group(1), at);
    }
  }

  private long await(String id, long version) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    Long time = shown.get(id + version);
    while (time == null) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Version " + version + " did not reach the other console");
      }
      LockSupport.parkNanos(200_000);
      time = shown.get(id + version);
    }
    return time;
  }

  @Override
  public void close() throws IOException, SQLException {
    incidents.close();
    dispatcher.close();
    floor.close();
  }
}
