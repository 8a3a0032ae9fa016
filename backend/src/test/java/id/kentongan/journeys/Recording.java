package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/** A call's recording as it is served: WAV, 16-bit, 8 kHz, left the caller, right the room. */
record Recording(byte[] wav) {

  static final int CALLER = 0;
  static final int ROOM = 1;

  private static final int HEADER = 44;
  private static final int BLOCK = Tone.SAMPLES_PER_SECOND / 20;

  /** Asks for it, and checks that it is what the call says it is. */
  static Recording of(JsonNode call, Api api) {
    HttpResponse<byte[]> answer =
        api.send("GET", "/api/calls/" + call.path("id").asString() + "/recording", null);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("audio/wav");
    assertThat(sha256(answer.body())).isEqualTo(call.path("recording").path("sha256").asString());
    ByteBuffer header = ByteBuffer.wrap(answer.body()).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(new String(answer.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
    assertThat(header.getShort(22)).as("channels").isEqualTo((short) 2);
    assertThat(header.getInt(24)).as("samples a second").isEqualTo(Tone.SAMPLES_PER_SECOND);
    assertThat(header.getShort(34)).as("bits").isEqualTo((short) 16);
    return new Recording(answer.body());
  }

  /** All samples of one side. */
  short[] side(int channel) {
    ByteBuffer bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
    short[] samples = new short[(wav.length - HEADER) / 4];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = bytes.getShort(HEADER + 4 * i + 2 * channel);
    }
    return samples;
  }

  /** The second before the last half, when both were talking. */
  short[] lateSecond(int channel) {
    short[] all = side(channel);
    int start = Math.max(0, all.length - 3 * Tone.SAMPLES_PER_SECOND / 2);
    return Arrays.copyOfRange(all, start, Math.min(all.length, start + Tone.SAMPLES_PER_SECOND));
  }

  /** How long a tone is heard on one side, in steps of 50 ms. */
  Duration lengthOf(int hertz, int channel) {
    short[] all = side(channel);
    int blocks = 0;
    for (int start = 0; start + BLOCK <= all.length; start += BLOCK) {
      if (Tone.share(Arrays.copyOfRange(all, start, start + BLOCK), hertz) > 0.5) {
        blocks++;
      }
    }
    return Duration.ofMillis(blocks * 1000L * BLOCK / Tone.SAMPLES_PER_SECOND);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
