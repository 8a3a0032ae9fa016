package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Microphones that are refused, missing or unplugged, and what a caller and a call-taker hear. */
class SoundJourney extends Journey {

  private static final int CALLTAKER_HERTZ = 1000;
  private static final double AUDIBLE = 500;

  @TempDir Path temporary;

  @Test
  void aRefusedMicrophoneIsExplainedAndOnceAllowedTheShiftStarts() {
    Console console = room.consoleThatRefusesTheMicrophone(calltaker(0)).signsIn();
    console.byTestId("start-shift").click();

    console.reads("microphone.denied");

    console.allowsTheMicrophone();
    console.sitsDown();
  }

  @Test
  void aMissingMicrophoneIsExplainedAndNobodySitsDown() {
    Console console = room.consoleWithoutMicrophone(calltaker(0)).signsIn();
    console.byTestId("start-shift").click();

    console.reads("microphone.missing");

    console.sees(console.byTestId("start-shift"));
    assertThat(console.api().get("/api/session").path("position").isNull()).isTrue();
  }

  @Test
  void aHeadsetUnpluggedInMidCallIsReportedAndAnotherIsTakenIntoTheCall() {
    Console console = room.console(calltaker(0), microphone()).startsShift();
    Telephone telephone = closingAfterwards(Telephone.playing(440));
    Caller caller = dial(Caller.Script.from(someNumber()).speakingWith(telephone)).isAnswered();
    console.answers();
    hears(telephone);

    console.headsetIsUnplugged();

    console.sees(console.message("microphoneMissing"));
    console.sees(console.message("deviceGone"));
    Stopwatch unplugged = Stopwatch.started();
    eventually(
        "longer than the exchange waits for a telephone that says nothing",
        Duration.ofSeconds(20),
        () -> unplugged.elapsed().compareTo(Duration.ofSeconds(10)) > 0);
    assertThat(caller.isOnTheLine()).isTrue();
    assertThat(Tone.loudness(telephone.heard(1))).isLessThan(AUDIBLE);
    console.speaks().headsetIsPluggedIn();
    console.doesNotSee(console.message("microphoneMissing"));
    console.doesNotSee(console.message("deviceGone"));
    hears(telephone);
    console.hangsUp();
  }

  @Test
  void aCallTakerHearsItselfAt719() {
    Console console = room.console(calltaker(0), microphone()).startsShift();

    console.unfolds("devices").presses("sound.echo");
    console.speaks();

    eventually(
        "the call-taker hears the own tone",
        Duration.ofSeconds(20),
        () -> Tone.share(console.hears(), CALLTAKER_HERTZ) > 0.5);
    console.hangsUp();
  }

  @Test
  void aCallerWhoWaitsHearsThatItRings() {
    Telephone telephone = closingAfterwards(Telephone.playing(440));

    dial(Caller.Script.from(someNumber()).speakingWith(telephone)).isAnswered();

    eventually(
        "the ringing tone is audible",
        Duration.ofSeconds(20),
        () ->
            Tone.loudness(telephone.heard(1)) > AUDIBLE
                && Tone.share(telephone.heard(1), 425) > 0.5);
  }

  private Path microphone() {
    return Tone.wav(temporary.resolve("microphone.wav"), CALLTAKER_HERTZ);
  }

  private static void hears(Telephone telephone) {
    eventually(
        "the caller hears the call-taker's tone",
        Duration.ofSeconds(20),
        () -> Tone.share(telephone.heard(1), CALLTAKER_HERTZ) > 0.5);
  }
}
