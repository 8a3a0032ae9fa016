package id.kentongan.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The dispatcher's page in a real browser without a screen, and how long its frames take. */
final class DispatcherPage implements AutoCloseable {

  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;
  private static final int SETTLES_MILLIS = 3_000;
  private static final int DRAG_PIXELS = 240;
  private static final int DRAG_STEPS = 12;

  /** The browser's own time of each frame, from now on. */
  private static final String WATCH =
      """
      () => {
        const times = [];
        const note = (time) => { times.push(time); requestAnimationFrame(note); };
        requestAnimationFrame(note);
        globalThis.frameTimes = times;
      }
      """;

  private static final String WATCHED =
      "() => globalThis.frameTimes.slice(1).map((time, i) => 1e6 * (time - globalThis.frameTimes[i]))";

  /** A sign stands for others when there are many: "+3". */
  private static final String ALL_THERE =
      """
      ([incidents, callers]) => {
        const others = (sign) => Number(sign.querySelector('.incident-others')?.textContent ?? 0);
        const signs = [...document.querySelectorAll('.map-sign.incident')];
        return signs.reduce((sum, sign) => sum + 1 + others(sign), 0) >= incidents
          && document.querySelectorAll('.caller-extent').length >= callers;
      }
      """;

  private final String web;
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setChromiumSandbox(false)
                  .setArgs(List.of("--disable-gpu", "--no-first-run", "--disable-sync")));
  private final Page page =
      browser.newPage(new Browser.NewPageOptions().setViewportSize(WIDTH, HEIGHT));

  DispatcherPage(RunningSystem system) {
    web = "http://127.0.0.1:" + system.webPort();
    List<String> account = system.account("dispatcher");
    page.navigate(web);
    page.locator("input[name=username]").fill(account.get(0));
    page.locator("input[name=password]").fill(account.get(1));
    page.keyboard().press("Enter");
    page.waitForURL("**/dispatcher*");
  }

  /** Frames of a page with nothing in it. */
  Samples emptyFor(int millis) {
    page.navigate("about:blank");
    return watchedFor(millis);
  }

  /** Opens it and waits until so many are drawn, and the map under them. */
  void show(int incidents, int callers) {
    page.navigate(web + "/dispatcher");
    page.waitForFunction(ALL_THERE, List.of(incidents, callers));
    page.waitForTimeout(SETTLES_MILLIS);
  }

  /** Frames while nobody touches it. */
  Samples watchedFor(int millis) {
    page.evaluate(WATCH);
    page.waitForTimeout(millis);
    return watched();
  }

  /** Frames while somebody drags the map to and fro. */
  Samples movedFor(int millis) {
    BoundingBox map = page.locator(".map-ground").boundingBox();
    double x = map.x + map.width / 2;
    double y = map.y + map.height / 2;
    long end = System.nanoTime() + 1_000_000L * millis;
    page.evaluate(WATCH);
    for (int way = DRAG_PIXELS; System.nanoTime() < end; way = -way) {
      page.mouse().move(x - way / 2.0, y - way / 4.0);
      page.mouse().down();
      page.mouse().move(x + way / 2.0, y + way / 4.0, new Mouse.MoveOptions().setSteps(DRAG_STEPS));
      page.mouse().up();
    }
    return watched();
  }

  private Samples watched() {
    Samples frames = new Samples();
    for (Object nanos : (List<?>) page.evaluate(WATCHED)) {
      frames.add(((Number) nanos).longValue());
    }
    return frames;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
