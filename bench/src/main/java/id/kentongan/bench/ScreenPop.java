package id.kentongan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How long a caller who has joined the queue is on no screen yet: from the exchange's event on a
 * raw AMI socket to the frame at a console, against the sum of what cannot be avoided (an answer on
 * a raw AMI socket, one commit, one raw WebSocket echo), measured between the calls.
 */
final class ScreenPop implements AutoCloseable {

  private static final String TRUNK = "127.0.0.1";
  private static final int CALLS = 30;
  private static final String CALLS_PER_SECOND = "4";

  /** A room has had so many before noon; the first ones run through code that never ran. */
  private static final int CALLS_BEFORE = 400;

  private static final String CALLS_BEFORE_PER_SECOND = "20";

  /** Long enough to have joined the queue, over before the limits are measured. */
  private static final int STAYS_MILLIS = 60;

  private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(170);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final Pattern NUMBER = Pattern.compile("\"number\":\"(\\+[0-9]+)\"");
  private static final String ROW = "x".repeat(120);

  private final RunningSystem system;
  private final Map<String, Long> joined = new ConcurrentHashMap<>();
  private final Map<String, Long> offered = new ConcurrentHashMap<>();
  private final Map<String, Long> shown = new ConcurrentHashMap<>();
  private final RawAmi ami;
  private final Reader console;
  private final Floor floor;

  private ScreenPop(RunningSystem system) throws IOException, SQLException, InterruptedException {
    this.system = system;
    ami = new RawAmi(system, this::heard);
    console = new Reader(new SignedIn(system, "supervisor").live("calls"), false);
    Thread.ofPlatform().daemon().start(() -> console.readMessages(this::seen));
    floor = new Floor(system);
  }

  static void run(Report report, RunningSystem system)
      throws IOException, SQLException, InterruptedException {
    double[] fromJoin = new double[Report.ROUNDS];
    double[] fromOffer = new double[Report.ROUNDS];
    try (ScreenPop pop = new ScreenPop(system)) {
      pop.callsBefore();
      pop.round(0);
      for (int round = 0; round < Report.ROUNDS; round++) {
        Times times = pop.round(round + 1);
        fromJoin[round] = times.joinToShown.p50() / times.limit();
        fromOffer[round] = times.offerToShown.p50() / times.limit();
      }
    }
    report.line("QueueCallerJoin to the console against AMI + commit + echo", fromJoin, "<= 3");
    report.line("the call's first event to the console against the same", fromOffer, "");
  }

  private void heard(String event, String number) {
    switch (event) {
      case "KentonganOffered" -> offered.putIfAbsent(number, System.nanoTime());
      case "QueueCallerJoin" -> joined.putIfAbsent(number, System.nanoTime());
      default -> {}
    }
  }

  private void seen(byte[] frame) {
    long at = System.nanoTime();
    Matcher numbers = NUMBER.matcher(new String(frame, StandardCharsets.UTF_8));
    while (numbers.find()) {
      shown.putIfAbsent(numbers.group(1), at);
    }
  }

  private Times round(int round) throws IOException, SQLException, InterruptedException {
    List<String> callers = callers(round, CALLS);
    Times times = new Times();
    try (Sipp sipp = dial(callers, CALLS_PER_SECOND)) {
      for (String caller : callers) {
        long joinedAt = await("joined the queue", joined, caller);
        long shownAt = await("was shown", shown, caller);
        times.joinToShown.add(shownAt - joinedAt);
        times.offerToShown.add(shownAt - await("was offered", offered, caller));
        LockSupport.parkNanos(joinedAt + QUIET_NANOS - System.nanoTime());
        times.ami.add(ami.ping());
        times.commit.add(floor.commit(ROW));
        times.echo.add(floor.echo());
      }
      if (!sipp.succeeds(20)) {
        throw new IllegalStateException("SIPp's callers failed");
      }
    }
    return times;
  }

  private void callsBefore() throws IOException, InterruptedException {
    List<String> callers = callers(Report.ROUNDS + 1, CALLS_BEFORE);
    try (Sipp sipp = dial(callers, CALLS_BEFORE_PER_SECOND)) {
      for (String caller : callers) {
        await("was shown", shown, caller);
      }
      if (!sipp.succeeds(20)) {
        throw new IllegalStateException("SIPp's callers failed");
      }
    }
  }

  private static List<String> callers(int round, int calls) {
    return IntStream.range(0, calls).mapToObj(i -> "+62811%02d%05d".formatted(round, i)).toList();
  }

  private Sipp dial(List<String> callers, String perSecond) throws IOException {
    return new Sipp(
        system.sipPort(),
        "caller",
        TRUNK,
        Sipp.freePort(TRUNK),
        STAYS_MILLIS,
        callers,
        "-r",
        perSecond);
  }

  private static long await(String step, Map<String, Long> times, String caller) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    Long time = times.get(caller);
    while (time == null) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("It was not heard that " + caller + " " + step);
      }
      LockSupport.parkNanos(1_000_000);
      time = times.get(caller);
    }
    return time;
  }

  @Override
  public void close() throws SQLException {
    ami.close();
    console.close();
    floor.close();
  }

  private static final class Times {
    final Samples joinToShown = new Samples();
    final Samples offerToShown = new Samples();
    final Samples ami = new Samples();
    final Samples commit = new Samples();
    final Samples echo = new Samples();

    double limit() {
      return ami.p50() + commit.p50() + echo.p50();
    }
  }
}
