package id.kentongan.journeys;

import static id.kentongan.journeys.Incidents.at;
import static id.kentongan.journeys.Incidents.typed;
import static id.kentongan.journeys.MapView.isSameView;
import static id.kentongan.journeys.MapView.viewOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the dispatcher sees, and does without a mouse. */
class DispatcherJourney extends Journey {

  private static final Duration SOON = Duration.ofSeconds(10);

  /** What a hostile caller, call-taker or neighbour may have brought in. */
  private static final List<String> HOSTILE =
      List.of(
          "<img src=x onerror=document.title='broken'>",
          "\"><script>document.title='broken'</script>",
          "${7*7} {{constructor.constructor('document.title=1')()}}",
          "=cmd|' /C calc'!A0");

  private Incidents incidents = new Incidents(supervisor());

  @BeforeEach
  void nothingIsOpen() {
    incidents = closingAfterwards(new Incidents(supervisor()));
    incidents.close();
  }

  @Test
  void whatIsTakenDownIsInTheListOnTheMapAndInThePanelWithinASecond() {
    Page page = dispatcher();
    assertThat(page.url()).contains("/dispatcher");

    Stopwatch pressed = Stopwatch.started();
    JsonNode fire =
        incidents.begin(at(typed("buildingFire").put("address", "Jl. Melati 14"), 106.8, -6.4));
    row(page, fire).waitFor();
    pressed.reads("an incident is on the dispatcher's list", Duration.ofSeconds(1));

    assertThat(page.locator(".map-sign.incident").count()).isOne();
    assertThat(row(page, fire).innerText()).contains("Jl. Melati 14");
    row(page, fire).click();
    assertThat(page.locator(".map-sign.incident.selected").count()).isOne();
    Locator narrative = page.locator("[data-id=narrative]");

    Stopwatch typing = Stopwatch.started();
    incidents.change(fire, "narrative", "dua anak di lantai 2");
    eventually("is read", SOON, () -> narrative.innerText().contains("dua anak di lantai 2"));
    typing.reads("what is typed is before the dispatcher", Duration.ofSeconds(1));
    eventually(
        "the notes tell it too",
        SOON,
        () -> page.locator(".timeline").innerText().contains("dua anak di lantai 2"));
  }

  @Test
  void theWorstIsFirstAndTheKeyboardSuffices() {
    Page page = dispatcher();
    JsonNode small = incidents.begin(at(typed("buildingFire").put("priority", 3), 106.80, -6.40));
    JsonNode old = incidents.begin(at(typed("buildingFire").put("priority", 1), 106.81, -6.41));
    JsonNode young = incidents.begin(typed("buildingFire").put("priority", 1));
    eventually("all are there", SOON, () -> page.getByTestId("incident-row").count() == 3);
    assertThat(page.getByTestId("incident-row").all())
        .extracting(each -> each.getAttribute("data-id"))
        .containsExactly(id(old), id(young), id(small));

    String home = viewOf(page);
    page.keyboard().press("ArrowDown");
    assertThat(selected(page)).isEqualTo(id(old));
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(selected(page)).isEqualTo(id(small));
    assertThat(viewOf(page)).isEqualTo(home);
    page.keyboard().press("ArrowUp");
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Enter");
    eventually("the map goes there", SOON, () -> viewOf(page).contains("-6.41"));
    String there = viewOf(page);

    incidents.begin(at(typed("buildingFire").put("priority", 1), 106.79, -6.38));
    eventually("the fourth is there", SOON, () -> page.getByTestId("incident-row").count() == 4);
    assertThat(viewOf(page)).isEqualTo(there);
    assertThat(selected(page)).isEqualTo(id(old));
    page.keyboard().press("Escape");
    assertThat(page.locator("[aria-selected=true]").count()).isZero();
    page.keyboard().press("*");
    eventually("all is shown", SOON, () -> isSameView(viewOf(page), home));
  }

  @Test
  void hostileWordsAreWordsAndNothingElse() {
    Page page = dispatcher();
    String title = page.title();
    for (String words : HOSTILE) {
      JsonNode incident =
          incidents.begin(
              at(typed("buildingFire").put("address", words).put("narrative", words), 106.8, -6.4));
      row(page, incident).click();
      eventually(
          "stands there as it was written",
          SOON,
          () -> page.locator("[data-id=narrative]").textContent().equals(words));
      eventually(
          "in the notes too", SOON, () -> page.locator(".timeline").textContent().contains(words));
    }
    assertThat(page.title()).isEqualTo(title);
    assertThat(page.locator("main img[src=x], main script").count()).isZero();
  }

  @Test
  void whenTheFeedIsLostThePageSaysSoAndNothingKeepsRunning() {
    Page page = room.page("/");
    incidents.begin(typed("buildingFire"));
    AtomicBoolean deaf = new AtomicBoolean();
    Deafness.of(page, deaf);
    signIn(page);
    page.getByTestId("incident-row").waitFor();

    deaf.set(true);
    Stopwatch lost = Stopwatch.started();
    page.locator("[data-id=serverLost]").waitFor();
    lost.reads("a lost feed is told", Duration.ofSeconds(10));

    assertThat(page.getByTestId("incident-row").innerText()).contains("—");
  }

  @Override
  Page dispatcher() {
    Page page = super.dispatcher();
    page.waitForURL("**/dispatcher#**");
    return page;
  }

  private void signIn(Page page) {
    RunningSystem.Account account = system.accounts("dispatcher").getFirst();
    page.locator("input[name=username]").fill(account.username());
    page.locator("input[name=password]").fill(account.password());
    page.keyboard().press("Enter");
  }

  private static Locator row(Page page, JsonNode incident) {
    return page.locator("[data-testid=incident-row][data-id='" + id(incident) + "']");
  }

  private static String selected(Page page) {
    return page.locator("[aria-selected=true]").getAttribute("data-id");
  }

  private static String id(JsonNode incident) {
    return incident.path("id").asString();
  }
}
