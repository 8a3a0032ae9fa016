package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The backend is killed in the middle of a call; callers and call-takers go on without it. */
class DeadBackendJourney extends Journey {

  @Test
  void nobodyIsCutAndTheNextCallIsAnsweredAndRecordedWithoutIt() {
    Console console = room.console(calltaker(0)).startsShift();
    String first = someNumber();
    String second = someNumber();
    Caller firstCaller = dial(Caller.Script.from(first)).isAnswered();
    console.answers();

    long backend = killAndHoldDead("backend");
    assertThat(firstCaller.isOnTheLine()).isTrue();
    assertThat(console.isWarnedBeforeLeaving()).isTrue();
    console.hangsUp();
    assertThat(firstCaller.isHungUpWithin(Duration.ofSeconds(10))).isTrue();
    Instant dialled = Instant.now();
    Caller secondCaller = dial(Caller.Script.from(second)).isAnswered();
    console.answers().hangsUp();
    assertThat(secondCaller.isHungUpWithin(Duration.ofSeconds(10))).isTrue();
    Instant hungUp = Instant.now();
    system.thaw(backend);

    eventually("the backend is back", Duration.ofSeconds(100), () -> system.healthy("backend"));
    Stopwatch back = Stopwatch.started();
    whole(first, "answered");
    JsonNode missed = whole(second, "answered");
    console.sees(console.page().locator("[data-testid=server-chip][data-state=connected]"));
    back.reads("calls and screens are right after the backend's return", Duration.ofSeconds(10));
    assertThat(time(missed, "offeredAt")).isBetween(dialled.minusSeconds(1), hungUp);
    assertThat(time(missed, "answeredAt")).isBetween(time(missed, "offeredAt"), hungUp);
    assertThat(time(missed, "endedAt"))
        .isBetween(time(missed, "answeredAt"), hungUp.plusSeconds(1));
  }

  @Test
  void aTabThatDiesMeanwhileLeavesItsCallerToTheNextPosition() {
    Console console = room.console(calltaker(0)).startsShift();
    String number = someNumber();
    Caller caller = dial(Caller.Script.from(number)).isAnswered();
    console.answers();
    Console colleague = room.console(calltaker(1)).startsShift();

    long backend = killAndHoldDead("backend");
    console.tabDies();
    colleague.answers();
    assertThat(caller.isOnTheLine()).isTrue();
    colleague.hangsUp();
    assertThat(caller.isHungUpWithin(Duration.ofSeconds(10))).isTrue();
    system.thaw(backend);

    whole(number, "answered");
  }

  private static Instant time(JsonNode call, String field) {
    return OffsetDateTime.parse(call.path(field).asString()).toInstant();
  }
}
