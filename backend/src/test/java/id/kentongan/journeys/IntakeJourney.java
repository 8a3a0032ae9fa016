package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A call is taken down on the console and becomes an incident. */
class IntakeJourney extends Journey {

  private static final int GOAL_STROKES = 48;
  private static final String HOSTILE = "Api <img src=x onerror=alert(1)>";
  private static final double LATITUDE = -6.4025;
  private static final double LONGITUDE = 106.7942;

  private final String number = someNumber();
  private Api supervisor;

  @BeforeEach
  void theSupervisorLooksOn() {
    supervisor = supervisor();
    closingAfterwards(new Incidents(supervisor)).close();
  }

  @Test
  void aReportTypedByKeyboardAloneIsOpenAtTheRightPlace() {
    Console console = room.console(calltaker(0)).startsShift();
    dial(Caller.Script.from(number).at(LATITUDE, LONGITUDE, 30)).isAnswered();
    JsonNode place = somePlace();
    Typist typist = new Typist(console.page());

    console.seesRinging();
    typist.presses("F2");
    console.speaks().sees(console.byTestId("incident-form"));
    assertThat(focus(console)).isEqualTo("BODY");
    typist.presses("F2").types(beginningOf(place));
    offersFirst(console, place);
    typist.presses("ArrowDown", "Enter", "F2", "1", "F2").types("Api dari dapur");
    typist.presses("Control+Enter", "F8", "1", "Pause");

    eventually("the incident is open", Duration.ofSeconds(10), () -> isOpen(incident()));
    eventually(
        "all of it arrived",
        Duration.ofSeconds(10),
        () -> incident().path("narrative").asString("").equals("Api dari dapur"));
    JsonNode incident = incident();
    assertThat(incident.path("address").asString()).isEqualTo(label(place));
    assertThat(incident.path("point")).isEqualTo(place.path("point"));
    assertThat(incident.path("type").asString()).isEqualTo("buildingFire");
    assertThat(incident.path("priority").asInt()).isEqualTo(1);
    assertThat(incident.path("area").has("name")).isTrue();
    assertThat(incident.path("calls").path(0).asString()).isEqualTo(callId());
    System.out.printf(
        "MEASURED keystrokes of a simple incident: %d (goal: %d)%n",
        typist.strokes(), GOAL_STROKES);
    assertThat(typist.strokes()).isLessThanOrEqualTo(GOAL_STROKES);
    assertThat(console.pageErrors()).isEmpty();
    assertThat(console.policyViolations()).isEmpty();
  }

  @Test
  void whatIsTypedWhileTheBackendIsDeadIsThereAfterwardsOnce() {
    Console console = answering();
    Typist typist = new Typist(console.page()).presses("F2").types("Jalan Mer");

    long backend = killAndHoldDead("backend");
    typist
        .types("deka 5")
        .presses("F2", "ArrowRight", "ArrowRight", "ArrowLeft", "Enter", "F2")
        .types("Dua motor, satu orang luka");
    console.sees(console.page().locator("[data-id=kept]"));
    typist.presses("Control+Enter");
    system.thaw(backend);

    eventually("the backend is back", Duration.ofSeconds(100), () -> system.healthy("backend"));
    Stopwatch back = Stopwatch.started();
    eventually("the incident is open", Duration.ofSeconds(60), () -> isOpen(incident()));
    back.reads("what was typed has arrived after the backend's return", Duration.ofSeconds(6));
    console.sees(console.page().locator("[data-id=saved]"));
    assertThat(incidents()).hasSize(1);
    JsonNode incident = incident();
    assertThat(incident.path("address").asString()).isEqualTo("Jalan Merdeka 5");
    assertThat(incident.path("narrative").asString()).isEqualTo("Dua motor, satu orang luka");
    assertThat(incident.path("type").asString()).isEqualTo("trafficAccident");
    assertThat(incident.path("pointSource").asString()).isEqualTo("pidfLo");
    assertThat(console.pageErrors()).isEmpty();
  }

