package id.kentongan.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A look at a page in both themes and all sizes, each size in one theme: colours do not move
 * anything. A picture of each is kept.
 */
final class Look {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

  private static final Size SMALL = new Size(1366, 768);
  private static final Size LARGE = new Size(1920, 1080);

  /** The small one at 200 %. */
  private static final Size ENLARGED = new Size(683, 384);

  /** A small telephone held upright. */
  private static final Size HANDSET = new Size(360, 640);

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
      Size size = theme == ColorScheme.LIGHT ? SMALL : LARGE;
      violations.addAll(at(page, state, theme, List.of(size)));
    }
    return violations;
  }

  /** The same for a page that is made for telephones. */
  static List<String> onHandset(Page page, String state) {
    List<String> violations = new ArrayList<>();
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      violations.addAll(at(page, state, theme, List.of(HANDSET)));
    }
    return violations;
  }

  /** The same for a page that has one theme only, whatever the machine prefers. */
  static List<String> at(Page page, String state, String theme) {
    return at(page, state, theme, List.of(SMALL, LARGE));
  }

  private static List<String> at(Page page, String state, ColorScheme theme, List<Size> sizes) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    return at(page, state, theme.name().toLowerCase(Locale.ROOT), sizes);
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
   * none. A map counts whole pixels and its column need not have such: less than one at an edge may
   * be left.
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
              && Math.min(...boxes.map((box) => box.left)) < left + 1
              && Math.max(...boxes.map((box) => box.right)) > right - 1
              && Math.min(...boxes.map((box) => box.top)) < top + 1
              && Math.max(...boxes.map((box) => box.bottom)) > bottom - 1;
          })\
        """);
  }
}
