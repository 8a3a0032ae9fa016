package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PostgreSQL or Redis is killed in the middle of a call. */
class DeadStoresJourney extends Journey {

  private static final Duration RIGHT_AGAIN = Duration.ofSeconds(10);
  private static final List<String> OUTCOMES =
      List.of("prank", "silent", "wrongNumber", "information", "referred", "outOfArea", "test");

  @Test
  void aDeadDatabaseLosesNothingThatWasAcknowledged() {
    Console console = room.console(calltaker(0)).startsShift();
    LiveProbe secondScreen = closingAfterwards(LiveProbe.of(system, supervisor(), "calls"));
    String number = someNumber();
    dial(Caller.Script.from(number)).isAnswered();
    console.answers();

    int acknowledged = disposesUntilTheDatabaseDies(number);
    console.hangsUp();

    eventually("the database is back", Duration.ofSeconds(100), () -> system.healthy("postgresql"));
    Stopwatch back = Stopwatch.started();
    String kept = whole(number, "answered").path("disposition").asString();
    back.reads("the call is whole after the database's return", RIGHT_AGAIN);
    assertThat(kept)
        .as("the last acknowledged outcome, or the one that was under way")
        .isIn(outcome(acknowledged), outcome(acknowledged + 1));
    eventually(
        "the second screen has the classified call no more",
        Duration.ofSeconds(100),
        () -> !secondScreen.item("number", number).has("state"));
    back.reads("the screens are right after the database's return", RIGHT_AGAIN);
  }

  /**
   * Gives one outcome after the other, and after the thirtieth the database is killed. One that
   * comes just between two of them is waited out and answered later.
   *
   * @return the last outcome that was acknowledged
   */
  private int disposesUntilTheDatabaseDies(String number) {
    Api supervisor = supervisor();
    String path = "/api/calls/" + supervisor.callOf(number).path("id").asString() + "/disposition";
    long database = system.pid("postgresql");
    Thread kill = Thread.ofPlatform().unstarted(() -> system.kill(database));
    int last = -1;
    while ((last < 30 || kill.isAlive()) && isAcknowledged(supervisor, path, outcome(last + 1))) {
      last++;
      if (last == 30) {
        kill.start();
      }
    }
    assertThat(last).as("the last outcome that was acknowledged").isGreaterThanOrEqualTo(30);
    return last;
  }

  private static boolean isAcknowledged(Api api, String path, String outcome) {
    try {
      return api.send("PUT", path, "{\"disposition\":\"%s\"}".formatted(outcome)).statusCode()
          == 200;
    } catch (UncheckedIOException unanswered) {
      return false;
    }
  }

  private static String outcome(int round) {
    return OUTCOMES.get(round % OUTCOMES.size());
  }

  @Test
  void aDeadRedisTouchesNeitherCallNorSessionAndTheScreensAreRightAgain() {
    Console console = room.console(calltaker(0)).startsShift();
    Api supervisor = supervisor();
    LiveProbe secondScreen = closingAfterwards(LiveProbe.of(system, supervisor, "calls"));
    String number = someNumber();
    Caller caller = dial(Caller.Script.from(number)).isAnswered();
    console.answers();

    system.kill("redis");
    Stopwatch dead = Stopwatch.started();
    assertThat(supervisor.get("/api/session").path("role").asString()).isEqualTo("supervisor");
    console.hangsUp();
    assertThat(caller.isHungUpWithin(Duration.ofSeconds(10))).isTrue();

    shows(secondScreen, number, "ended");
    dead.reads("the screens are right after Redis was killed", RIGHT_AGAIN);
    eventually("Redis is back", Duration.ofSeconds(100), () -> system.healthy("redis"));
    String next = someNumber();
    dial(Caller.Script.from(next)).isAnswered();
    console.answers();
    shows(secondScreen, next, "active");
    console.hangsUp();
    assertThat(secondScreen.gaps()).isEmpty();
  }

  @Test
  void aFlushedRedisTouchesNeitherCallNorSessionAndTheScreensAreRightAgain() {
    Console console = room.console(calltaker(0)).startsShift();
    Api supervisor = supervisor();
    LiveProbe secondScreen = closingAfterwards(LiveProbe.of(system, supervisor, "calls"));
    String number = someNumber();
    dial(Caller.Script.from(number)).isAnswered();
    console.answers();
    shows(secondScreen, number, "active");

    system.flushRedis();
    Stopwatch flushed = Stopwatch.started();
    assertThat(supervisor.get("/api/session").path("role").asString()).isEqualTo("supervisor");
    console.hangsUp();

    shows(secondScreen, number, "ended");
    flushed.reads("the screens are right after Redis was flushed", RIGHT_AGAIN);
    assertThat(secondScreen.gaps()).isEmpty();
  }

  private static void shows(LiveProbe screen, String number, String state) {
    eventually(
        "the second screen shows the call as " + state,
        Duration.ofSeconds(100),
        () -> screen.item("number", number).path("state").asString().equals(state));
  }
}