  @Test
  void aReloadRestoresWhatWasTypedAMomentBefore() {
    Console console = answering();
    new Typist(console.page())
        .presses("F2")
        .types("Jalan Merdeka 5")
        .presses("F2", "F2")
        .types(HOSTILE);

    console.reloads().speaks();

    console.sees(console.page().locator("[data-id=saved]"));
    assertThat(console.byTestId("field-address").inputValue()).isEqualTo("Jalan Merdeka 5");
    assertThat(console.byTestId("field-narrative").inputValue()).isEqualTo(HOSTILE);
    assertThat(incidents()).hasSize(1);
    assertThat(incident().path("narrative").asString()).isEqualTo(HOSTILE);
    assertThat(console.pageErrors()).isEmpty();
    assertThat(console.policyViolations()).isEmpty();
  }

  @Test
  void whatTwoPeopleWroteAtOnceStandsThereUntilSomebodyDecides() {
    Console console = answering();
    Typist typist = new Typist(console.page()).presses("F2").types("Jalan Merdeka");
    console.sees(console.page().locator("[data-id=saved]"));

    console.page().route("**/api/incidents/**", Route::abort);
    typist.types(" 5").presses("F2", "F2").types("Api");
    JsonNode before = incident();
    supervisor.send(
        "PATCH",
        "/api/incidents/" + before.path("id").asString(),
        "{\"version\":%d,\"address\":\"Jalan Mawar 1\",\"priority\":2}"
            .formatted(before.path("version").asInt()));
    console.page().unroute("**/api/incidents/**");

    console.sees(console.page().locator(".theirs").getByText("Jalan Mawar 1"));
    assertThat(console.byTestId("field-address").inputValue()).isEqualTo("Jalan Merdeka 5");
    eventually(
        "what only one wrote has arrived",
        Duration.ofSeconds(10),
        () -> incident().path("narrative").asString("").equals("Api"));
    assertThat(incident().path("priority").asInt()).isEqualTo(2);
    assertThat(incident().path("address").asString()).isEqualTo("Jalan Mawar 1");
    console.presses("intake.keepMine");
    eventually(
        "what was decided has arrived",
        Duration.ofSeconds(10),
        () -> incident().path("address").asString("").equals("Jalan Merdeka 5"));
  }

  @Test
  void anEmergencyHasItsDraftAndWhatIsMissingIsSaidInWords() {
    Console console = answering();

    console.disposes(1);
    eventually("there is a draft", Duration.ofSeconds(10), () -> incidents().size() == 1);
    assertThat(incident().path("state").asString()).isEqualTo("draft");
    assertThat(incident().path("pointRadius").asDouble()).isEqualTo(30);
    new Typist(console.page()).presses("Control+Enter");
    console.reads("intake.missing.what");
    assertThat(focus(console)).isEqualTo("BUTTON");
    new Typist(console.page()).presses("1");
    console.byTestId("hand-over").click();

    eventually("the incident is open", Duration.ofSeconds(10), () -> isOpen(incident()));
    Locator body = console.page().locator(".intake > .body");
    assertThat(
            (boolean)
                body.evaluate(
                    """
                    body => body.querySelector('.said').getBoundingClientRect().bottom
                      <= body.getBoundingClientRect().bottom\
                    """))
        .as("where, what and who are seen whole at 1366×768; only questions are scrolled to")
        .isTrue();
  }

  @Test
  void aFixIsTakenByKeyAndNeverPutsAwayWhatWasTyped() {
    Console console = answering();
    JsonNode place = somePlace();
    Typist typist = new Typist(console.page()).presses("F2").types(beginningOf(place));
    offersFirst(console, place);
    typist.presses("ArrowDown", "Enter");
    eventually("the place is taken", Duration.ofSeconds(10), () -> isFrom("place"));

    typist.presses("Alt+l");

    eventually("the fix is taken", Duration.ofSeconds(10), () -> isFrom("pidfLo"));
    assertThat(incident().path("point").path("coordinates").path(0).asDouble())
        .isEqualTo(LONGITUDE);
    assertThat(incident().path("pointRadius").asDouble()).isEqualTo(30);
    assertThat(incident().path("address").asString()).isEqualTo(label(place));
    assertThat(console.byTestId("field-address").inputValue()).isEqualTo(label(place));
  }

