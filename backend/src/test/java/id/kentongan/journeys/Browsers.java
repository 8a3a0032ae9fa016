package id.kentongan.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The real browsers of this process, one for each set of flags: to start one takes longer than many
 * a journey. They end with the process.
 */
final class Browsers {

  private static final List<String> FLAGS =
      List.of(
          "--autoplay-policy=no-user-gesture-required",
          "--disable-features=WebRtcHideLocalIpsWithMdns",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final Playwright PLAYWRIGHT =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

  private static final Map<List<String>, Browser> STARTED = new HashMap<>();

  private Browsers() {}

  static Browser with(List<String> moreFlags) {
    return STARTED.computeIfAbsent(moreFlags, Browsers::start);
  }

  private static Browser start(List<String> moreFlags) {
    List<String> flags = new ArrayList<>(FLAGS);
    flags.addAll(moreFlags);
    return PLAYWRIGHT
        .chromium()
        .launch(
            new LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setChromiumSandbox(false)
                .setArgs(flags));
  }
}
