package id.kentongan.journeys;

import static id.kentongan.journeys.Devices.point;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.kentongan.shared.GeoPoint;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * From a call to the closed incident with units that drive and answer by themselves, before the
 * eyes of a call-taker, a dispatcher and a wall.
 */
class SimulatedUnitsJourney extends Journey {

  /** With which the crews that are near are quick. */
  private static final String SEED = "260381";

  private static final int UNITS = 39;

  /** Between the stations of the ambulances and of those who patrol and keep the traffic going. */
  private static final GeoPoint PLACE = new GeoPoint(106.7948, -6.3928);

  /** Metres from the incident within which a crew may say that it is there. */
  private static final double THERE = 100;

  private static final Duration SOON = Duration.ofSeconds(20);

  /** Crews answer, drive, and work. */
  private static final Duration WHOLE = Duration.ofMinutes(14);

  private final List<String> violations = new ArrayList<>();
  private final Api supervisor = supervisor();
  private final Incidents incidents = closingAfterwards(new Incidents(supervisor));

  @BeforeEach
  void nothingIsOpen() {
    incidents.close();
  }

  @Test
  void threeAgenciesComeDoWhatIsToBeDoneAndTheIncidentClosesItself() throws IOException {
    Page wall = wall("komando");
    Dispatcher dispatcher = new Dispatcher(dispatcher());
    Console console = room.consoleWithoutMouse(calltaker(0)).startsShiftByKey();
    everybodyDrives();
    LiveProbe screen = closingAfterwards(LiveProbe.of(system, supervisor, "units"));

    Told told = new Told("Jl. Diponegoro", "kecelakaan motor, satu luka", "trafficAccident");
    JsonNode accident = told.takenDown(console, this, PLACE);
    List<String> picks = dispatcher.choosesFirst().recommended();
    List<String> named =
        Stream.of("DSH-01", "POL-PP-01").filter(unit -> !picks.contains(unit)).toList();
    dispatcher.presses("Control+Enter").commands("kirim " + String.join(" ", named));
    eventually("all are sent", SOON, () -> sentTo(accident).size() == picks.size() + named.size());
    assertThat(sentTo(accident))
        .extracting(each -> each.path("agency").asString())
        .contains("psc119", "dishub", "satpolpp");

    Locator form = console.page().getByTestId("incident-form");
    goOnUntil("onScene", accident, dispatcher);
    eventually("she sees it", SOON, () -> "onScene".equals(form.getAttribute("data-state")));
    eventually(
        "the wall says it",
        SOON,
        () -> wall.getByTestId("incident-row").innerText().contains(Words.of("incident.onScene")));
    violations.addAll(Look.at(dispatcher.page(), "dispatcher-simulated"));
    violations.addAll(Look.at(wall, "wall-simulated", "dark"));

    goOnUntil("closed", accident, dispatcher);
    eventually("nothing is open", SOON, () -> wall.getByTestId("incident-row").count() == 0);
    List<String> cleared =
        sentTo(accident).stream()
            .filter(each -> each.path("state").asString().equals("cleared"))
            .map(each -> each.path("unit").asString())
            .toList();
    eventually("all are free", SOON, () -> dispatcher.seesFree(cleared));
    Map<String, Double> nearest = nearestOnScene(screen.told(), accident);
    assertThat(nearest.keySet()).containsExactlyInAnyOrderElementsOf(cleared);
    assertThat(nearest).allSatisfy((_, metres) -> assertThat(metres).isLessThan(THERE));
    assertThat(console.pageErrors()).isEmpty();
    assertThat(violations).isEmpty();
  }

  /**
   * From now on, until the journey ends and everybody drives home; comes back when each of them has
   * been heard of.
   */
  private void everybodyDrives() throws IOException {
    Instant began = Instant.now();
    String minutes = Long.toString(WHOLE.toMinutes());
    String units = Integer.toString(UNITS);
    Process simulator =
        system.starts(
            "id",
            "simulate",
            "--callers",
            "0",
            "--units",
            units,
            "--minutes",
            minutes,
            "--seed",
            SEED);
    closingAfterwards(this::everybodyIsAtHome);
    closingAfterwards(() -> {
      simulator.descendants().forEach(ProcessHandle::destroy);
      simulator.waitFor();
    });
    eventually(
        "everybody is heard of",
        Duration.ofMinutes(1),
        () -> units().stream().filter(unit -> isFresh(unit, began)).count() == UNITS);
  }

  private void everybodyIsAtHome() {
    Devices devices = new Devices(system);
    eventually(
        "all units are at home",
        Duration.ofMinutes(2),
        () -> devices.sendHome(supervisor.get("/api/units").path("items")));
  }

  private static boolean isFresh(JsonNode unit, Instant since) {
    String fixAt = unit.path("fixAt").asString("");
    return !fixAt.isEmpty() && Instant.parse(fixAt).isAfter(since);
  }

  /** Somebody else is sent for whoever refuses. */
  private void goOnUntil(String state, JsonNode incident, Dispatcher dispatcher) {
    eventually(
        "it is " + state,
        WHOLE,
        () -> {
          if (dispatcher.ticked().count() > 0) {
            dispatcher.presses("Control+Enter");
            eventually("somebody else is sent", SOON, () -> dispatcher.ticked().count() == 0);
          }
          return incidents.isIn(incident, state);
        });
  }

  /** Metres from the incident, of each unit as long as it said that it was there. */
  private static Map<String, Double> nearestOnScene(List<JsonNode> told, JsonNode incident) {
    Map<String, Double> nearest = new HashMap<>();
    told.stream()
        .filter(unit -> unit.path("status").asString("").equals("onScene"))
        .filter(unit -> unit.at("/incident/id").equals(incident.path("id")))
        .forEach(unit ->
            nearest.merge(
                unit.path("callSign").asString(), point(unit).distanceTo(PLACE), Math::min));
    return nearest;
  }

  private List<JsonNode> units() {
    return supervisor.get("/api/units").path("items").valueStream().toList();
  }

  private List<JsonNode> sentTo(JsonNode incident) {
    String path = "/api/incidents/" + incident.path("id").asString() + "/assignments";
    return supervisor.get(path).path("items").valueStream().toList();
  }
}
