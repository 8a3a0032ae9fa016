package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where callers are, on the map. */
class MapJourney extends Journey {

  /** The promise is one second from the call's arrival; a test allows ten times as much. */
  private static final Duration ON_THE_MAP = Duration.ofSeconds(10);

  @Test
  void aLocatedCallIsOnTheMapWithItsCircleAndItsKelurahan() {
    Page map = mapOf(room.console(calltaker(0)).signsIn());
    String number = someNumber();

    Stopwatch dialled = Stopwatch.started();
    dial(Caller.Script.from(number).at(-6.4025, 106.7942, 30)).isAnswered();
    eventually("the call is on the map", ON_THE_MAP, () -> rowOf(map).count() == 1);
    dialled.reads("a located call is on the map", Duration.ofSeconds(1));

    JsonNode area = supervisor().callOf(number).at("/fixes/0/area");
    assertThat(area.path("outside").asBoolean()).isFalse();
    assertThat(rowOf(map).innerText()).contains(area.path("name").asString(), "± 30 m");
    assertThat(map.locator(".caller-extent").count()).isOne();
    assertThat(map.locator(".leaflet-tooltip.map-name").innerText()).contains("± 30 m");
  }

  @Test
  void aCallFromThePageTeleponCarriesThePlaceThatWasPicked() {
    Console console = room.console(calltaker(0)).startsShift();
    Page telephone = console.page().context().newPage();
    telephone.navigate(system.web().resolve("/telepon").toString());
    telephone.locator("[data-testid=dial]").waitFor();
    telephone.locator(".map-ground.picking").focus();
    telephone.keyboard().press("Enter");
    telephone.locator(".pin").waitFor();
    String number = telephone.locator("input").first().inputValue();

    telephone.locator("[data-testid=dial]").click();
    console.answers();

    JsonNode fix = supervisor().callOf(number).at("/fixes/0");
    assertThat(fix.path("radius").asDouble()).isEqualTo(30);
    assertThat(fix.at("/area/outside").asBoolean(true)).isFalse();
    telephone.locator("[data-testid=hangup]").click();
    eventually(
        "the call ends as answered",
        Duration.ofSeconds(20),
        () -> supervisor().callOf(number).path("state").asString().equals("ended"));
    assertThat(supervisor().callOf(number).path("outcome").asString()).isEqualTo("answered");
  }

  @Test
  void theMapStaysWhereAPersonMovedItUntilTheStarIsPressed() {
    Page map = mapOf(room.console(calltaker(0)).signsIn());
    String all = viewOf(map);
    map.locator(".map-ground").focus();
    map.keyboard().press("+");
    eventually("the map is closer", Duration.ofSeconds(10), () -> !viewOf(map).equals(all));
    String moved = viewOf(map);

    dial(Caller.Script.from(someNumber()).at(-6.38, 106.82, 30)).isAnswered();
    eventually("the call is on the map", ON_THE_MAP, () -> rowOf(map).count() == 1);

    assertThat(viewOf(map)).isEqualTo(moved);
    map.locator(".map-ground").focus();
    map.keyboard().press("*");
    eventually("all is shown", Duration.ofSeconds(10), () -> viewOf(map).equals(all));
    map.keyboard().press("*");
    eventually("the former view is back", Duration.ofSeconds(10), () -> viewOf(map).equals(moved));
  }

  private static Page mapOf(Console console) {
    Page map = console.page();
    map.navigate(console.page().url().replace("/calltaker", "/map"));
    map.locator(".map-ground.leaflet-container").waitFor();
    map.waitForURL("**/map#**");
    return map;
  }

  /** Zoom and centre, asked of the page itself: they change without a navigation. */
  private static String viewOf(Page map) {
    return (String) map.evaluate("() => location.hash.split('/').slice(0, 3).join('/')");
  }

  private static Locator rowOf(Page map) {
    return map.locator(".callers li");
  }
}
