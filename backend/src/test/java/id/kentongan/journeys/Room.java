package id.kentongan.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The room of the journeys: everybody has cookies, a store and tabs of their own, and a microphone
 * that plays a tone.
 */
final class Room implements AutoCloseable {

  static final List<String> MICROPHONE = List.of("microphone");

  /** A click by Enter or the space bar counts no clicks. */
  private static final String NO_MOUSE =
      """
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick', 'touchstart', 'wheel']) {
        addEventListener(type, (event) => {
          if (type !== 'click' || event.detail > 0) {
            event.preventDefault();
            event.stopImmediatePropagation();
            throw new Error(`there is no mouse: ${type}`);
          }
        }, { capture: true, passive: false });
      }\
      """;

  private static final String FAKE_DEVICE = "--use-fake-device-for-media-stream";

  /** Nobody is asked whether the microphone may be used. */
  private static final String FAKE_CONSENT = "--use-fake-ui-for-media-stream";

  private final RunningSystem system;
  private final List<BrowserContext> contexts = new ArrayList<>();

  Room(RunningSystem system) {
    this.system = system;
  }

  /** A call-taker at a screen of 1366×768, not signed in yet. */
  Console console(RunningSystem.Account account) {
    return console(account, List.of(FAKE_DEVICE, FAKE_CONSENT), MICROPHONE);
  }

  /** A call-taker without a mouse: a page that feels one swallows it and throws an error. */
  Console consoleWithoutMouse(RunningSystem.Account account) {
    BrowserContext context = context(List.of(FAKE_DEVICE, FAKE_CONSENT), MICROPHONE);
    context.addInitScript(NO_MOUSE);
    return new Console(system, account, context);
  }

  /** A call-taker whose microphone plays this recording without end. */
  Console console(RunningSystem.Account account, Path microphone) {
    String recording = "--use-file-for-fake-audio-capture=" + microphone;
    return console(account, List.of(FAKE_DEVICE, FAKE_CONSENT, recording), MICROPHONE);
  }

  /** A call-taker at a machine without any sound device. */
  Console consoleWithoutMicrophone(RunningSystem.Account account) {
    return console(account, List.of(), MICROPHONE);
  }

  /** A call-taker whose browser refuses the microphone until it is allowed. */
  Console consoleThatRefusesTheMicrophone(RunningSystem.Account account) {
    return console(account, List.of(FAKE_DEVICE), List.of());
  }

  private Console console(
      RunningSystem.Account account, List<String> moreFlags, List<String> permissions) {
    return new Console(system, account, context(moreFlags, permissions));
  }

  private BrowserContext context(List<String> flags, List<String> permissions) {
    return context(
        flags,
        new Browser.NewContextOptions().setViewportSize(1366, 768).setPermissions(permissions));
  }

  private BrowserContext context(List<String> flags, Browser.NewContextOptions options) {
    BrowserContext context = Browsers.with(flags).newContext(options.setLocale("id-ID"));
    context.setDefaultTimeout(Console.PATIENCE_MS);
    contexts.add(context);
    return context;
  }

  /** Somebody else's first tab, at this path; nobody is signed in. */
  Page page(String path) {
    Page page = context(List.of(), List.of()).newPage();
    page.navigate(system.web().resolve(path).toString());
    return page;
  }

  /** A caller's telephone: a small screen, which knows where it is. */
  Page handset(double latitude, double longitude, boolean script) {
    return context(
            List.of(),
            new Browser.NewContextOptions()
                .setViewportSize(360, 640)
                .setJavaScriptEnabled(script)
                .setPermissions(List.of("geolocation"))
                .setGeolocation(new Geolocation(latitude, longitude).setAccuracy(60)))
        .newPage();
  }

  /** Somebody else's first tab; this person has signed in and sees the first page of the role. */
  Page signedIn(RunningSystem.Account account) {
    Page page = page("/");
    page.locator("input[name=username]").fill(account.username());
    page.locator("input[name=password]").fill(account.password());
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.endsWith("/"));
    return page;
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
  }
}
