package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who sits where, while somebody looks at the page of that seat. */
class SeatJourney extends Journey {

  @Test
  void whoseSeatIsFreedByASupervisorIsToldAndMaySitDownAgain() {
    Console console = room.console(calltaker(0)).startsShift();
    String seat = console.position().path("id").asString();

    int freed =
        supervisor().send("DELETE", "/api/positions/" + seat + "/occupant", null).statusCode();

    assertThat(freed).isEqualTo(204);
    console.reads("notice.seatFreed");
    eventually(
        "its telephone has left the exchange",
        Duration.ofSeconds(20),
        () -> !supervisor().get("/api/positions/" + seat).path("registered").asBoolean());
    console.sitsDown();
    dial(Caller.Script.from(someNumber())).isAnswered();
    console.answers().hangsUp();
  }

  @Test
  void whoSitsDownAtAnotherScreenTakesOverAndTheFirstScreenSaysSo() {
    Console former = room.console(calltaker(0)).startsShift();
    String seat = former.position().path("id").asString();

    Console latter = room.console(calltaker(0)).startsShift();

    former.reads("taken.title");
    assertThat(latter.position().path("id").asString()).isEqualTo(seat);
    latter.awaitRegistered();
    dial(Caller.Script.from(someNumber())).isAnswered();
    latter.answers().hangsUp();
    former.presses("taken.back").awaitRegistered();
    latter.reads("taken.title");
    dial(Caller.Script.from(someNumber())).isAnswered();
    former.answers().hangsUp();
  }

  @Test
  void whoPausesIsNotRungUntilReadyAgain() {
    Console console = room.console(calltaker(0)).startsShift();
    console.unfolds("menu").presses("pause.break");
    console.reads("idle.paused.hint");
    assertThat(console.position().path("state").asString()).isEqualTo("paused");
    console.noticesRinging();
    Console colleague = room.console(calltaker(1)).startsShift();

    dial(Caller.Script.from(someNumber())).isAnswered();
    colleague.answers();
    String waiting = someNumber();
    dial(Caller.Script.from(waiting)).isAnswered();
    console.sees(console.byTestId("queue-row"));
    colleague.hangsUp().answers();
    assertThat(console.hasRung()).isFalse();

    dial(Caller.Script.from(someNumber())).isAnswered();
    console.presses("menu.resume");
    console.answers().hangsUp();
    colleague.hangsUp();
  }
}
