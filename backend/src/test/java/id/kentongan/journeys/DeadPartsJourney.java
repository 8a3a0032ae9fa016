package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Parts die in the middle of a call; nobody may notice more than physics demands. */
class DeadPartsJourney extends Journey {

  /** Right again is promised within 10 s of the part's return; a start may take 20 s. */
  private static final Duration RIGHT_AGAIN = Duration.ofSeconds(100);

  private static final int BYTES_PER_SECOND = 8000 * 2 * 2;

  @Test
  void aDeadBackendCutsNobodyAndTheNextCallIsAnsweredAndRecordedWithoutIt() {
    Console console = room.console(calltaker(0)).startsShift();
    String first = someNumber();
    String second = someNumber();
    Caller firstCaller = dial(Caller.Script.from(first)).isAnswered();
    console.answers();

    long backend = killAndHoldDead("backend");
    try {
      assertThat(firstCaller.isOnTheLine()).isTrue();
      assertThat(console.isWarnedBeforeLeaving()).isTrue();
      console.hangsUp();
      assertThat(firstCaller.isHungUpWithin(Duration.ofSeconds(10))).isTrue();
      Caller secondCaller = dial(Caller.Script.from(second)).isAnswered();
      console.answers().hangsUp();
      assertThat(secondCaller.isHungUpWithin(Duration.ofSeconds(10))).isTrue();
    } finally {
      system.thaw(backend);
    }

    eventually("the backend is back", RIGHT_AGAIN, () -> system.healthy("backend"));
    for (String number : List.of(first, second)) {
      eventually(
          "the call is whole", RIGHT_AGAIN, () -> isWhole(supervisor().callOf(number), "answered"));
      assertThat(supervisor().callsOf(number)).isOne();
    }
  }

  @Test
  void aTabThatDiesWhileTheBackendIsDeadLeavesItsCallerToTheNextPosition() {
    Console console = room.console(calltaker(0)).startsShift();
    String number = someNumber();
    Caller caller = dial(Caller.Script.from(number)).isAnswered();
    console.answers();
    Console colleague = room.console(calltaker(1)).startsShift();

    long backend = killAndHoldDead("backend");
    try {
      console.tabDies();
      colleague.answers();
      assertThat(caller.isOnTheLine()).isTrue();
      colleague.hangsUp();
      assertThat(caller.isHungUpWithin(Duration.ofSeconds(10))).isTrue();
    } finally {
      system.thaw(backend);
    }

    eventually(
        "the call is whole", RIGHT_AGAIN, () -> isWhole(supervisor().callOf(number), "answered"));
    assertThat(supervisor().callsOf(number)).isOne();
  }

  @Test
  void aDeadExchangeEndsItsCallsAsCutWithARecordingAndRegistersAgain() {
    Console console = room.console(calltaker(0)).startsShift();
    String number = someNumber();
    dial(Caller.Script.from(number)).isAnswered();
    console.answers();
    long talkedFrom = System.nanoTime();
    eventually(
        "five seconds were talked",
        Duration.ofSeconds(10),
        () -> System.nanoTime() - talkedFrom > Duration.ofSeconds(5).toNanos());

    system.kill("asterisk");

    eventually("the exchange is back", RIGHT_AGAIN, () -> system.healthy("asterisk"));
    eventually("the call is cut", RIGHT_AGAIN, () -> isWhole(supervisor().callOf(number), "cut"));
    JsonNode call = supervisor().callOf(number);
    HttpResponse<byte[]> recording =
        supervisor().send("GET", "/api/calls/" + call.path("id").asString() + "/recording", null);
    assertThat(recording.statusCode()).isEqualTo(200);
    assertThat(recording.body().length).isGreaterThan(3 * BYTES_PER_SECOND);
    console.awaitRegistered();
    String next = someNumber();
    dial(Caller.Script.from(next)).isAnswered();
    console.answers().hangsUp();
  }

  @Test
  void aDeadDatabaseLosesNothingThatWasAcknowledged() {
    Console console = room.console(calltaker(0)).startsShift();
    String number = someNumber();
    dial(Caller.Script.from(number)).isAnswered();
    console.answers().disposes(2);
    eventually(
        "the disposition is acknowledged",
        Duration.ofSeconds(20),
        () -> supervisor().callOf(number).path("disposition").asString("").equals("prank"));

    system.kill("postgresql");
    console.hangsUp();

    eventually("the database is back", RIGHT_AGAIN, () -> system.healthy("postgresql"));
    eventually(
        "the call is whole", RIGHT_AGAIN, () -> isWhole(supervisor().callOf(number), "answered"));
    assertThat(supervisor().callOf(number).path("disposition").asString()).isEqualTo("prank");
    assertThat(supervisor().callsOf(number)).isOne();
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

    assertThat(supervisor.get("/api/session").path("role").asString()).isEqualTo("supervisor");
    console.hangsUp();
    assertThat(caller.isHungUpWithin(Duration.ofSeconds(10))).isTrue();
    eventually(
        "the second screen shows the end",
        RIGHT_AGAIN,
        () -> secondScreen.item("number", number).path("state").asString().equals("ended"));
    eventually("Redis is back", RIGHT_AGAIN, () -> system.healthy("redis"));
    String next = someNumber();
    dial(Caller.Script.from(next)).isAnswered();
    eventually(
        "the second screen shows the next call",
        RIGHT_AGAIN,
        () -> secondScreen.item("number", next).has("state"));
    console.answers().hangsUp();
  }

  /**
   * Kills a part; the one that its supervisor starts next is stopped in its tracks until thawed.
   */
  private long killAndHoldDead(String part) {
    long killed = system.kill(part);
    eventually(
        part + " is started again",
        Duration.ofSeconds(30),
        () -> system.pid(part) != killed && system.pid(part) > 0);
    system.freeze(part);
    return system.pid(part);
  }

  private static boolean isWhole(JsonNode call, String outcome) {
    return call.path("state").asString().equals("ended")
        && call.path("outcome").asString("").equals(outcome)
        && call.path("recording").has("sha256");
  }
}
