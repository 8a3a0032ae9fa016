package id.kentongan.journeys;

import static id.kentongan.journeys.Incidents.at;
import static id.kentongan.journeys.Incidents.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.kentongan.shared.GeoPoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From a call to the closed incident: who is sent, how far they are, who was faster. */
class DispatchJourney extends Journey {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final GeoPoint PLACE = new GeoPoint(106.7942, -6.4025);

  private final List<String> violations = new ArrayList<>();
  private Incidents incidents = new Incidents(supervisor());

  @BeforeEach
  void nothingIsOpen() {
    incidents = closingAfterwards(new Incidents(supervisor()));
    incidents.close();
  }

  @Test
  void threeAgenciesAreSentInOneKeyEachAndFollowedUntilTheIncidentIsClosed() {
    Dispatcher dispatcher = new Dispatcher(dispatcher());
    Page page = dispatcher.page();
    Told fire = new Told("Jl. Melati 14", "kebakaran rumah ada anak di dalam", "buildingFire");
    JsonNode incident = fire.handedOver(this, PLACE);
    List<String> units = dispatcher.choosesFirst().recommended();
    assertThat(units)
        .anyMatch(unit -> unit.startsWith("DMK"))
        .anyMatch(unit -> unit.startsWith("AMB"));
    Locator unsaid = dispatcher.assignments("sent");

    Stopwatch pressed = Stopwatch.started();
    dispatcher.presses("Control+Enter");
    eventually("they are sent", SOON, () -> unsaid.count() == units.size());
    pressed.reads("a sending is before the dispatcher", Duration.ofSeconds(1));
    dispatcher.commands("kirim polres");
    eventually("police is asked", SOON, () -> unsaid.count() == units.size() + 1);
    violations.addAll(Look.at(page, "dispatcher-sent"));

    dispatcher.commands("terima " + String.join(" ", units));
    eventually("one has said nothing", SOON, () -> unsaid.count() == 1);
    assertThat(page.getByTestId("assignment-row").first().getAttribute("data-state"))
        .isEqualTo("sent");
    dispatcher.presses("Alt+p").presses("Enter");
    eventually("nobody has said nothing", SOON, () -> unsaid.count() == 0);
    dispatcher.commands("berangkat " + String.join(" ", units));
    eventually("it is assigned", SOON, () -> incidents.isIn(incident, "assigned"));
    dispatcher.commands("tiba " + String.join(" ", units));
    eventually("it is on scene", SOON, () -> incidents.isIn(incident, "onScene"));
    violations.addAll(Look.at(page, "dispatcher-on-scene"));
    dispatcher.commands("selesai " + String.join(" ", units));

    eventually("it is closed", SOON, () -> incidents.isIn(incident, "closed"));
    eventually("all are free", SOON, () -> dispatcher.seesFree(units));
    assertThat(violations).isEmpty();
  }

  @Test
  void whatWasSentIsTakenBackByOneKey() {
    Dispatcher dispatcher = new Dispatcher(dispatcher());
    incidents.begin(at(typed("buildingFire"), PLACE.longitude(), PLACE.latitude()));
    List<String> units = dispatcher.choosesFirst().recommended();
    assertThat(dispatcher.page().locator(".incident-panel .body").boundingBox())
        .as("nothing of the list is under what sends")
        .matches(list ->
            list.y + list.height <= dispatcher.page().locator("k-send-row").boundingBox().y);
    dispatcher.presses("Control+Enter");
    dispatcher.page().getByTestId("undo").waitFor();
    eventually("they are sent", SOON, () -> dispatcher.assignments("sent").count() == units.size());

    dispatcher.presses("Control+z");

    eventually(
        "nobody goes", SOON, () -> dispatcher.assignments("cancelled").count() == units.size());
    eventually("all are free", SOON, () -> dispatcher.seesFree(units));
  }

  @Test
  void whoWasFasterIsNamedAndTheRestStaysTicked() {
    AtomicBoolean deaf = new AtomicBoolean();
    Page page = room.page("/");
    Deafness.of(page, deaf);
    signIn(page);
    Dispatcher dispatcher = new Dispatcher(page);
    ObjectNode here = at(typed("buildingFire"), PLACE.longitude(), PLACE.latitude());
    JsonNode fire = incidents.begin(here);
    JsonNode other = incidents.begin(here.put("type", "trafficAccident"));
    dispatcher.row("incident-row", fire.path("id").asString()).click();
    List<String> units = dispatcher.recommended();
    deaf.set(true);
    Api faster = supervisor();
    String taken = "{\"units\":[\"" + units.getFirst() + "\"]}";
    String path = "/api/incidents/" + other.path("id").asString() + "/assignments";
    assertThat(faster.send("POST", path, taken).statusCode()).isEqualTo(201);

    dispatcher.presses("Control+Enter");

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
}
