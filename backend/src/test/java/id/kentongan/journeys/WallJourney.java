package id.kentongan.journeys;

import static id.kentongan.journeys.Incidents.at;
import static id.kentongan.journeys.Incidents.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A wall is let in, counts, tells nobody's secrets, and says when it is blind. */
class WallJourney extends Journey {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String SECRET = "Ani Rahasia 0812999";

  private final List<String> violations = new ArrayList<>();
  private Incidents incidents = new Incidents(supervisor());

  @BeforeEach
  void nothingIsOpen() {
    incidents = closingAfterwards(new Incidents(supervisor()));
    incidents.close();
  }

  @Test
  void aScreenShowsACodeUntilAnAdminTypesIt() {
    Page wall = room.page("/wall/lobi");
    wall.getByTestId("wall-code").waitFor();
    violations.addAll(Look.at(wall, "wall-code", "dark"));
    Page admin = room.signedIn(system.accounts("admin").getFirst());
    assertThat(admin.url()).endsWith("/walls");
    admin.locator("input[name=screen]").fill("lobi");
    admin.locator("input[name=code]").fill(wall.getByTestId("wall-code").innerText());
    admin.keyboard().press("Enter");
    admin.locator(".walls li").first().waitFor();
    violations.addAll(Look.at(admin, "walls"));

    wall.locator(".figure").first().waitFor();
    wall.reload();
    wall.locator(".figure").first().waitFor();

    Locator enrolled = admin.locator(".walls li");
    while (enrolled.count() > 0) {
      int others = enrolled.count() - 1;
      Response answer =
          admin.waitForResponse(
              each -> each.request().method().equals("DELETE"),
              () -> enrolled.first().locator("button").press("Enter"));
      assertThat(answer.status()).isEqualTo(204);
      eventually("it is gone", SOON, () -> enrolled.count() == others);
    }
    wall.getByTestId("wall-code").waitFor();
    assertThat(violations).isEmpty();
  }

  @Test
  void aWallCountsWithinASecondAndTellsNothingThatAnybodyTyped() {
    Page wall = wall("lobi");
    eventually("nothing is open", SOON, () -> figure(wall, "openIncidentsPriority1").equals("0"));
    List<String> told = new ArrayList<>();
    wall.onWebSocket(socket -> socket.onFrameReceived(frame -> told.add(frame.text())));
    wall.reload();
    eventually("nothing is open", SOON, () -> figure(wall, "openIncidentsPriority1").equals("0"));

    Stopwatch pressed = Stopwatch.started();
    JsonNode fire =
        incidents.begin(
            at(
                typed("buildingFire").put("address", SECRET).put("narrative", SECRET),
                106.80123,
                -6.40123));
    eventually("counted", SOON, () -> figure(wall, "openIncidentsPriority1").equals("1"));
    pressed.reads("a wall counts an incident", Duration.ofSeconds(1));
    incidents.begin(at(typed("domesticViolence").put("address", SECRET), 106.81, -6.41));
    incidents.change(fire, "narrative", SECRET + " lagi");
    dial(Caller.Script.from("+6281299988877").at(-6.4025, 106.7942, 30)).isAnswered();
    eventually("somebody waits", SOON, () -> figure(wall, "callsWaiting").equals("1"));
    eventually("both are listed", SOON, () -> wall.getByTestId("incident-row").count() == 2);

    assertThat(wall.locator(".map-sign.incident").count()).isOne();
    assertThat(wall.getByText(Words.of("wall.restricted")).count()).isOne();
    for (String secret :
        List.of("Rahasia", "0812999", "81299988877", "106.80123", fire.at("/number").asString())) {
      assertThat(wall.content()).doesNotContain(secret);
      assertThat(told).noneMatch(frame -> frame.contains(secret));
    }
    wall.navigate(wall.url().replaceAll("[?#].*", "") + "?theme=light");
    eventually("both are listed", SOON, () -> wall.getByTestId("incident-row").count() == 2);
    eventually("somebody waits", SOON, () -> figure(wall, "callsWaiting").equals("1"));
    violations.addAll(Look.at(wall, "wall", "light"));
    assertThat(violations).isEmpty();
  }

  @Test
  void aWallThatHearsNothingSaysSoAndComesBackByItself() {
    Page wall = room.page("/wall/buta");
    AtomicBoolean deaf = new AtomicBoolean();
    Deafness.of(wall, deaf);
    wall.reload();
    enrol(wall, "buta");
    eventually("it counts", SOON, () -> figure(wall, "openIncidentsPriority1").equals("0"));

    deaf.set(true);
    Stopwatch lost = Stopwatch.started();
    wall.locator("[data-id=stale]").waitFor();
    lost.reads("a wall says that its feed is lost", Duration.ofSeconds(10));

    deaf.set(false);
    eventually(
        "it hears again", SOON.multipliedBy(3), () -> !wall.locator("[data-id=stale]").isVisible());
    assertThat(violations).isEmpty();
  }

  @Test
  void beforeTheServerHasSpokenAWallClaimsNothing() {
    Page wall = room.page("/wall/diam");
    wall.routeWebSocket(Pattern.compile(".*/live.*"), _ -> {});
    wall.reload();
    enrol(wall, "diam");
    wall.locator(".figure").first().waitFor();

    for (String each :
        List.of("callsWaiting", "answeredIn15sToday", "openIncidentsPriority1", "openIncidents")) {
      assertThat(figure(wall, each)).as(each).isEqualTo("—");
    }
    wall.locator("[data-id=stale]").waitFor();
    violations.addAll(Look.at(wall, "wall-unknown", "dark"));
    assertThat(violations).isEmpty();
  }

  private static String figure(Page wall, String id) {
    return wall.locator("[data-id=" + id + "] .big").innerText().strip();
  }
}
