package id.kentongan.journeys;

import static id.kentongan.journeys.Incidents.at;
import static id.kentongan.journeys.Incidents.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The tenth call on the same crash, what nobody else may know, and what two people do at once. */
class SameIncidentJourney extends Journey {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final double LATITUDE = -6.4025;
  private static final double LONGITUDE = 106.7942;
  private static final Locator.WaitForOptions GONE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

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
    List<String> calls = nineCalled();
    JsonNode crash = report("open", "Dua motor tabrakan di simpang", calls.getFirst());
    for (String call : calls.subList(1, 9)) {
      incidents.merge(report("draft", "tabrakan dua motor di simpang", call), crash);
    }
    Page page = dispatcher();
    page.getByTestId("incident-row").first().waitFor();
    page.keyboard().press("ArrowDown");
    Console console = room.consoleWithoutMouse(calltaker(0)).startsShiftByKey();
    dial(Caller.Script.from(number).at(LATITUDE, LONGITUDE, 30)).isAnswered();

    Minute minute = Minute.answeredAt(console);
    Typist typist = minute.typist();
    typist.presses("F2", "F2", "2", "F2").types("Dua motor, bensin tumpah");
    console.sees(console.byTestId("similar"));
    assertThat(console.byTestId("similar").innerText()).contains("0 m", "Dua motor tabrakan");
    typist.presses("F9");
    console.sees(console.byTestId("merged-into"));
    Locator alone = page.getByTestId("said-alone");
    eventually("what only one said", SOON, () -> alone.innerText().contains("bensin tumpah"));
    minute.isOver("a tenth call on the same crash");
    assertThat(typist.strokes()).isLessThanOrEqualTo(40);
    assertThat(incidents.get(crash).path("calls")).hasSize(10);

    typist.types(", satu orang terjepit");
    eventually("and goes on", SOON, () -> alone.innerText().contains("satu orang terjepit"));
    assertThat(page.getByTestId("report").count()).isEqualTo(10);
    violations.addAll(Look.at(page, "dispatcher-reports"));

    typist.presses("F9");
    console.doesNotSee(console.byTestId("merged-into"));
    eventually("it is two again", SOON, () -> incidents.get(crash).path("calls").size() == 9);
    console.sees(console.byTestId("similar"));
    violations.addAll(Look.at(console.page(), "calltaker-similar"));
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
    page.getByTestId("conflict").getByText("Jalan Merdeka 5").waitFor();
    assertThat(page.locator(".edit input").inputValue()).isEqualTo("Jalan Mawar 1");
    console.page().route("**/api/incidents/**", Route::abort);
    typist.types(" RT 3");
    button(page, "intake.keepMine").click();
    page.getByTestId("conflict").waitFor(GONE);
    console.page().unroute("**/api/incidents/**");
    console.sees(console.page().locator(".theirs").getByText("Jalan Mawar 1"));
    assertThat(console.byTestId("field-address").inputValue()).isEqualTo("Jalan Merdeka 5 RT 3");

    page.keyboard().press("Control+Enter");
    console.reads("intake.isHandedOver");
    assertThat(violations).isEmpty();
    assertThat(console.pageErrors()).isEmpty();
  }

  @Test
  void aNoteAboutThePlaceIsReadByWhoSendsHelpUntilItIsTakenAway() {
    Console console = answering();
    new Typist(console.page()).presses("F2", "F2", "1", "Alt+l");
    console.sees(console.page().locator(".add-note"));
    console.page().locator(".add-note [name=kind]").selectOption("dog");
    console.page().locator(".add-note [name=words]").fill("Galak <b>sekali</b>");
    console.page().keyboard().press("Enter");
    console.sees(console.byTestId("note").getByText("Galak <b>sekali</b>"));
    assertThat(console.byTestId("note").innerText())
        .contains(Words.of("note.dog"), Words.of("note.until"));

    Page page = dispatcher();
    page.getByTestId("incident-row").first().waitFor();
    page.keyboard().press("ArrowDown");
    page.getByTestId("note").getByText("Galak <b>sekali</b>").waitFor();
    violations.addAll(Look.at(page, "dispatcher-note"));

    console.byTestId("note").locator("button").click();
    console.doesNotSee(console.byTestId("note"));
    page.keyboard().press("Escape");
    page.keyboard().press("ArrowDown");
    page.locator(".timeline li").first().waitFor();
    assertThat(page.getByTestId("note").count()).isZero();
    assertThat(violations).isEmpty();
    assertThat(console.pageErrors()).isEmpty();
  }

  @Test
  void whatWasClosedTooEarlyIsOpenedAgainUnderItsNumber() {
    JsonNode crash = report("open", "Dua motor tabrakan di simpang", null);
    incidents.close();
    Page page = dispatcher();
    page.locator(".closed summary").click();
    page.locator("[data-testid=closed-row][data-id='" + crash.path("id").asString() + "']").click();
    page.getByTestId("reopen").click();

    page.getByTestId("incident-row").locator(".state.open").waitFor();
    assertThat(incidents.get(crash).path("state").asString()).isEqualTo("open");
    assertThat(incidents.get(crash).path("number")).isEqualTo(crash.path("number"));
    page.getByTestId("reopen").waitFor(GONE);
  }

  /** Nine callers whom nobody answered in time, and nobody has to ring back; their calls. */
  private List<String> nineCalled() {
    List<String> numbers = Stream.generate(Journey::someNumber).limit(9).toList();
    numbers.forEach(each ->
        dial(
            Caller.Script.from(each)
                .at(LATITUDE, LONGITUDE, 30)
                .hangingUpAfter(Duration.ofSeconds(1))));
    Api supervisor = supervisor();
    eventually(
        "all hung up",
        SOON,
        () ->
            numbers.stream()
                .allMatch(
                    each -> supervisor.callOf(each).path("state").asString("").equals("ended")));
    List<String> calls =
        numbers.stream().map(each -> supervisor.callOf(each).path("id").asString()).toList();
    calls.forEach(call ->
        supervisor.send(
            "PUT", "/api/calls/" + call + "/disposition", "{\"disposition\":\"emergency\"}"));
    return calls;
  }

  private JsonNode report(String state, String narrative, @Nullable String call) {
    return incidents.begin(
        at(
            typed("trafficAccident")
                .put("state", state)
                .put("narrative", narrative)
                .put("call", call),
            LONGITUDE,
            LATITUDE));
  }

  private static Locator button(Page page, String words) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Words.of(words)).setExact(true));
  }

  private Console answering() {
    Console console = room.console(calltaker(0)).startsShift();
    dial(Caller.Script.from(number).at(LATITUDE, LONGITUDE, 30)).isAnswered();
    return console.answers();
  }
}
