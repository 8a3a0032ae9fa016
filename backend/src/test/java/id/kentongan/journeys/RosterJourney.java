package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which units there are, and what is sent to what happens: on the pages that say so. */
class RosterJourney extends Journey {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String HOSTILE = "Mobil tangki <img src=x onerror=alert(1)>";

  private final List<String> violations = new ArrayList<>();

  @Test
  void anAdministratorSaysWhatAUnitIsAndItIsSoAtOnce() {
    Page page = at("admin", "/roster");
    Locator kind = page.locator("[data-id=units] input[name=kind]").first();
    kind.waitFor();
    violations.addAll(Look.at(page, "roster"));
    String callSign = page.locator("[data-id=units] input[name=callSign]").first().inputValue();
    String former = kind.inputValue();

    saves(page, "roster", kind, HOSTILE);
    eventually("it is so", SOON, () -> kindOf(callSign).equals(HOSTILE));
    page.reload();
    kind.waitFor();
    assertThat(kind.inputValue()).isEqualTo(HOSTILE);
    saves(page, "roster", kind, former);

    eventually("it is as before", SOON, () -> kindOf(callSign).equals(former));
    assertThat(violations).isEmpty();
  }

  @Test
  void aStationThatIsRenamedIsSoOnAMapThatStaysOpen() {
    Page map = at("supervisor", "/map");
    Locator listed = map.locator("k-station-list");
    Page page = at("admin", "/roster");
    Locator name = page.locator("[data-id=stations] input[name=name]").first();
    name.waitFor();
    String former = name.inputValue();
    eventually("the map lists it", SOON, () -> listed.innerText().contains(former));

    saves(page, "agency-list", name, "Pos <b>Baru</b> 99");
    eventually("it is renamed", SOON, () -> listed.innerText().contains("Pos <b>Baru</b> 99"));
    saves(page, "agency-list", name, former);
    eventually("it is as before", SOON, () -> listed.innerText().contains(former));

    Locator code = page.locator("[data-id=agencies] input[name=code]").first();
    code.fill("siapa");
    code.press("Tab");
    page.locator("[data-id=agency-list] footer button.primary").click();
    assertThat(page.locator("[data-id=notice].bad").innerText())
        .contains(Words.of("problem.agencies-refused"));
  }

  @Test
  void whatWouldBeSentIsShownForAPlaceATypeAndAnAlarmWithWhy() {
    Page page = at("supervisor", "/response-plans");
    page.locator("select[name=type]").selectOption("buildingFire");
    Locator fire = page.locator("[data-id=send] [data-id=firefighting] b");
    fire.waitFor();
    int first = count(fire);
    page.locator("input[name=place]").fill("-6.4025, 106.7942");
    page.keyboard().press("Enter");
    eventually(
        "it is of that place",
        SOON,
        () -> !page.locator("[data-id=place]").innerText().contains(Words.of("plans.anywhere")));

    page.locator("[data-id=alarm-2]").click();

    Locator why = page.locator("[data-id=why] li");
    eventually("the plan of each alarm says why", SOON, () -> why.count() == 2);
    assertThat(count(fire)).isGreaterThan(first);
    violations.addAll(Look.at(page, "response-plans"));
    assertThat(violations).isEmpty();
  }

  private Page at(String role, String path) {
    Page page = room.signedIn(system.accounts(role).getFirst());
    page.navigate(system.web().resolve(path).toString());
    return page;
  }

  private static void saves(Page page, String part, Locator cell, String value) {
    cell.fill(value);
    cell.press("Tab");
    page.locator("[data-id=" + part + "] footer button.primary").click();
    page.locator("[data-id=notice].good").waitFor();
  }

  private String kindOf(String callSign) {
    for (JsonNode unit : supervisor().get("/api/units").path("items")) {
      if (unit.path("callSign").asString().equals(callSign)) {
        return unit.path("kind").asString();
      }
    }
    throw new AssertionError(callSign + " is not there");
  }

  /** As in “3 × Pemadaman”. */
  private static int count(Locator line) {
    return Integer.parseInt(line.innerText().split(" ")[0]);
  }
}
