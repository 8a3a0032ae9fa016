package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The README's first five minutes, step by step; the pictures that it shows are taken here. */
class FirstFiveMinutesJourney extends Journey {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String ADDRESS = "Jl. Melati 14";
  private static final String SAID = "Api dari dapur, asap tebal";

  @BeforeEach
  void nothingIsOpen() {
    closingAfterwards(new Incidents(supervisor())).close();
  }

  @Test
  void aNewcomerDoesWhatTheReadmeSays() {
    Console console = room.console(calltaker(0)).startsShift().reads("idle.ready");
    Page telephone = callsFromTheTelephone(console);
    console.seesRinging().reads("ringing.title").answers().reads("callBar.recording");
    takesDown(console);
    Page dispatcher = seesItAsDispatcher(console);
    seesItOnTheWall(console, dispatcher);
    hangsUp(console, telephone);
    playsTheRecording(console);
    dial(Caller.Script.from(someNumber())).isAnswered();
    console.seesRinging().doesNotSee(console.byTestId("recording"));
    assertThat(console.pageErrors()).isEmpty();
    assertThat(console.policyViolations()).isEmpty();
  }

  private Page callsFromTheTelephone(Console console) {
    Page telephone = opens(console, "/telepon");
    telephone.getByTestId("dial").waitFor();
    telephone.locator(".map-ground.picking").click();
    telephone.locator(".pin").waitFor();
    telephone.getByTestId("dial").click();
    telephone.getByText(Words.of("telepon.talking")).waitFor();
    ReadmePicture.of(telephone, "first-1-telephone", ColorScheme.LIGHT);
    return telephone;
  }

  private void takesDown(Console console) {
    new Typist(console.page()).presses("F2").types(ADDRESS).presses("F2", "1", "F2").types(SAID);
    console.sees(console.page().locator("[data-id=saved]"));
    ReadmePicture.of(console.page(), "first-2-console", ColorScheme.LIGHT);
    new Typist(console.page()).presses("Control+Enter");
    console.reads("intake.isHandedOver");
  }

  private Page seesItAsDispatcher(Console console) {
    Page page = room.signedIn(system.accounts("dispatcher").getFirst());
    page.getByText(Words.of("desk.incidents")).waitFor();
    Locator row = page.getByTestId("incident-row");
    eventually("it is on the list", SOON, () -> row.innerText().contains(ADDRESS));
    page.locator(".map-sign.incident").waitFor();
    page.keyboard().press("ArrowDown");
    Locator narrative = page.locator("[data-id=narrative]");
    eventually("what was said is read", SOON, () -> narrative.innerText().contains(SAID));
    new Typist(console.page()).types(", dua anak");
    eventually("it is read while typed", SOON, () -> narrative.innerText().contains("dua anak"));
    ReadmePicture.of(page, "first-3-dispatcher", ColorScheme.DARK);
    return page;
  }

  private void seesItOnTheWall(Console console, Page privateWindow) {
    Page wall = opens(console, "/wall/lobi");
    wall.getByText(Words.of("wall.codeHint")).waitFor();
    privateWindow.locator("[popovertarget=menu]").click();
    button(privateWindow, "menu.signOut").click();
    RunningSystem.Account admin = system.accounts("admin").getFirst();
    privateWindow.locator("input[name=username]").fill(admin.username());
    privateWindow.locator("input[name=password]").fill(admin.password());
    button(privateWindow, "signIn.submit").click();
    privateWindow.getByLabel(Words.of("walls.screen")).fill("lobi");
    privateWindow
        .getByLabel(Words.of("walls.code"), new Page.GetByLabelOptions().setExact(true))
        .fill(wall.getByTestId("wall-code").innerText());
    button(privateWindow, "walls.submit").click();

    wall.getByTestId("incident-row").waitFor();
    wall.locator(".map-sign.incident").waitFor();
    Locator critical = wall.locator("[data-id=openIncidentsPriority1] .big");
    eventually("the wall counts it", SOON, () -> critical.innerText().strip().equals("1"));
    assertThat(wall.content()).doesNotContain(ADDRESS, SAID);
    ReadmePicture.of(wall, "first-4-wall", ColorScheme.DARK);
    wall.close();
    privateWindow.locator(".walls li button").first().click();
  }

  private void hangsUp(Console console, Page telephone) {
    new Typist(console.page()).presses("Pause", "F8", "1");
    console.reads("outcomes.done");
    telephone.getByText(Words.of("telepon.ended")).waitFor();
  }

  private void playsTheRecording(Console console) {
    console.reads("lastCall.title");
    console.presses("lastCall.play");
    Locator audio = console.byTestId("recording");
    eventually("it plays", SOON, () -> number(audio, "currentTime") > 0);
    ReadmePicture.of(console.page(), "first-5-recording", ColorScheme.LIGHT);

    String id = console.byTestId("last-call").getAttribute("data-id");
    JsonNode call = supervisor().get("/api/calls/" + id);
    double seconds =
        Duration.between(time(call, "offeredAt"), time(call, "endedAt")).toMillis() / 1000.0;
    double played = number(audio, "duration");
    System.out.printf("MEASURED recording: plays %.2f s of a call of %.2f s%n", played, seconds);
    // The browsers' sound comes in gusts when the machine has too much to do, and a recording grows
    // by them: telephony/asterisk/README.md.
    assertThat(played).isCloseTo(seconds, within(5.0));
    assertThat(played).isCloseTo(call.at("/recording/duration").asDouble(), within(0.01));
    assertThat(call.path("disposition").asString()).isEqualTo("emergency");
  }

  private Page opens(Console console, String path) {
    Page page = console.page().context().newPage();
    page.navigate(system.web().resolve(path).toString());
    return page;
  }

  private static Locator button(Page page, String words) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Words.of(words)).setExact(true));
  }

  private static double number(Locator audio, String property) {
    return ((Number) audio.evaluate("(audio, name) => audio[name]", property)).doubleValue();
  }

  private static OffsetDateTime time(JsonNode call, String field) {
    return OffsetDateTime.parse(call.path(field).asString());
  }
}
