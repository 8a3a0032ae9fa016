package id.kentongan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/** A call-taker before the console, who sees and presses what a person sees and presses. */
final class Console {

  /** Ten times what a person is promised; a journey that needs longer has failed. */
  static final double PATIENCE_MS = 100_000;

  private static final String SPEAKING = "[data-testid=call-bar][data-state=active]";

  private final RunningSystem system;
  private final RunningSystem.Account account;
  private final BrowserContext context;
  private final List<String> violations = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private final Api api;
  private Page page;

  Console(RunningSystem system, RunningSystem.Account account, BrowserContext context) {
    this.system = system;
    this.account = account;
    this.context = context;
    this.api = Api.signedIn(system, account);
    this.page = open();
  }

  private Page open() {
    Page opened = context.newPage();
    opened.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        violations.add(message.text());
      }
    });
    opened.onPageError(errors::add);
    opened.navigate(system.web().toString());
    return opened;
  }

  /**
   * Signs in, sits down at the place that is offered, and waits until the exchange knows the
   * telephone.
   */
  Console startsShift() {
    return signsIn().sitsDown();
  }

  /** The same by Enter alone: the button that starts the shift waits for it. */
  Console startsShiftByKey() {
    signsIn();
    sees(page.locator("[data-testid=start-shift]:focus"));
    page.keyboard().press("Enter");
    awaitRegistered();
    return this;
  }

  Console signsIn() {
    page.locator("input[name=username]").fill(account.username());
    page.locator("input[name=password]").fill(account.password());
    page.keyboard().press("Enter");
    page.waitForURL("**/calltaker");
    return this;
  }

  Console sitsDown() {
    byTestId("start-shift").click();
    awaitRegistered();
    return this;
  }

  /** The page and the exchange both say that calls reach this person. */
  void awaitRegistered() {
    sees(page.locator("[data-testid=phone-chip][data-state=registered]"));
    await(account.username() + " is registered at the exchange")
        .atMost(Duration.ofSeconds(100))
        .ignoreExceptions()
        .until(() -> position().path("registered").asBoolean());
  }

  /** This person's position as the API shows it. */
  JsonNode position() {
    for (JsonNode position : api.get("/api/positions?limit=200").path("items")) {
      if (position.path("person").toString().contains(account.username())) {
        return position;
      }
    }
    throw new AssertionError(account.username() + " sits nowhere");
  }

  Console seesRinging() {
    sees(byTestId("ringing"));
    return this;
  }

  /**
   * F2, as a call-taker answers. A position rings for six seconds at a time: whoever presses in the
   * moment when it stops is rung again, and presses again.
   */
  Console answers() {
    do {
      seesRinging();
      page.keyboard().press("F2");
      doesNotSee(page.locator("[data-testid=ringing], [data-testid=call-bar][data-state=joining]"));
    } while (!page.locator(SPEAKING).isVisible());
    return this;
  }

  /** Is connected with somebody. */
  Console speaks() {
    sees(page.locator(SPEAKING));
    return this;
  }

  Console hangsUp() {
    byTestId("hangup").click();
    assertThat(byTestId("call-bar"))
        .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE_MS));
    return this;
  }

  /** F8 and a digit: what the call was. */
  Console disposes(int digit) {
    page.keyboard().press("F8");
    page.keyboard().press(Integer.toString(digit));
    return this;
  }

  /** Presses the button that is called so on the screen. */
  Console presses(String words) {
    button(words).click();
    return this;
  }

  Locator button(String words) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Words.of(words)))
        .first();
  }

  /** Reads a sentence of the screens, wherever it stands. */
  Console reads(String words) {
    sees(page.getByText(Words.of(words)));
    return this;
  }

  /** A sentence about what is wrong just now. */
  Locator message(String key) {
    return page.locator(".message[data-id=" + key + "]");
  }

  /** Opens what is folded away: {@code menu} or {@code devices}. */
  Console unfolds(String popover) {
    page.locator("[popovertarget=" + popover + "]").first().click();
    return this;
  }

  void allowsTheMicrophone() {
    context.grantPermissions(Room.MICROPHONE);
  }

  Console reloads() {
    page.reload();
    return this;
  }

  /** Tries to leave the page, is asked, and stays. */
  boolean isWarnedBeforeLeaving() {
    sees(page.locator("[data-testid=server-chip][data-state=lost]"));
    AtomicBoolean asked = new AtomicBoolean();
    page.onceDialog(dialog -> {
      asked.set(dialog.type().equals("beforeunload"));
      dialog.dismiss();
    });
    page.close(new Page.CloseOptions().setRunBeforeUnload(true));
    page.waitForCondition(asked::get);
    return asked.get();
  }

  /** The tab dies without a word, as a crashed renderer does. */
  void tabDies() {
    try {
      page.navigate("chrome://crash");
    } catch (com.microsoft.playwright.PlaywrightException crashed) {
      errors.clear();
    }
  }

  /** From now on it is noted when the page rings, however shortly. */
  void noticesRinging() {
    page.evaluate(
        """
        () => {
          window.hasRung = false;
          new MutationObserver(() => {
            window.hasRung ||= document.querySelector('[data-testid=ringing]') !== null;
          }).observe(document.body, { subtree: true, childList: true });
        }\
        """);
  }

  boolean hasRung() {
    return (boolean) page.evaluate("() => window.hasRung");
  }

  /** What the browser does when the microphone in use is pulled out. */
  void headsetIsUnplugged() {
    page.evaluate(
        """
        () => {
          const desk = document.querySelector('k-calltaker').shift.sound;
          const [track] = desk.microphone.getAudioTracks();
          const other = { kind: 'audiooutput', deviceId: 'other', label: 'Other', groupId: '' };
          navigator.mediaDevices.enumerateDevices = async () => [other];
          track.stop();
          track.dispatchEvent(new Event('ended'));
          navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
        }\
        """);
  }

  Console headsetIsPluggedIn() {
    page.evaluate(
        """
        () => {
          delete navigator.mediaDevices.enumerateDevices;
          navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
        }\
        """);
    return this;
  }

  void sees(Locator what) {
    assertThat(what.first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
  }

  void doesNotSee(Locator what) {
    assertThat(what).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE_MS));
  }

  Locator byTestId(String id) {
    return page.getByTestId(id);
  }

  Page page() {
    return page;
  }

  Api api() {
    return api;
  }

  /** What the page's Content-Security-Policy had to refuse; has to be empty. */
  List<String> policyViolations() {
    return List.copyOf(violations);
  }

  /** Exceptions that nobody caught in the page; has to be empty. */
  List<String> pageErrors() {
    return List.copyOf(errors);
  }

  /** What this person hears just now, as 16-bit samples at 8 kHz: 0.7 s of the voice element. */
  short[] hears() {
    Object samples =
        page.evaluate(
            """
            async () => {
              const audio = [...document.querySelectorAll('audio')].find((a) => a.srcObject);
              const context = new AudioContext({ sampleRate: 48000 });
              const analyser = new AnalyserNode(context, { fftSize: 32768 });
              context.createMediaStreamSource(audio.srcObject).connect(analyser);
              await context.resume();
              while (context.currentTime < 2) await new Promise(requestAnimationFrame);
              const samples = new Float32Array(analyser.fftSize);
              analyser.getFloatTimeDomainData(samples);
              await context.close();
              return [...samples].filter((_, i) => i % 6 === 0).map((s) => Math.round(s * 32767));
            }\
            """);
    List<?> values = (List<?>) samples;
    short[] heard = new short[values.size()];
    for (int i = 0; i < heard.length; i++) {
      heard[i] = ((Number) values.get(i)).shortValue();
    }
    return heard;
  }
}
