package id.kentongan.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 400 calls within one second to 40 telephones that are picked up at once and put down after two:
 * how long from the first call until the last was picked up, by the whole system and by a queue
 * that does nothing else.
 */
final class Burst {

  private static final String TRUNK = "127.0.0.1";
  private static final String DESKS = "127.0.0.3";
  private static final int CALLS = 400;
  private static final int HOLD_MILLIS = 2_000;
  private static final int PATIENCE_MILLIS = 120_000;
  private static final long RECORDED_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final RunningSystem system;
  private final RunningSystem bare;
  private final SignedIn supervisor;
  private int batch;

  private Burst(RunningSystem system, RunningSystem bare) {
    this.system = system;
    this.bare = bare;
    this.supervisor = new SignedIn(system, "supervisor");
  }

  static void run(Report report, RunningSystem system, RunningSystem bare)
      throws IOException, InterruptedException {
    Burst burst = new Burst(system, bare);
    double[] whole = new double[Report.ROUNDS];
    double[] waits = new double[Report.ROUNDS];
    int lost = 0;
    int unrecorded = 0;
    int lostByBare = 0;
    for (int round = 0; round < Report.ROUNDS; round++) {
      List<String> callers = burst.callers();
      Drain ours = burst.drain(system, callers);
      unrecorded += CALLS - burst.recorded(callers);
      Drain theirs = burst.drain(bare, burst.callers());
      whole[round] = (double) ours.lasted / theirs.lasted;
      waits[round] = (double) ours.p50 / theirs.p50;
      lost += ours.lost;
      lostByBare += theirs.lost;
    }
    report.line("400 calls in 1 s to 40 positions against the bare queue", whole, "<= 1.05");
    report.line("half of these callers had waited less than, against the same", waits, "");
    int all = Report.ROUNDS * CALLS;
    report.count("of these calls not picked up", lost, all, "0");
    report.count("of these calls not answered and recorded in our record", unrecorded, all, "0");
    report.count("of the bare queue's calls not picked up", lostByBare, all, "");
  }

  /** Numbers that nobody has called from yet. */
  private List<String> callers() {
    int number = batch++;
    return IntStream.range(0, CALLS).mapToObj(i -> "+62812%02d%05d".formatted(number, i)).toList();
  }

  private Drain drain(RunningSystem exchange, List<String> callers)
      throws IOException, InterruptedException {
    int desks = Sipp.freePort(DESKS);
    register(exchange, desks);
    try (Sipp positions =
            new Sipp(
                exchange.sipPort(),
                "position",
                DESKS,
                desks,
                0,
                List.of(),
                "-d",
                "" + HOLD_MILLIS);
        Sipp dialling =
            new Sipp(
                exchange.sipPort(),
                "caller",
                TRUNK,
                Sipp.freePort(TRUNK),
                PATIENCE_MILLIS,
                callers,
                "-r",
                "" + CALLS,
                "-l",
                "" + 2 * CALLS)) {
      dialling.succeeds(2 * PATIENCE_MILLIS / 1000);
      return Drain.of(dialling.notes(), positions.notes());
    }
  }

  /** For two minutes, the longest that the exchange allows. */
  private static void register(RunningSystem exchange, int port)
      throws IOException, InterruptedException {
    List<String> telephones =
        exchange.telephones().stream()
            .map(row ->
                "%1$s;[authentication username=%1$s password=%2$s]"
                    .formatted(row.get(0), row.get(1)))
            .toList();
    try (Sipp sipp =
        new Sipp(exchange.sipPort(), "register", DESKS, port, 0, telephones, "-r", "100")) {
      if (!sipp.succeeds(20)) {
        throw new IllegalStateException("The telephones cannot register");
      }
    }
  }

  /** How many of them the system says that it answered, and has the recording of. */
  private int recorded(List<String> callers) {
    Set<String> ours = Set.copyOf(callers);
    long deadline = System.nanoTime() + RECORDED_WITHIN_NANOS;
    int count = 0;
    while (count < CALLS && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      count =
          supervisor.endedCalls(2 * CALLS).stream()
              .filter(call -> call.path("outcome").asString("").equals("answered"))
              .filter(call -> call.path("recording").has("sha256"))
              .map(call -> call.path("number").asString(""))
              .filter(ours::contains)
              .collect(Collectors.toSet())
              .size();
    }
    return count;
  }

  /**
   * How a queue was emptied.
   *
   * @param lasted from the first call until the last was picked up, in µs
   * @param p50 from a call until it was picked up, in µs: half of them waited less
   * @param lost calls that nobody picked up
   */
  private record Drain(long lasted, long p50, int lost) {

    static Drain of(Map<String, Long> dialled, Map<String, Long> pickedUp) {
      long first = dialled.values().stream().mapToLong(Long::longValue).min().orElseThrow();
      long last = pickedUp.values().stream().mapToLong(Long::longValue).max().orElseThrow();
      Samples waits = new Samples();
      pickedUp.forEach((caller, at) -> waits.add(at - dialled.getOrDefault(caller, at)));
      return new Drain(last - first, (long) waits.p50(), CALLS - pickedUp.size());
    }
  }
}
