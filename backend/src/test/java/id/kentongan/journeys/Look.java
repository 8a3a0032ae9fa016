package id.kentongan.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A look at a page in both themes and all sizes; a picture of each is kept. */
final class Look {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

  /** 1366×768 at 200 %: what it looks like is the same in both themes. */
  private static final Size ENLARGED = new Size(683, 384);

  private static final List<Size> SIZES = List.of(new Size(1366, 768), new Size(1920, 1080));

  private record Size(int width, int height) {}

  private Look() {}

  /**
   * @param state names the pictures
   * @return what violates WCAG 2.2 A or AA, or is wider than the screen
   */
  static List<String> at(Page page, String state) {
    List<String> violations = new ArrayList<>();
    picture(page, state, "enlarged", ENLARGED, violations);
    boolean dark = (boolean) page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
    List<ColorScheme> themes = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    for (ColorScheme theme : dark ? themes.reversed() : themes) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      violations.addAll(at(page, state, theme.name().toLowerCase(Locale.ROOT)));
    }
    return violations;
  }

  /** The same for a page that has one theme only, whatever the machine prefers. */
  static List<String> at(Page page, String state, String theme) {
    List<String> violations = new ArrayList<>();
    for (Size size : SIZES) {
      picture(page, state, theme, size, violations);
    }
    for (Rule rule : new AxeBuilder(page).withTags(WCAG).analyze().getViolations()) {
      violations.add(state + " " + theme + ": " + rule.getId() + " " + rule.getNodes());
    }
    return violations;
  }

  private static void picture(
      Page page, String state, String theme, Size size, List<String> violations) {
    page.setViewportSize(size.width(), size.height());
    if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
      violations.add(state + " is wider than " + size.width());
    }
    awaitMap(page);
    String name = "%s-%s-%dx%d.png".formatted(state, theme, size.width(), size.height());
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("..", "target", "screens", name)));
  }

  /** The streets are painted, if there is a map; without a server there may be none. */
  static void awaitMap(Page page) {
    page.waitForFunction(
        """
        () => document.querySelector('[data-state=lost]') !== null
          || [...document.querySelectorAll('.leaflet-tile')].every((tile) =>
            tile.classList.contains('leaflet-tile-loaded') && getComputedStyle(tile).opacity === '1')\
        """);
  }
}
