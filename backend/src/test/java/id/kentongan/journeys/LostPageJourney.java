package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The page is reloaded or dies in the middle of a call; the caller stays. */
class LostPageJourney extends Journey {

  @Test
  void aReloadedPageGetsItsCallBackAndTheCallerNoticesNothing() {
    Console console = room.console(calltaker(0)).startsShift();
    String number = someNumber();
    Caller caller = dial(Caller.Script.from(number)).isAnswered();
    console.answers();

    Stopwatch reload = Stopwatch.started();
    console.reloads().speaks();
    reload.reads("a reloaded page has its call back", Duration.ofSeconds(3));

    assertThat(caller.isOnTheLine()).isTrue();
    assertThat(supervisor().callOf(number).path("state").asString()).isEqualTo("active");
    console.hangsUp();
    assertThat(caller.isHungUpWithin(Duration.ofSeconds(10))).isTrue();
    eventually(
        "the call ended as answered",
        Duration.ofSeconds(20),
        () ->
            supervisor().callOf(number).path("outcome").asString("").equals("answered")
                && supervisor().callOf(number).path("state").asString().equals("ended"));
  }

  @Test
  void aTabThatDiesGivesItsCallerBackToTheQueueAndTheColleagueAnswers() {
    Console console = room.console(calltaker(0)).startsShift();
    String number = someNumber();
    Caller caller = dial(Caller.Script.from(number)).isAnswered();
    console.answers();
    Console colleague = room.console(calltaker(1)).startsShift();

    console.tabDies();

    eventually(
        "the caller waits again",
        Duration.ofSeconds(80),
        () -> supervisor().callOf(number).path("state").asString().matches("waiting|ringing"));
    colleague.answers();
    assertThat(caller.isOnTheLine()).isTrue();
    colleague.hangsUp();
    assertThat(caller.isHungUpWithin(Duration.ofSeconds(10))).isTrue();
    eventually(
        "a normal end",
        Duration.ofSeconds(20),
        () -> supervisor().callOf(number).path("state").asString().equals("ended"));
    assertThat(supervisor().callOf(number).path("outcome").asString()).isEqualTo("answered");
  }
}
