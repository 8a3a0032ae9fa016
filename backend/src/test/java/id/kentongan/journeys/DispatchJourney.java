package id.kentongan.journeys;

import static id.kentongan.journeys.Incidents.at;
import static id.kentongan.journeys.Incidents.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a call to the closed incident: who is sent, how far they are, who was faster. */
class DispatchJourney extends Journey {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final double LATITUDE = -6.4025;
  private static final double LONGITUDE = 106.7942;

  private final String number = someNumber();
  private final List<String> violations = new ArrayList<>();
  private Incidents incidents = new Incidents(supervisor());

  @BeforeEach
  void nothingIsOpen() {
    incidents = closingAfterwards(new Incidents(supervisor()));
    incidents.close();
  }

  @Test
  void threeAgenciesAreSentInOneKeyEachAndFollowedUntilTheIncidentIsClosed() {
    Page page = dispatcher();
    JsonNode fire = takenDown();
    page.getByTestId("incident-row").waitFor();
    page.keyboard().press("ArrowDown");
    List<String> units = recommended(page);
    assertThat(units)
        .anyMatch(unit -> unit.startsWith("DMK"))
        .anyMatch(unit -> unit.startsWith("AMB"));

    Stopwatch pressed = Stopwatch.started();
    page.keyboard().press("Control+Enter");
    eventually("they are sent", SOON, () -> inState(page, "sent").count() == units.size());
    pressed.reads("a sending is before the dispatcher", Duration.ofSeconds(1));
    obeys(page, "kirim polres");
    eventually("police is asked", SOON, () -> inState(page, "sent").count() == units.size() + 1);
    violations.addAll(Look.at(page, "dispatcher-sent"));

    obeys(page, "terima " + String.join(" ", units));
    eventually("one has said nothing", SOON, () -> inState(page, "sent").count() == 1);
    assertThat(page.getByTestId("assignment-row").first().getAttribute("data-state"))
        .isEqualTo("sent");
    page.keyboard().press("Alt+p");
    page.keyboard().press("Enter");
    eventually("nobody has said nothing", SOON, () -> inState(page, "sent").count() == 0);
    obeys(page, "berangkat " + String.join(" ", units));
    eventually("it is assigned", SOON, () -> isIn(fire, "assigned"));
    obeys(page, "tiba " + String.join(" ", units));
    eventually("it is on scene", SOON, () -> isIn(fire, "onScene"));
    violations.addAll(Look.at(page, "dispatcher-on-scene"));
    obeys(page, "selesai " + String.join(" ", units));

    eventually("it is closed", SOON, () -> isIn(fire, "closed"));
    eventually(
        "all are free",
        SOON,
        () -> units.stream().allMatch(unit -> stateOf(page, unit).equals("available")));
    assertThat(violations).isEmpty();
  }

  @Test
  void whatWasSentIsTakenBackByOneKey() {
    Page page = dispatcher();
    incidents.begin(at(typed("buildingFire"), LONGITUDE, LATITUDE));
    page.getByTestId("incident-row").waitFor();
    page.keyboard().press("ArrowDown");
    List<String> units = recommended(page);
    page.keyboard().press("Control+Enter");
    page.getByTestId("undo").waitFor();
    eventually("they are sent", SOON, () -> inState(page, "sent").count() == units.size());

    page.keyboard().press("Control+z");

    eventually("nobody goes", SOON, () -> inState(page, "cancelled").count() == units.size());
    eventually(
        "all are free",
        SOON,
        () -> units.stream().allMatch(unit -> stateOf(page, unit).equals("available")));
  }

  @Test
  void whoWasFasterIsNamedAndTheRestStaysTicked() {
    AtomicBoolean deaf = new AtomicBoolean();
    Page page = room.page("/");
    Deafness.of(page, deaf);
    signIn(page);
    JsonNode fire = incidents.begin(at(typed("buildingFire"), LONGITUDE, LATITUDE));
    JsonNode other = incidents.begin(at(typed("trafficAccident"), LONGITUDE, LATITUDE));
    row(page, "incident-row", fire.path("id").asString()).click();
    List<String> units = recommended(page);
    deaf.set(true);
    Api faster = supervisor();
    String taken = "{\"units\":[\"" + units.getFirst() + "\"]}";
    String path = "/api/incidents/" + other.path("id").asString() + "/assignments";
    assertThat(faster.send("POST", path, taken).statusCode()).isEqualTo(201);

    page.keyboard().press("Control+Enter");

    Locator refused = page.getByTestId("recommendation").locator("[data-id=refused]");
    refused.waitFor();
    assertThat(refused.innerText())
        .contains(units.getFirst(), faster.get("/api/session").path("name").asString());
    Locator ticked =
        page.getByTestId("pick")
            .filter(new Locator.FilterOptions().setHas(page.locator("input:checked")));
    assertThat(ticked.all())
        .extracting(each -> each.getAttribute("data-id"))
        .containsAll(units.subList(1, units.size()))
        .doesNotContain(units.getFirst());
  }

  private void signIn(Page page) {
    RunningSystem.Account account = system.accounts("dispatcher").getFirst();
    page.locator("input[name=username]").fill(account.username());
    page.locator("input[name=password]").fill(account.password());
    page.keyboard().press("Enter");
    page.getByTestId("server-chip").waitFor();
  }

  /** A call is answered, taken down and handed over by keys; what became of it. */
  private JsonNode takenDown() {
    Console console = room.consoleWithoutMouse(calltaker(0)).startsShiftByKey();
    dial(Caller.Script.from(number).at(LATITUDE, LONGITUDE, 30)).isAnswered();
    Typist typist = new Typist(console.answers().page());
    typist.presses("F2").types("Jl. Melati 14").presses("Alt+l", "F2", "F2");
    typist.types("kebakaran rumah ada anak di dalam");
    console.sees(console.page().locator("[data-id=proposal] [data-id=buildingFire]"));
    typist.presses("Alt+j", "Control+Enter");
    console.reads("intake.isHandedOver");
    assertThat(console.pageErrors()).isEmpty();
    Api supervisor = supervisor();
    eventually(
        "it has arrived", SOON, () -> supervisor.callOf(number).path("incidents").size() == 1);
    String id = supervisor.callOf(number).path("incidents").path(0).asString();
    return supervisor.get("/api/incidents/" + id);
  }

  /** Whoever is recommended, once all of them are ticked. */
  private static List<String> recommended(Page page) {
    Locator picks = page.getByTestId("recommendation").getByTestId("pick");
    eventually(
        "somebody is recommended",
        SOON,
        () -> picks.count() > 0 && picks.locator("input:checked").count() == picks.count());
    return picks.all().stream().map(pick -> pick.getAttribute("data-id")).toList();
  }

  private static void obeys(Page page, String line) {
    page.keyboard().press("/");
    page.keyboard().type(line);
    page.keyboard().press("Enter");
    eventually(line + " is obeyed", SOON, () -> page.getByTestId("command").inputValue().isEmpty());
    page.keyboard().press("Escape");
  }

  private boolean isIn(JsonNode incident, String state) {
    return incidents.get(incident).path("state").asString().equals(state);
  }

  private static Locator inState(Page page, String state) {
    return page.locator("[data-testid=assignment-row][data-state=" + state + "]");
  }

  private static String stateOf(Page page, String unit) {
    return row(page, "unit-row", unit).getAttribute("data-state");
  }

  private static Locator row(Page page, String testId, String id) {
    return page.locator("[data-testid=" + testId + "][data-id='" + id + "']");
  }
}
