package id.kentongan.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The room of the journeys: a browser a person, each with a microphone that plays a tone. */
final class Room implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "--use-fake-device-for-media-stream",
          "--use-fake-ui-for-media-stream",
          "--autoplay-policy=no-user-gesture-required",
          "--disable-features=WebRtcHideLocalIpsWithMdns",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final RunningSystem system;
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final List<Browser> browsers = new ArrayList<>();

  Room(RunningSystem system) {
    this.system = system;
  }

  /** A call-taker at a screen of 1366×768, not signed in yet. */
  Console console(RunningSystem.Account account) {
    return console(account, List.of());
  }

  /** A call-taker whose microphone plays this recording without end. */
  Console console(RunningSystem.Account account, Path microphone) {
    return console(account, List.of("--use-file-for-fake-audio-capture=" + microphone));
  }

  private Console console(RunningSystem.Account account, List<String> moreFlags) {
    return new Console(system, account, context(1366, 768, moreFlags));
  }

  BrowserContext context(int width, int height, List<String> moreFlags) {
    List<String> flags = new ArrayList<>(FLAGS);
    flags.addAll(moreFlags);
    Browser browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setChromiumSandbox(false)
                    .setArgs(flags));
    browsers.add(browser);
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, height)
            .setLocale("id-ID")
            .setPermissions(List.of("microphone")));
  }

  @Override
  public void close() {
    browsers.forEach(Browser::close);
    playwright.close();
  }
}
