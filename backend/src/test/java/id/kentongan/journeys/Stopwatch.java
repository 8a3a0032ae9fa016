package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;

/** Measures what is promised, prints it, and fails at ten times that. */
final class Stopwatch {

  private static final int LIMIT = 10;

  private final long from = System.nanoTime();

  private Stopwatch() {}

  static Stopwatch started() {
    return new Stopwatch();
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - from);
  }

  /** Reads it now. */
  void reads(String what, Duration promised) {
    print(what, elapsed(), promised);
    assertThat(elapsed()).as(what).isLessThan(promised.multipliedBy(LIMIT));
  }

  static void print(String what, Duration measured, Duration promised) {
    System.out.printf(
        Locale.ROOT,
        "MEASURED %s: %.2f s (promised: %.0f s)%n",
        what,
        measured.toMillis() / 1000.0,
        promised.toMillis() / 1000.0);
  }
}
