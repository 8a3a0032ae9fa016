package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Each side hears the other's tone, and the recording holds both, each in its channel. */
class RealAudioJourney extends Journey {

  private static final int CALLER_HERTZ = 440;
  private static final int CALLTAKER_HERTZ = 1000;

  @TempDir Path temporary;

  @Test
  void bothSidesHearEachOtherAndAreRecordedApart() throws Exception {
    Path microphone = Tone.wav(temporary.resolve("microphone.wav"), CALLTAKER_HERTZ);
    Console console = room.console(calltaker(0), microphone).startsShift();
    Telephone telephone = closingAfterwards(Telephone.playing(CALLER_HERTZ));
    String number = someNumber();

    Caller caller = dial(Caller.Script.from(number).speakingWith(telephone)).isAnswered();
    console.answers();
    eventually(
        "the caller hears the call-taker's tone",
        Duration.ofSeconds(20),
        () -> Tone.share(telephone.heard(1), CALLTAKER_HERTZ) > 0.5);
    assertThat(Tone.share(console.hears(), CALLER_HERTZ)).isGreaterThan(0.5);
    console.hangsUp();
    assertThat(caller.isHungUpWithin(Duration.ofSeconds(10))).isTrue();

    JsonNode call = recordedCall(number);
    HttpResponse<byte[]> wav =
        console.api().send("GET", "/api/calls/" + call.path("id").asString() + "/recording", null);
    assertThat(wav.statusCode()).isEqualTo(200);
    assertThat(wav.headers().firstValue("Content-Type")).hasValue("audio/wav");
    assertThat(sha256(wav.body())).isEqualTo(call.path("recording").path("sha256").asString());
    assertThat(Tone.share(lastSecond(wav.body(), 0), CALLER_HERTZ)).isGreaterThan(0.5);
    assertThat(Tone.share(lastSecond(wav.body(), 1), CALLTAKER_HERTZ)).isGreaterThan(0.5);
    assertThat(Tone.share(lastSecond(wav.body(), 0), CALLTAKER_HERTZ)).isLessThan(0.1);
    assertThat(Tone.share(lastSecond(wav.body(), 1), CALLER_HERTZ)).isLessThan(0.1);
  }

  private JsonNode recordedCall(String number) {
    eventually(
        "the recording is there",
        Duration.ofSeconds(20),
        () -> supervisor().callOf(number).path("recording").has("sha256"));
    return supervisor().callOf(number);
  }

  private static String sha256(byte[] bytes) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** One channel of the second before the last, when both were talking. */
  private static short[] lastSecond(byte[] wav, int channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(new String(wav, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
    assertThat(bytes.getShort(22)).as("channels").isEqualTo((short) 2);
    assertThat(bytes.getInt(24)).as("samples a second").isEqualTo(8000);
    assertThat(bytes.getShort(34)).as("bits").isEqualTo((short) 16);
    int frames = (wav.length - 44) / 4;
    int start = Math.max(0, frames - 12_000);
    short[] samples = new short[Math.min(8000, frames - start)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = bytes.getShort(44 + 4 * (start + i) + 2 * channel);
    }
    return samples;
  }
}
