package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every journey has: the running system, a room with call-takers, callers, and an empty
 * exchange.
 */
@Tag("journey")
abstract class Journey {

  final RunningSystem system = new RunningSystem();
  final Room room = new Room(system);
  private final List<AutoCloseable> open = new ArrayList<>();

  @BeforeEach
  void everythingIsWell() {
    for (String part : List.of("postgresql", "redis", "asterisk", "backend")) {
      eventually(part + " is healthy", Duration.ofSeconds(60), () -> system.healthy(part));
    }
    eventually(
        "no call of a former journey lives",
        Duration.ofSeconds(60),
        () -> {
          Api supervisor = supervisor();
          return supervisor.get("/api/calls?state=active").path("items").isEmpty()
              && supervisor.get("/api/calls?state=waiting").path("items").isEmpty();
        });
  }

  /** Whatever a journey left behind when it failed, the next one finds an empty exchange. */
  @AfterEach
  void everybodyGoesHome() throws Exception {
    try {
      for (AutoCloseable thing : open.reversed()) {
        thing.close();
      }
      room.close();
    } finally {
      system.endAllCalls();
    }
    Api supervisor = supervisor();
    supervisor
        .get("/api/positions")
        .path("items")
        .forEach(position ->
            supervisor.send(
                "DELETE", "/api/positions/" + position.path("id").asString() + "/occupant", null));
  }

  RunningSystem.Account calltaker(int index) {
    return system.accounts("calltaker").get(index);
  }

  Api supervisor() {
    return Api.signedIn(system, system.accounts("supervisor").getFirst());
  }

  /** Somebody else's browser, with the page of who sends help. */
  Page dispatcher() {
    Page page = room.signedIn(system.accounts("dispatcher").getFirst());
    page.locator(".map-ground.leaflet-container").waitFor();
    return page;
  }

  /** Somebody else's screen on a wall, which an administrator has let in. */
  Page wall(String screen) {
    Page wall = room.page("/wall/" + screen);
    enrol(wall, screen);
    return wall;
  }

  void enrol(Page wall, String screen) {
    wall.getByTestId("wall-code").waitFor();
    String body =
        new JsonMapper()
            .createObjectNode()
            .put("code", wall.getByTestId("wall-code").innerText())
            .put("screen", screen)
            .toString();
    Api admin = Api.signedIn(system, system.accounts("admin").getFirst());
    assertThat(admin.send("POST", "/api/walls", body).statusCode()).isEqualTo(201);
    wall.locator(".figure").first().waitFor();
  }

  Caller dial(Caller.Script script) {
    Caller caller = Caller.dial(system, script);
    open.add(caller);
    return caller;
  }

  /**
   * A part that does not run from now on, until it is thawed; at the latest when the journey ends.
   */
  long killAndHoldDead(String part) {
    long held = system.killAndHoldDead(part);
    open.add(() -> system.thaw(held));
    return held;
  }

  /** The call of this number, once it is over, with its recording. */
  JsonNode whole(String number, String outcome) {
    eventually(
        "the call is whole",
        Duration.ofSeconds(100),
        () -> {
          JsonNode call = supervisor().callOf(number);
          return call.path("state").asString().equals("ended")
              && call.path("outcome").asString("").equals(outcome)
              && call.path("recording").has("sha256");
        });
    Api supervisor = supervisor();
    assertThat(supervisor.callsOf(number)).isOne();
    return supervisor.callOf(number);
  }

  <T extends AutoCloseable> T closingAfterwards(T thing) {
    open.add(thing);
    return thing;
  }

  /** A mobile number that no other journey calls from, in E.164. */
  static String someNumber() {
    return "+62812" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
  }

  static void eventually(String what, Duration atMost, Callable<Boolean> holds) {
    await(what)
        .atMost(atMost)
        .pollInterval(Duration.ofMillis(100))
        .pollInSameThread()
        .ignoreExceptions()
        .until(holds);
  }
}
