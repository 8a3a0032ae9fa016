package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Most calls need no help, or not ours: they are over soon, and nobody is turned away. */
class NoEmergencyJourney extends Journey {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final double LATITUDE = -6.4025;
  private static final double LONGITUDE = 106.7942;

  /** North of Karangjaya. */
  private static final double OUTSIDE = -6.25;

  private final String number = someNumber();
  private final List<String> violations = new ArrayList<>();
  private Console console;

  @BeforeEach
  void nothingIsOpenAndSomebodySits() {
    closingAfterwards(new Incidents(supervisor())).close();
    console = room.consoleWithoutMouse(calltaker(0)).startsShiftByKey();
  }

  @Test
  void aPrankIsOverWithTwoKeystrokesAndAfterThreeItWaitsBehindOthers() {
    takesAPrank();
    dials(number);
    console.seesRinging();
    console.sees(console.byTestId("known"));
    assertThat(console.byTestId("known").innerText()).contains(Words.of("disposition.prank"));
    violations.addAll(Look.at(console.page(), "calltaker-known"));
    disposesOfAPrank();
    takesAPrank();
    String later = "KT_LATER_" + number.substring(1);
    eventually("the exchange knows", SOON, () -> !system.exchangeVariable(later).isEmpty());

    Minute other = answers(someNumber());
    dials(number);
    console.sees(console.byTestId("queue-row").locator("[data-testid=repeat]"));
    String earnest = someNumber();
    dials(earnest);
    eventually("both wait", SOON, () -> console.byTestId("queue-row").count() >= 2);
    other.typist().presses("F8", "Shift+5");

    console.sees(ringing(earnest));
    Minute.answeredAt(console).typist().presses("F8", "Shift+5");
    console.sees(ringing(number));
    disposesOfAPrank();
    assertThat(violations).isEmpty();
  }

  @Test
  void aCallFromOutsideTheRegionSaysWhoseItIs() {
    Page dispatcher = dispatcher();
    dial(Caller.Script.from(number).at(OUTSIDE, LONGITUDE, 50)).isAnswered();
    Minute minute = Minute.answeredAt(console);
    console.sees(console.byTestId("incident-form").getByText("Kabupaten Wangunreja"));
    minute.typist().presses("F8", "Shift+8");
    console.doesNotSee(console.byTestId("call-bar"));
    minute.isOver("a call from outside the region");

    eventually("it is over", SOON, () -> isOver("outOfArea"));
    assertThat(call().path("incidents").isEmpty()).isTrue();
    assertThat(dispatcher.getByTestId("incident-row").count()).isZero();
  }

  private void takesAPrank() {
    dials(number);
    disposesOfAPrank();
  }

  private void disposesOfAPrank() {
    Minute minute = Minute.answeredAt(console);
    int before = minute.typist().strokes();
    minute.typist().presses("F8", "Shift+2");
    assertThat(minute.typist().strokes() - before).isEqualTo(2);
    console.doesNotSee(console.byTestId("call-bar"));
    minute.isOver("a prank");
    eventually("it is over", SOON, () -> isOver("prank"));
  }

  private Minute answers(String caller) {
    dials(caller);
    return Minute.answeredAt(console);
  }

  private void dials(String caller) {
    dial(Caller.Script.from(caller).at(LATITUDE, LONGITUDE, 30)).isAnswered();
  }

  private Locator ringing(String caller) {
    String id = supervisor().callOf(caller).path("id").asString();
    return console.page().locator("[data-testid=ringing][data-id='" + id + "']");
  }

  private boolean isOver(String disposition) {
    return call().path("disposition").asString("").equals(disposition)
        && call().path("state").asString().equals("ended");
  }

  private JsonNode call() {
    return supervisor().callOf(number);
  }
}
