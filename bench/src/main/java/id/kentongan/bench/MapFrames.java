package id.kentongan.bench;

import id.kentongan.bench.Spots.Spot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * How long a frame of the dispatcher's page takes in a real browser, with 500 incidents and 200
 * callers on its map: while they change, and while somebody moves the map too; against the frames
 * of an empty page in the same browser at the same time of day.
 */
final class MapFrames implements AutoCloseable {

  private static final int INCIDENTS = 500;
  private static final int CALLERS = 200;
  private static final int PRIORITIES = 4;
  private static final long BETWEEN_CHANGES_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int LASTS_MILLIS = 4_000;
  private static final String TRUNK = "127.0.0.1";

  private final RawAmi exchange;
  private final Incidents incidents;
  private final List<String> ids = new ArrayList<>();
  private final Sipp callers;
  private final DispatcherPage page;
  private volatile boolean over;

  private MapFrames(RunningSystem system) throws IOException, SQLException, InterruptedException {
    exchange = new RawAmi(system, (event, number) -> {});
    incidents = new Incidents(new SignedIn(system, "calltaker"));
    Spots spots = Spots.in(system, INCIDENTS + CALLERS);
    for (int i = 0; i < INCIDENTS; i++) {
      ids.add(
          incidents.take(incidents.begin(Incidents.opening(spots.get(i), 1 + i % PRIORITIES), "")));
    }
    List<String> table =
        IntStream.range(0, CALLERS).mapToObj(i -> caller(i, spots.get(INCIDENTS + i))).toList();
    callers =
        new Sipp(
            system.sipPort(),
            "located-caller",
            TRUNK,
            Sipp.freePort(TRUNK),
            0,
            table,
            "-r",
            "20",
            "-l",
            "" + CALLERS);
    page = new DispatcherPage(system);
  }

  private static String caller(int number, Spot spot) {
    return String.format(
        Locale.ROOT, "+6281390%06d;%.6f;%.6f", number, spot.latitude(), spot.longitude());
  }

  static void run(Report report, RunningSystem system)
      throws IOException, SQLException, InterruptedException {
    double[] changing = new double[Report.ROUNDS];
    double[] moved = new double[Report.ROUNDS];
    double[] longest = new double[Report.ROUNDS];
    double[] changingToEmpty = new double[Report.ROUNDS];
    double[] movedToEmpty = new double[Report.ROUNDS];
    try (MapFrames map = new MapFrames(system)) {
      Thread changes = Thread.ofPlatform().start(map::keepChanging);
      for (int round = 0; round < Report.ROUNDS; round++) {
        double empty = map.page.emptyFor(LASTS_MILLIS).p95();
        map.page.show(INCIDENTS, CALLERS);
        Samples still = map.page.watchedFor(LASTS_MILLIS);
        Samples under = map.page.movedFor(LASTS_MILLIS);
        changing[round] = still.p95() / 1e6;
        moved[round] = under.p95() / 1e6;
        longest[round] = Math.max(still.longest(), under.longest()) / 1e6;
        changingToEmpty[round] = still.p95() / empty;
        movedToEmpty[round] = under.p95() / empty;
      }
      map.over = true;
      changes.join();
    }
    String peer = "an empty page's";
    report.line(
        "map, 500 incidents change: p95 frame in ms", changing, "<= 50", peer, changingToEmpty);
    report.line("the same, and it is moved: p95 frame in ms", moved, "<= 50", peer, movedToEmpty);
    report.line("the longest of these frames in ms", longest, "");
  }

  /** Another incident has another priority, ten times a second; so its sign is another. */
  private void keepChanging() {
    try {
      for (int i = 0; !over; i++) {
        int priority = 1 + (i + i / INCIDENTS + 1) % PRIORITIES;
        incidents.change(ids.get(i % INCIDENTS), 1 + i / INCIDENTS, Map.of("priority", priority));
        LockSupport.parkNanos(BETWEEN_CHANGES_NANOS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    over = true;
    page.close();
    exchange.hangUpAll();
    callers.succeeds(20);
    callers.close();
    exchange.close();
    incidents.close();
  }
}
