package id.kentongan.journeys;

import com.microsoft.playwright.Page;
import java.time.Duration;

/** Somebody who only uses the keyboard, and whose keystrokes are counted: a combination is one. */
final class Typist {

  /** Of a person who listens while typing: five keystrokes a second. */
  private static final Duration PACE = Duration.ofMillis(200);

  private final Page page;
  private final Duration pace;
  private long last = System.nanoTime();
  private int strokes;

  private Typist(Page page, Duration pace) {
    this.page = page;
    this.pace = pace;
  }

  /** As fast as the page takes it. */
  Typist(Page page) {
    this(page, Duration.ZERO);
  }

  /** As fast as a person. */
  static Typist unhurried(Page page) {
    return new Typist(page, PACE);
  }

  Typist presses(String... keys) {
    for (String key : keys) {
      stroke(() -> page.keyboard().press(key));
    }
    return this;
  }

  Typist types(String text) {
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(each -> stroke(() -> page.keyboard().type(each)));
    return this;
  }

  private void stroke(Runnable key) {
    double wait = (last + pace.toNanos() - System.nanoTime()) / 1e6;
    if (wait > 0) {
      page.waitForTimeout(wait);
    }
    last = System.nanoTime();
    key.run();
    strokes++;
  }

  int strokes() {
    return strokes;
  }

  /** What the keystrokes alone took. */
  Duration typing() {
    return pace.multipliedBy(strokes);
  }
}
