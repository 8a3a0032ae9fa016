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

  /** A small telephone held upright. */
  private static final Size HANDSET = new Size(360, 640);

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

  /** The same for a page that is made for telephones. */
  static List<String> onHandset(Page page, String state) {
    List<String> violations = new ArrayList<>();
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      String name = theme.name().toLowerCase(Locale.ROOT);
      violations.addAll(at(page, state, name, List.of(HANDSET)));
    }
    return violations;
  }

  /** The same for a page that has one theme only, whatever the machine prefers. */
  static List<String> at(Page page, String state, String theme) {
    return at(page, state, theme, SIZES);
  }

  private static List<String> at(Page page, String state, String theme, List<Size> sizes) {
    List<String> violations = new ArrayList<>();
    for (Size size : sizes) {
      picture(page, state, theme, size, violations);
    }
    for (Rule rule : axe(page).analyze().getViolations()) {
      violations.add(state + " " + theme + ": " + rule.getId() + " " + rule.getNodes());
    }
    return violations;
  }

  /**
   * Our pages hold no frames: what looks into those, by a tab of its own each time, is left out.
   */
  private static AxeBuilder axe(Page page) {
    return new AxeBuilder(page).setLegacyMode(true).withTags(WCAG);
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

  /**
   * The streets are painted over all of the map, if there is one; without a server there may be
   * none.
   */
  static void awaitMap(Page page) {
    page.waitForFunction(
        """
        () => document.querySelector('[data-state=lost]') !== null
          || [...document.querySelectorAll('.leaflet-container')].every((map) => {
            const { left, right, top, bottom, height } = map.getBoundingClientRect();
            const tiles = [...map.querySelectorAll('.leaflet-tile')];
            const boxes = tiles.map((tile) => tile.getBoundingClientRect());
            return height === 0 || tiles.every((tile) =>
                tile.classList.contains('leaflet-tile-loaded') && getComputedStyle(tile).opacity === '1')
              && Math.min(...boxes.map((box) => box.left)) <= left
              && Math.max(...boxes.map((box) => box.right)) >= right
              && Math.min(...boxes.map((box) => box.top)) <= top
              && Math.max(...boxes.map((box) => box.bottom)) >= bottom;
          })\
        """);
  }
}
