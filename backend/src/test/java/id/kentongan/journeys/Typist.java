package id.kentongan.journeys;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;

/** Somebody who only uses the keyboard, and whose keystrokes are counted: a combination is one. */
final class Typist {

  private final Keyboard keyboard;
  private int strokes;

  Typist(Page page) {
    keyboard = page.keyboard();
  }

  Typist presses(String... keys) {
    for (String key : keys) {
      keyboard.press(key);
      strokes++;
    }
    return this;
  }

  Typist types(String text) {
    keyboard.type(text);
    strokes += text.length();
    return this;
  }

  int strokes() {
    return strokes;
  }
}
