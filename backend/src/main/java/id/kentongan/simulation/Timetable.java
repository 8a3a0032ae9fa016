package id.kentongan.simulation;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The seconds of a run, by a clock that never jumps. */
final class Timetable {

  private final Instant begun;
  private final long nanos = System.nanoTime();
  private final int seconds;

  /**
   * Begins now.
   *
   * @param seconds that it lasts
   */
  Timetable(Clock clock, int seconds) {
    this.begun = clock.instant();
    this.seconds = seconds;
  }

  /** When second 0 was. */
  Instant begun() {
    return begun;
  }

  /** That has begun. */
  long second() {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - nanos);
  }

  boolean isOver(long second) {
    return second >= seconds;
  }

  void awaitSecond(long second) throws InterruptedException {
    awaitMillis(TimeUnit.SECONDS.toMillis(second));
  }

  void awaitMillis(long millis) throws InterruptedException {
    long left = nanos + TimeUnit.MILLISECONDS.toNanos(millis) - System.nanoTime();
    if (left > 0) {
      TimeUnit.NANOSECONDS.sleep(left);
    }
  }
}
