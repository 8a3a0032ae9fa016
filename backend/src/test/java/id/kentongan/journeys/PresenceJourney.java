package id.kentongan.journeys;

import static id.kentongan.journeys.Incidents.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people who have the same incident open see each other, and nobody sees themselves. */
class PresenceJourney extends Journey {

  private static final Duration SOON = Duration.ofSeconds(10);

  /** What a screen needs to be taken for gone, and the next sweep. */
  private static final Duration GONE = Duration.ofSeconds(20);

  private final List<String> violations = new ArrayList<>();

  @BeforeEach
  void nothingIsOpen() {
    closingAfterwards(new Incidents(supervisor())).close();
  }

  @Test
  void whoTypesAndWhoLooksSeeEachOtherUntilATabDies() {
    Console console = room.console(calltaker(0)).startsShift();
    dial(Caller.Script.from(someNumber()).at(-6.4025, 106.7942, 30)).isAnswered();
    Typist typist = new Typist(console.answers().page());
    typist.presses("F2").types("Jalan Merdeka 5");
    Page page = dispatcher();
    Locator row = page.getByTestId("incident-row");
    row.waitFor();

    Stopwatch typed = Stopwatch.started();
    typist.presses("F2", "F2").types("Api");
    presence(row).waitFor();
    eventually("writes", SOON, () -> presence(row).textContent().contains(writing(console.page())));
    typed.reads("who writes is seen in the list", Duration.ofSeconds(1));
    assertThat(presence(form(console)).count()).isZero();

    Stopwatch selected = Stopwatch.started();
    page.keyboard().press("ArrowDown");
    console.sees(presence(form(console)));
    selected.reads("who looks is seen by who writes", Duration.ofSeconds(1));
    assertThat(presence(form(console)).innerText()).contains(looking(page));
    assertThat(presence(panel(page)).innerText()).contains(name(console.page()));
    assertThat(page.locator("[data-id=presence]").allInnerTexts())
        .noneMatch(text -> text.contains(name(page)));
    eventually(
        "no longer writes",
        SOON,
        () -> presence(panel(page)).innerText().contains(looking(console.page())));

    typist.types(" dari dapur");
    eventually(
        "writes again",
        SOON,
        () -> presence(panel(page)).innerText().contains(writing(console.page())));
    violations.addAll(Look.at(page, "dispatcher-presence"));
    violations.addAll(Look.at(console.page(), "calltaker-presence"));
    assertThat(violations).isEmpty();

    page.keyboard().press("Escape");
    console.doesNotSee(presence(form(console)));
    page.keyboard().press("ArrowDown");
    console.sees(presence(form(console)));
    Stopwatch died = Stopwatch.started();
    dies(page);
    eventually("it is gone", GONE.multipliedBy(10), () -> presence(form(console)).count() == 0);
    died.reads("a dead tab is gone from the display", GONE);
    assertThat(console.pageErrors()).isEmpty();
  }

  /** Without a word, as a crashed renderer does. */
  private static void dies(Page page) {
    assertThatThrownBy(() -> page.navigate("chrome://crash"))
        .isInstanceOf(PlaywrightException.class);
  }

  private static Locator form(Console console) {
    return console.byTestId("incident-form");
  }

  private static Locator panel(Page page) {
    return page.locator(".incident-panel");
  }

  private static Locator presence(Locator where) {
    return where.locator("[data-id=presence]");
  }

  private static String writing(Page page) {
    return name(page) + " " + Words.of("presence.writing");
  }

  private static String looking(Page page) {
    return name(page) + " " + Words.of("presence.looking");
  }

  private static String name(Page page) {
    return page.locator(".person").getAttribute("title");
  }
}
