package id.kentongan.journeys;

import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static id.kentongan.journeys.MapView.isMoved;
import static id.kentongan.journeys.MapView.isSameView;
import static id.kentongan.journeys.MapView.mapOf;
import static id.kentongan.journeys.MapView.viewOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Locale;
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
  void aCallersAgeGoesOnWithoutTheSignBeingMadeAnew() {
    Page map = mapOf(room.console(calltaker(0)).signsIn());
    dial(Caller.Script.from(someNumber()).at(-6.4025, 106.7942, 30)).isAnswered();
    Locator name = map.locator(".leaflet-tooltip.map-name");
    name.waitFor();
    String before = name.innerText();
    name.evaluate("name => { name.firstElementChild.isTheFirst = true; }");

    eventually("the age goes on", ON_THE_MAP, () -> !name.innerText().equals(before));
    assertThat(name.evaluate("name => name.firstElementChild.isTheFirst")).isEqualTo(true);
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

    eventually(
        "its place is known",
        ON_THE_MAP,
        () -> supervisor().callOf(number).at("/fixes/0").isObject());
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
    String moved = isMoved(map);

    dial(Caller.Script.from(someNumber()).at(-6.38, 106.82, 30)).isAnswered();
    eventually("the call is on the map", ON_THE_MAP, () -> rowOf(map).count() == 1);

    assertThat(viewOf(map)).isEqualTo(moved);
    map.locator(".map-ground").focus();
    map.keyboard().press("*");
    eventually("all is shown", Duration.ofSeconds(10), () -> isSameView(viewOf(map), all));
    map.keyboard().press("*");
    eventually("the former view is back", Duration.ofSeconds(10), () -> viewOf(map).equals(moved));
  }

  @Test
  void aStationIsReadWithTheKeyboardAlone() {
    Page map = mapOf(room.console(calltaker(0)).signsIn());
    JsonNode station = supervisor().get("/api/stations").at("/items/0");
    String name = station.path("name").asString();
    map.locator("k-station-list input").focus();
    map.keyboard().type(name.toUpperCase(Locale.ROOT));
    eventually("the list is narrow", ON_THE_MAP, () -> stationsOf(map).count() == 1);

    map.keyboard().press("Tab");
    map.keyboard().press("Enter");
    assertThat(cardOf(map).innerText())
        .contains(name, text(station, "agencyName"), text(station, "address"))
        .contains(text(station, "phone"));
    assertThat(map.locator(".map-mark").count()).isOne();
    map.keyboard().press("Escape");
    map.locator(".map-card").waitFor(new Locator.WaitForOptions().setState(DETACHED));
    assertThat(focusOf(map)).contains(name);
    assertThat(map.locator(".map-mark").count()).isZero();
  }

  @Test
  void aCallerIsReadWithTheKeyboardUntilTheCallIsOver() {
    Page map = mapOf(room.console(calltaker(0)).signsIn());
    String number = someNumber();
    Caller caller = dial(Caller.Script.from(number).at(-6.4025, 106.7942, 30)).isAnswered();
    eventually("the call is on the map", ON_THE_MAP, () -> rowOf(map).count() == 1);

    rowOf(map).locator("button").focus();
    map.keyboard().press("Enter");
    assertThat(cardOf(map).innerText())
        .contains(number.substring(number.length() - 4), "± 30 m", "-6.40250, 106.79420")
        .contains(supervisor().callOf(number).at("/fixes/0/area/name").asString());
    caller.close();
    system.endAllCalls();
    map.locator(".map-card").waitFor(new Locator.WaitForOptions().setState(DETACHED));
  }

  private static Locator stationsOf(Page map) {
    return map.locator("k-station-list li");
  }

  /** The details, which have the focus. */
  private static Locator cardOf(Page map) {
    map.locator(".map-card:focus").waitFor();
    return map.locator(".map-card");
  }

  private static String focusOf(Page map) {
    return (String) map.evaluate("() => document.activeElement.innerText");
  }

  private static String text(JsonNode thing, String field) {
    return thing.path(field).asString();
  }

  private static Locator rowOf(Page map) {
    return map.locator(".callers li");
  }
}
