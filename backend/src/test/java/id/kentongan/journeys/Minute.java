package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Locale;

/**
 * The minute that decides: a call that is answered and taken down by keyboard, as fast as a person
 * types, with its keystrokes and its seconds. Nothing is taken off for a slow machine.
 */
final class Minute {

  /** From the key that answers to the report in the browser of who sends help. */
  private static final Duration PROMISED = Duration.ofSeconds(30);

  private final Console console;
  private final Typist typist;
  private final Stopwatch answered = Stopwatch.started();

  private Minute(Console console) {
    this.console = console;
    this.typist = Typist.unhurried(console.page());
  }

  /** It rings and is answered. */
  static Minute answeredAt(Console console) {
    console.seesRinging();
    Minute minute = new Minute(console);
    minute.typist.presses("F2");
    console.speaks();
    return minute;
  }

  Typist typist() {
    return typist;
  }

  /** Help is asked for, and who sends it reads so. */
  void isHandedOver(Page dispatcher, String what) {
    typist.presses("Control+Enter");
    dispatcher.locator("[data-testid=incident-row] .state.open").first().waitFor();
    isOver(what);
    console.reads("intake.isHandedOver");
  }

  /** Reads now what it took; and nobody had a mouse. */
  void isOver(String what) {
    Duration took = answered.elapsed();
    System.out.printf(
        Locale.ROOT,
        "MEASURED %s: %d keystrokes (%.1f s), %.1f s from the answer (promised: %d s)%n",
        what,
        typist.strokes(),
        typist.typing().toMillis() / 1000.0,
        took.toMillis() / 1000.0,
        PROMISED.toSeconds());
    assertThat(console.pageErrors()).isEmpty();
    assertThat(console.policyViolations()).isEmpty();
    assertThat(took).as(what).isLessThanOrEqualTo(PROMISED);
  }
}
