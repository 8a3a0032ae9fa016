package id.kentongan.telephony;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Tasks for one thread, in their order. Events are bounded: when they fill the mailbox it takes no
 * more of them until it is empty, and then hands out one task that tells how many it turned away.
 */
final class Mailbox {

  private final int capacity;
  private final LongFunction<Runnable> afterOverflow;
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private long turnedAway;
  private boolean closed;

  Mailbox(int capacity, LongFunction<Runnable> afterOverflow) {
    this.capacity = capacity;
    this.afterOverflow = afterOverflow;
  }

  /** Takes an event if there is room. Returns whether this one is the first to be turned away. */
  synchronized boolean offer(Runnable event) {
    if (turnedAway == 0 && tasks.size() < capacity) {
      tasks.add(event);
      notifyAll();
      return false;
    }
    turnedAway++;
    return turnedAway == 1;
  }

  /** Takes what must not be lost: rare, and at most as often as the link comes and goes. */
  synchronized void put(Runnable task) {
    tasks.add(task);
    notifyAll();
  }

  /** The next task; empty when the mailbox is closed. */
  synchronized Optional<Runnable> take() throws InterruptedException {
    while (tasks.isEmpty() && turnedAway == 0 && !closed) {
      wait();
    }
    if (closed) {
      return Optional.empty();
    }
    if (tasks.isEmpty()) {
      long count = turnedAway;
      turnedAway = 0;
      return Optional.of(afterOverflow.apply(count));
    }
    return Optional.of(tasks.remove());
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
