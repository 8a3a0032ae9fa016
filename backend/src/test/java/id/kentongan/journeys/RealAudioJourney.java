package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each side hears the other's tone, and the recording holds both, each in its channel. */
class RealAudioJourney extends Journey {

  private static final int CALLER_HERTZ = 440;
  private static final int CALLTAKER_HERTZ = 1000;

  @TempDir Path temporary;

  @Test
  void bothSidesHearEachOtherAndAreRecordedApart() {
    Path microphone = Tone.wav(temporary.resolve("microphone.wav"), CALLTAKER_HERTZ);
    Console console = room.console(calltaker(0), microphone).startsShift();
    Telephone telephone = closingAfterwards(Telephone.playing(CALLER_HERTZ));
    String number = someNumber();

    Caller phone = dial(Caller.Script.from(number).speakingWith(telephone)).isAnswered();
    console.answers();
    eventually(
        "the caller hears the call-taker's tone",
        Duration.ofSeconds(20),
        () -> Tone.share(telephone.heard(1), CALLTAKER_HERTZ) > 0.5);
    eventually(
        "the call-taker hears the caller's tone",
        Duration.ofSeconds(20),
        () -> Tone.share(console.hears(), CALLER_HERTZ) > 0.5);
    console.hangsUp();
    assertThat(phone.isHungUpWithin(Duration.ofSeconds(10))).isTrue();

    Recording recording = Recording.of(whole(number, "answered"), console.api());
    short[] caller = recording.lateSecond(Recording.CALLER);
    short[] room = recording.lateSecond(Recording.ROOM);
    assertThat(Tone.share(caller, CALLER_HERTZ)).isGreaterThan(0.5);
    assertThat(Tone.share(room, CALLTAKER_HERTZ)).isGreaterThan(0.5);
    assertThat(Tone.share(caller, CALLTAKER_HERTZ)).isLessThan(0.1);
    assertThat(Tone.share(room, CALLER_HERTZ)).isLessThan(0.1);
  }
}
