package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody may die: without a mouse, at the pace of a person, help is asked for within 30 s. */
class LifeInDangerJourney extends Journey {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final double LATITUDE = -6.4025;
  private static final double LONGITUDE = 106.7942;
  private static final double CPR_PER_MINUTE = 110;

  private final String number = someNumber();
  private final List<String> violations = new ArrayList<>();

  @BeforeEach
  void nothingIsOpen() {
    closingAfterwards(new Incidents(supervisor())).close();
  }

  @Test
  void aBuildingBurnsAndPeopleAreTrapped() {
    Console console = sitting();
    Page dispatcher = dispatcher();
    dial(Caller.Script.from(number).at(LATITUDE, LONGITUDE, 30)).isAnswered();
    Minute minute = Minute.answeredAt(console);
    Typist typist = minute.typist().presses("F2").types("Jl. Melati 14").presses("F2", "F2");
    typist.types("kebakaran rumah ada anak di dalam");
    console.sees(console.page().locator("[data-id=proposal] [data-id=buildingFire]"));
    typist.presses("Alt+j");
    console.sees(console.page().locator("[data-question='fire.trapped']"));
    typist.presses("F2", "F2", "1", "3", "1", "2", "Enter", "1");
    minute.isHandedOver(dispatcher, "a fire with people trapped");

    JsonNode fire = incident();
    assertThat(fire.path("type").asString()).isEqualTo("buildingFire");
    assertThat(fire.path("priority").asInt()).isEqualTo(1);
    assertThat(fire.path("answers").toString())
        .contains(
            "\"universal.worst\",\"answer\":\"trapped\"", "\"fire.trapped\",\"answer\":\"yes\"");
    assertThat(dispatcher.getByTestId("incident-row").innerText()).contains("Jl. Melati 14");
  }

  @Test
  void somebodyDoesNotBreatheAndTheBeatOfTheHeartIsHeard() {
    Console console = sitting();
    Page page = console.page();
    Page dispatcher = dispatcher();
    Loudspeaker loudspeaker = Loudspeaker.of(page);
    dial(Caller.Script.from(number).at(LATITUDE, LONGITUDE, 30)).isAnswered();
    Minute minute = Minute.answeredAt(console);
    Typist typist = minute.typist().presses("F2").types("Jl. Melati 3").presses("F2", "F2");
    typist.types("bapak pingsan di kamar mandi");
    console.sees(page.locator("[data-id=proposal] [data-id=unconscious]"));
    typist.presses("Alt+j");
    console.sees(page.locator("[data-question='medical.breathing']"));
    typist.presses("F2", "F2", "1", "1", "2", "2");
    console.sees(page.locator("[data-id=guide]"));
    typist.presses("Alt+m");
    minute.isHandedOver(dispatcher, "an unconscious person with CPR");

    List<Double> beats = loudspeaker.between(5);
    assertThat(beats).hasSizeGreaterThan(4);
    assertThat(beats.stream().sorted().toList().get(beats.size() / 2))
        .isCloseTo(60 / CPR_PER_MINUTE, within(0.02));
    assertThat(incident().path("type").asString()).isEqualTo("unconscious");
    assertThat(incident().path("priority").asInt()).isEqualTo(1);
  }

  @Test
  void whoCannotSpeakPressesKeysAndHelpIsSentToTheTelephone() {
    Console console = sitting();
    Page dispatcher = dispatcher();
    Telephone telephone = closingAfterwards(Telephone.playing(440));
    dial(Caller.Script.from(number).at(LATITUDE, LONGITUDE, 30).speakingWith(telephone))
        .isAnswered();
    Minute minute = Minute.answeredAt(console);
    Typist typist = minute.typist().presses("Alt+s");
    console.sees(console.byTestId("silent"));
    telephone.presses("55");
    console.sees(console.page().locator("[data-testid=keys].bad"));
    typist.presses("1", "1", "3", "F7", "Alt+l");
    minute.isHandedOver(dispatcher, "a silent call");

    eventually(
        "the answers are in the report",
        SOON,
        () -> incident().path("narrative").asString("").lines().count() == 3);
    assertThat(incident().path("narrative").asString())
        .contains("mendengar kami: ya", "dalam bahaya: ya", "tidak ada jawaban");
    assertThat(incident().path("type").asString()).isEqualTo("silentCall");
    assertThat(incident().path("priority").asInt()).isEqualTo(1);
    assertThat(incident().path("pointSource").asString()).isEqualTo("pidfLo");
    assertThat(supervisor().callOf(number).path("keys").asString()).isEqualTo("55");
    violations.addAll(Look.at(console.page(), "calltaker-silent"));
    typist.presses("F8", "Shift+1");
    console.sees(console.byTestId("silent").getByText(Words.of("silent.dead")));
    typist.presses("Alt+s", "2");
    console.doesNotSee(console.byTestId("silent"));
    eventually(
        "that it was called back is in the report",
        SOON,
        () -> incident().path("narrative").asString("").endsWith("telepon balik: tidak dijawab"));
    assertThat(violations).isEmpty();
    assertThat(console.pageErrors()).isEmpty();
  }

  /** What the figures of these journeys rest on. */
  @Test
  void whoTakesAMouseIsCaught() {
    Console console = room.consoleWithoutMouse(calltaker(0)).signsIn();
    console.sees(console.byTestId("start-shift"));
    console.byTestId("start-shift").click();

    eventually(
        "the page felt it",
        SOON,
        () -> console.pageErrors().stream().anyMatch(error -> error.contains("no mouse")));
    assertThat(console.api().get("/api/session").path("position").isNull()).isTrue();
  }

  private Console sitting() {
    return room.consoleWithoutMouse(calltaker(0)).startsShiftByKey();
  }

  private JsonNode incident() {
    String id = supervisor().callOf(number).path("incidents").path(0).asString();
    return supervisor().get("/api/incidents/" + id);
  }
}