  @Test
  void anAnswerThatComesLateDoesNotChangeTheListUnderWhoChooses() {
    Console console = answering();
    JsonNode place = somePlace();
    List<Route> late = new ArrayList<>();
    Typist typist = new Typist(console.page()).presses("F2").types(beginningOf(place));
    offersFirst(console, place);
    console.page().route("**/api/places?*", late::add);
    typist.types(" rt 3/5");
    console.page().waitForCondition(() -> !late.isEmpty());

    typist.presses("ArrowDown");
    console.page().waitForResponse("**/api/places?*", () -> late.getFirst().resume()).finished();
    console.page().evaluate("() => new Promise(requestAnimationFrame)");
    console.page().unroute("**/api/places?*");
    typist.presses("Enter");

    eventually("the place is taken", Duration.ofSeconds(10), () -> isFrom("place"));
    eventually(
        "what was typed last is not lost",
        Duration.ofSeconds(10),
        () -> incident().path("address").asString().equals(label(place) + ", RT 3 RW 5"));
  }

  @Test
  void aLandmarkIsFoundByHowItLiesAndTheAddressSaysSo() {
    Console console = answering();
    JsonNode mosque = places("masjid").path(0);
    Typist typist =
        new Typist(console.page()).presses("F2").types("dpn " + label(mosque) + " rt 3/5");
    offersFirst(console, mosque);

    typist.presses("ArrowDown", "Enter");

    eventually("the place is taken", Duration.ofSeconds(10), () -> isFrom("place"));
    assertThat(incident().path("address").asString())
        .isEqualTo("Depan " + label(mosque) + ", RT 3 RW 5");
    assertThat(incident().path("point")).isEqualTo(mosque.path("point"));
  }

  private boolean isFrom(String source) {
    return incident().path("pointSource").asString("").equals(source);
  }

  private Console answering() {
    Console console = room.console(calltaker(0)).startsShift();
    dial(Caller.Script.from(number).at(LATITUDE, LONGITUDE, 30)).isAnswered();
    return console.answers();
  }

  private static String focus(Console console) {
    return (String) console.page().evaluate("() => document.activeElement.tagName");
  }

  private String callId() {
    return supervisor.callOf(number).path("id").asString();
  }

  private List<JsonNode> incidents() {
    return supervisor
        .get("/api/incidents?limit=200")
        .path("items")
        .valueStream()
        .filter(incident -> incident.path("calls").toString().contains(callId()))
        .toList();
  }

  private JsonNode incident() {
    return incidents().getFirst();
  }

  private static boolean isOpen(JsonNode incident) {
    return incident.path("state").asString().equals("open");
  }

  private JsonNode somePlace() {
    return places("jalan").path(0);
  }

  private static void offersFirst(Console console, JsonNode place) {
    console.sees(console.page().locator("[role=option]").first().getByText(label(place)));
  }

  /** As much of its name as the one who types needs to be offered it first. */
  private String beginningOf(JsonNode place) {
    String label = label(place);
    for (int length = 4; length < label.length(); length++) {
      String beginning = label.substring(0, length);
      if (!beginning.endsWith(" ") && label(places(beginning).path(0)).equals(label)) {
        return beginning;
      }
    }
    return label;
  }

  private JsonNode places(String query) {
    return supervisor
        .get(
            "/api/places?query=%s&near=%s,%s"
                .formatted(URLEncoder.encode(query, StandardCharsets.UTF_8), LONGITUDE, LATITUDE))
        .path("items");
  }

  private static String label(JsonNode place) {
    return place.path("label").asString();
  }
}
