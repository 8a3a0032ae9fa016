package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every page in every state: no violation of WCAG 2.2 A or AA, and a picture to look at. */
class ScreensJourney extends Journey {

  private final List<String> violations = new ArrayList<>();

  @Test
  void everyStateOfTheConsoleIsAccessibleInBothThemes() {
    Console console = room.console(calltaker(0));
    looksAt(console.page(), "sign-in");
    console.startsShift();
    looksAt(console.page(), "calltaker-idle");
    Page second = console.page().context().newPage();
    second.navigate(console.page().url());
    console.sees(second.locator(".elsewhere"));
    looksAt(second, "calltaker-second-tab");
    second.close();
    dial(Caller.Script.from(someNumber()).at(-6.4025, 106.7942, 30)).isAnswered();
    console.seesRinging();
    looksAt(console.page(), "calltaker-ringing");
    console.answers();
    dial(Caller.Script.from(someNumber())).isAnswered();
    console.sees(console.byTestId("queue-row"));
    looksAt(console.page(), "calltaker-busy");
    takesDown(console);
    console.hangsUp();
    console.answers().hangsUp();
    looksAt(console.page(), "calltaker-after");
    console.page().locator("[popovertarget=menu]").click();
    looksAt(console.page(), "calltaker-menu");
    console.page().getByText("Akhiri giliran").click();
    console.sees(console.byTestId("start-shift"));
    looksAt(console.page(), "calltaker-before-shift");

    assertThat(violations).isEmpty();
  }

  @Test
  void beforeTheServerHasSpokenTheConsoleClaimsNothing() {
    Console console = room.console(calltaker(0));
    console.page().routeWebSocket("**/live", _ -> {});
    console.startsShift();

    console.sees(console.page().locator(".phone.idle[data-state=unknown]"));
    looksAt(console.page(), "calltaker-connecting");
    console.sees(console.page().locator(".message[data-id=serverLost]"));
    looksAt(console.page(), "calltaker-server-lost");

    assertThat(console.page().locator("main").innerText())
        .doesNotContain("Tidak ada yang menunggu", "Siap menerima", "Tidak ada yang perlu");
    assertThat(violations).isEmpty();
  }

  @Test
  void theMapAndTheTrialTelephoneAreAccessibleInBothThemes() {
    Page map = room.console(calltaker(0)).signsIn().page();
    dial(Caller.Script.from(someNumber()).at(-6.4025, 106.7942, 300)).isAnswered();
    map.navigate(system.web().resolve("/map").toString());
    map.locator(".callers li").waitFor();
    looksAt(map, "map");
    map.locator("k-station-list li button").first().click();
    map.locator(".map-card").waitFor();
    looksAt(map, "map-station");
    map.keyboard().press("Escape");
    map.navigate(system.web().resolve("/map#15/-6.40250/106.79420/stations,callers").toString());
    map.reload();
    map.locator(".callers li").waitFor();
    looksAt(map, "map-close");
    map.navigate(system.web().resolve("/telepon").toString());
    map.locator("[data-testid=dial]").waitFor();
    map.locator(".map-ground.picking").focus();
    map.keyboard().press("Enter");
    map.locator(".pin").waitFor();
    looksAt(map, "telepon");

    assertThat(violations).isEmpty();
  }

  private void takesDown(Console console) {
    Typist typist = new Typist(console.page()).presses("F2").types("jalan");
    console.sees(console.page().locator("[role=option]"));
    typist.presses("ArrowDown");
    looksAt(console.page(), "calltaker-suggestions");
    typist.presses("Enter", "F2", "9", "F2").types("Api dari dapur lantai 1, asap tebal.");
    console.page().locator(".question button").first().click();
    console.sees(console.page().locator("[data-id=saved]"));
    looksAt(console.page(), "calltaker-intake");
  }

  private void looksAt(Page page, String state) {
    violations.addAll(Look.at(page, state));
  }
}
