package id.kentongan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What 20 healthy sockets feel of 8 that do not read: the 99th percentile of the delay. */
final class Isolation {

  private static final int HEALTHY = 20;
  private static final int STALLED = 8;
  private static final int THINGS = 100;
  private static final int FILLING = 400;
  private static final int ITEMS = 1500;
  private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
  private static final String LARGE = "x".repeat(20_000);
  private static final String TEXT = "x".repeat(150);

  private Isolation() {}

  static void run(Report report, RunningSystem system) {
    try (Peer ours = new KentonganPeer(system)) {
      double[] ratios = new double[Report.ROUNDS];
      measure(ours, 0);
      for (int round = 0; round < Report.ROUNDS; round++) {
        double alone = measure(ours, 0);
        ratios[round] = measure(ours, STALLED) / alone;
      }
      report.line("p99 of healthy sockets with 8 stalled against none", ratios, "<= 2");
    }
  }

  private static double measure(Peer peer, int stalled) {
    List<Reader> silent = new ArrayList<>();
    for (int i = 0; i < stalled; i++) {
      silent.add(new Reader(peer.door(), true));
    }
    try (Crowd crowd = new Crowd(peer, HEALTHY, FILLING + ITEMS)) {
      fill(peer, crowd);
      publishPaced(peer);
      crowd.await(FILLING + ITEMS);
      return crowd.p99(FILLING);
    } finally {
      silent.forEach(Reader::close);
    }
  }

  /**
   * More than the buffers between server and a reader hold: from now on a silent one is stalled.
   */
  private static void fill(Peer peer, Crowd crowd) {
    for (int i = 0; i < FILLING; i++) {
      crowd.await(i - 50);
      peer.publish("large", System.nanoTime(), i + LARGE);
    }
    crowd.await(FILLING);
  }

  private static void publishPaced(Peer peer) {
    long due = System.nanoTime();
    for (int i = 0; i < ITEMS; i++) {
      due += PACE_NANOS;
      LockSupport.parkNanos(due - System.nanoTime());
      peer.publish("t" + i % THINGS, System.nanoTime(), TEXT);
    }
  }
}
