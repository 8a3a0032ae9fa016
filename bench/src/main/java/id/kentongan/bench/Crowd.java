package id.kentongan.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Readers that read, each on a thread of its own, and what reached them. */
final class Crowd implements AutoCloseable {

  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private final List<Reader> readers = new ArrayList<>();
  private final AtomicIntegerArray received;
  private final AtomicIntegerArray greeted;
  private final long[][] delays;
  private volatile long from = Long.MAX_VALUE;

  /**
   * Connects, and waits until everybody hears the peer.
   *
   * @param items how many items each will be sent from now on
   */
  Crowd(Peer peer, int size, int items) {
    received = new AtomicIntegerArray(size);
    greeted = new AtomicIntegerArray(size);
    delays = new long[size][items];
    for (int i = 0; i < size; i++) {
      Reader reader = new Reader(peer.door(), false);
      readers.add(reader);
      int self = i;
      Thread.ofVirtual().start(() -> reader.readAll(at -> note(self, at)));
    }
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (least(greeted) == 0) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Not every reader hears the peer");
      }
      peer.publish("greeting", System.nanoTime(), "");
      LockSupport.parkNanos(20_000_000);
    }
    from = System.nanoTime();
  }

  /** What was published before everybody listened does not count. */
  private void note(int self, long at) {
    if (at < from) {
      greeted.set(self, 1);
      return;
    }
    int count = received.get(self);
    delays[self][count] = System.nanoTime() - at;
    received.set(self, count + 1);
  }

  /** Waits until everybody has received so many items. */
  void await(int items) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (least(received) < items) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "Only " + least(received) + " of " + items + " items arrived");
      }
      LockSupport.parkNanos(100_000);
    }
  }

  private static int least(AtomicIntegerArray counts) {
    return IntStream.range(0, counts.length()).map(counts::get).min().orElse(0);
  }

  /** The delay that 99 of 100 items from this one on did not exceed, in ns. */
  long p99(int first) {
    long[] all =
        IntStream.range(0, delays.length)
            .boxed()
            .flatMapToLong(i -> Arrays.stream(delays[i], first, received.get(i)))
            .sorted()
            .toArray();
    return all[(int) (all.length * 0.99)];
  }

  @Override
  public void close() {
    readers.forEach(Reader::close);
  }
}
