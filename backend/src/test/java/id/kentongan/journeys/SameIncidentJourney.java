package id.kentongan.journeys;

import static id.kentongan.journeys.Incidents.at;
import static id.kentongan.journeys.Incidents.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The tenth call on the same crash, what nobody else may know, and a call that was none. */
class SameIncidentJourney extends Journey {

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
  void theTenthCallOnTheSameCrashIsMergedByOneKeyAndWhatOnlyItSaidIsSeen() {
    JsonNode crash = report("open", "Dua motor tabrakan di simpang");
    for (int caller = 2; caller < 10; caller++) {
      incidents.merge(report("draft", "tabrakan dua motor di simpang"), crash);
    }
    Page page = dispatcher();
    page.getByTestId("incident-row").first().waitFor();
    Console console = answering();
    Typist typist = new Typist(console.page());
    Stopwatch answered = Stopwatch.started();

    typist.presses("F2", "F2", "2", "F2").types("Dua motor, bensin tumpah");
    console.sees(console.byTestId("similar"));
    assertThat(console.byTestId("similar").innerText()).contains("0 m", "Dua motor tabrakan");
    violations.addAll(Look.at(console.page(), "calltaker-similar"));
    typist.presses("F9");

    console.sees(console.byTestId("merged-into"));
    answered.reads("a tenth call is merged after the answer", Duration.ofSeconds(30));
    System.out.printf("MEASURED keystrokes of a tenth call: %d (goal: 40)%n", typist.strokes());
    assertThat(typist.strokes()).isLessThanOrEqualTo(40);
    assertThat(incidents.get(crash).path("calls")).hasSize(1);

    typist.types(", satu orang terjepit");
    page.keyboard().press("ArrowDown");
    Locator alone = page.getByTestId("said-alone");
    eventually("what only one said", SOON, () -> alone.innerText().contains("bensin tumpah"));
    eventually("and goes on", SOON, () -> alone.innerText().contains("satu orang terjepit"));
    assertThat(page.getByTestId("report").count()).isEqualTo(10);
    violations.addAll(Look.at(page, "dispatcher-reports"));

    typist.presses("F9");
    console.doesNotSee(console.byTestId("merged-into"));
    eventually("it is two again", SOON, () -> incidents.get(crash).path("calls").isEmpty());
    typist.presses("F9");
    console.sees(console.byTestId("merged-into"));
    assertThat(violations).isEmpty();
    assertThat(console.pageErrors()).isEmpty();
    assertThat(console.policyViolations()).isEmpty();
  }

  @Test
  void aRestrictedIncidentIsOpenedWithAReasonByOneKey() {
    JsonNode violence =
        new Incidents(Api.signedIn(system, calltaker(1)))
            .begin(
                at(typed("domesticViolence").put("narrative", "Ani dipukul"), LONGITUDE, LATITUDE));
    Page page = dispatcher();
    page.getByTestId("incident-row").first().waitFor();
    page.keyboard().press("ArrowDown");
    page.getByTestId("restricted").waitFor();
    assertThat(page.content()).doesNotContain("Ani dipukul");
    violations.addAll(Look.at(page, "dispatcher-restricted"));

    page.keyboard().press("1");

    page.getByText("Ani dipukul").first().waitFor();
    page.keyboard().press("Escape");
    eventually("it is hidden again", SOON, () -> !page.content().contains("Ani dipukul"));
    page.keyboard().press("ArrowDown");
    page.getByText("Ani dipukul").first().waitFor();
    assertThat(incidents.get(violence).path("masked").asBoolean()).isTrue();
    assertThat(violations).isEmpty();
  }

  @Test
  void aPrankIsOverWithTwoKeystrokesAndTheNumberIsKnownWhenItCallsAgain() {
    Console console = answering();
    Typist typist = new Typist(console.page()).presses("F8", "Shift+2");
    assertThat(typist.strokes()).isEqualTo(2);
    console.doesNotSee(console.byTestId("call-bar"));
    eventually("it is over", SOON, () -> "prank".equals(call().path("disposition").asString("")));
    eventually("it ended", SOON, () -> call().path("state").asString().equals("ended"));

    dial(Caller.Script.from(number).at(LATITUDE, LONGITUDE, 30)).isAnswered();
    console.seesRinging();
    console.sees(console.byTestId("known"));
    assertThat(console.byTestId("known").innerText()).contains(Words.of("disposition.prank"));
    violations.addAll(Look.at(console.page(), "calltaker-known"));
    assertThat(violations).isEmpty();
  }

  @Test
  void whoCannotSpeakIsAskedByScriptAndTheAnswersAreRead() {
    Console console = answering();
    Typist typist = new Typist(console.page()).presses("Alt+s");
    console.sees(console.byTestId("silent"));
    violations.addAll(Look.at(console.page(), "calltaker-silent"));
    typist.presses("1", "1", "3");
    eventually(
        "the answers are in the report",
        SOON,
        () -> console.byTestId("field-narrative").inputValue().lines().count() == 3);
    assertThat(console.byTestId("field-narrative").inputValue())
        .contains("mendengar kami: ya", "dalam bahaya: ya", "tidak ada jawaban");
    typist.presses("F7", "Alt+s");
    console.doesNotSee(console.byTestId("silent"));
    assertThat(violations).isEmpty();
    assertThat(console.pageErrors()).isEmpty();
  }

  @Test
  void aDispatcherSendsBeforeTheFormIsCompleteAndBothSeeBothValues() {
    Console console = answering();
    Typist typist = new Typist(console.page()).presses("F2").types("Jalan Mer");
    typist.presses("Escape", "F2", "1");
    Page page = dispatcher();
    page.getByTestId("incident-row").first().waitFor();
    page.keyboard().press("ArrowDown");
    page.locator(".incident-panel").getByTestId("pre-alert").waitFor();
    violations.addAll(Look.at(page, "dispatcher-pre-alert"));

    page.locator("[data-id=edit-address]").click();
    page.locator(".edit input").fill("Jalan Mawar 1");
    typist.presses("F2", "F2", "F2", "F2").types("deka 5");
    eventually("the other's value is shown", SOON, () -> page.getByTestId("conflict").isVisible());
    page.keyboard().press("Control+Enter");
    console.reads("intake.isHandedOver");
    assertThat(violations).isEmpty();
    assertThat(console.pageErrors()).isEmpty();
  }

  private JsonNode call() {
    return supervisor().callOf(number);
  }

  private JsonNode report(String state, String narrative) {
    return incidents.begin(
        at(
            typed("trafficAccident").put("state", state).put("narrative", narrative),
            LONGITUDE,
            LATITUDE));
  }

  private Console answering() {
    Console console = room.console(calltaker(0)).startsShift();
    dial(Caller.Script.from(number).at(LATITUDE, LONGITUDE, 30)).isAnswered();
    return console.answers();
  }

  private Page dispatcher() {
    Page page = room.signedIn(system.accounts("dispatcher").getFirst());
    page.locator(".map-ground.leaflet-container").waitFor();
    return page;
  }
}
