package id.kentongan.journeys;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A microphone that is refused, and what a caller and a call-taker hear of the exchange. */
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
}
