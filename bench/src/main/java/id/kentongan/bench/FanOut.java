package id.kentongan.bench;

import java.io.IOException;

/** How fast one publisher reaches 200 sockets: ours, Spring's STOMP broker, bare NIO. */
final class FanOut {

  private static final int SOCKETS = 200;
  private static final int ITEMS = 3000;
  private static final int THINGS = 100;
  private static final int AHEAD = 400;
  private static final String TEXT = "x".repeat(150);

  private FanOut() {}

  static void run(Report report, RunningSystem system) throws IOException {
    try (Peer ours = new KentonganPeer(system);
        Peer stomp = new StompPeer();
        Peer nio = new NioPeer()) {
      double[] toStomp = new double[Report.ROUNDS];
      double[] toNio = new double[Report.ROUNDS];
      measure(ours);
      measure(stomp);
      for (int round = 0; round < Report.ROUNDS; round++) {
        double rate = measure(ours);
        toStomp[round] = rate / measure(stomp);
        toNio[round] = rate / measure(nio);
      }
      report.line("fan-out to 200 sockets against Spring's STOMP broker", toStomp, ">= 1.5");
      report.line("fan-out to 200 sockets against a bare NIO sender", toNio, "");
    }
  }

  /** Items delivered a second. The publisher stays less than {@link #AHEAD} items ahead of all. */
  private static double measure(Peer peer) {
    try (Crowd crowd = new Crowd(peer, SOCKETS, ITEMS)) {
      long began = System.nanoTime();
      for (int i = 0; i < ITEMS; i++) {
        if (i % 50 == 0) {
          crowd.await(i - AHEAD);
        }
        peer.publish("t" + i % THINGS, System.nanoTime(), TEXT);
      }
      crowd.await(ITEMS);
      return (double) SOCKETS * ITEMS * 1e9 / (System.nanoTime() - began);
    }
  }
}
