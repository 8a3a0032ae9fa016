package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Asterisk is killed: its calls end, everything else comes back by itself. */
class DeadExchangeJourney extends Journey {

  private static final Duration RIGHT_AGAIN = Duration.ofSeconds(10);
  private static final Duration MAY_BE_LOST = Duration.ofSeconds(2);
  private static final int AT_FIRST_HERTZ = 440;
  private static final int AT_LAST_HERTZ = 660;

  @Test
  void itsCallsAreCutWithARecordingAndThePositionsRegisterAgain() {
    Console console = room.console(calltaker(0)).startsShift();
    LiveProbe secondScreen = closingAfterwards(LiveProbe.of(system, supervisor(), "calls"));
    Telephone telephone = closingAfterwards(Telephone.playing(AT_FIRST_HERTZ));
    String number = someNumber();
    dial(Caller.Script.from(number).speakingWith(telephone)).isAnswered();
    console.answers();
    long exchange = system.pid("asterisk");

    telephone.plays(AT_LAST_HERTZ);
    Stopwatch spoken = Stopwatch.started();
    eventually(
        "four seconds were spoken",
        Duration.ofSeconds(10),
        () -> spoken.elapsed().compareTo(Duration.ofSeconds(4)) > 0);
    system.kill(exchange);
    Duration said = spoken.elapsed();

    eventually("the exchange is back", Duration.ofSeconds(100), () -> system.healthy("asterisk"));
    Stopwatch back = Stopwatch.started();
    console.awaitRegistered();
    back.reads("a position is registered after the exchange's return", RIGHT_AGAIN);
    Recording recording = Recording.of(whole(number, "cut"), supervisor());
    back.reads("the call is cut, with its recording, after that return", RIGHT_AGAIN);
    Duration lost = said.minus(recording.lengthOf(AT_LAST_HERTZ, Recording.CALLER));
    Stopwatch.print("the kill took from the end of the recording", lost, MAY_BE_LOST);
    assertThat(lost).isLessThan(MAY_BE_LOST);
    eventually(
        "the cut call is a call-back task",
        Duration.ofSeconds(20),
        () -> secondScreen.item("number", number).path("outcome").asString("").equals("cut"));
    dial(Caller.Script.from(someNumber())).isAnswered();
    console.answers().hangsUp();
  }

  @Test
  void whenItHangsAndKeepsItsConnectionsThePageSaysSoToo() {
    Console console = room.console(calltaker(0)).startsShift();

    system.freeze("asterisk");
    long exchange = system.pid("asterisk");
    closingAfterwards(() -> system.thaw(exchange));
    Stopwatch hanging = Stopwatch.started();
    console.sees(console.message("phoneLost"));
    hanging.reads("a hanging exchange is told", Duration.ofSeconds(15));
    system.thaw(exchange);

    console.doesNotSee(console.message("phoneLost"));
    dial(Caller.Script.from(someNumber())).isAnswered();
    console.answers().hangsUp();
  }

  @Test
  void whileItIsAwayThePageSaysSoAndItFindsItsWayBack() {
    Console console = room.console(calltaker(0)).startsShift();

    long exchange = killAndHoldDead("asterisk");
    console.sees(console.message("phoneLost"));
    console.sees(console.button("wayOut.phone"));
    system.thaw(exchange);

    console.doesNotSee(console.message("phoneLost"));
    console.awaitRegistered();
    dial(Caller.Script.from(someNumber())).isAnswered();
    console.answers().hangsUp();
  }
}
