package id.kentongan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavFileTest {

  @TempDir private Path directory;
  private Path raw;
  private Path target;

  @BeforeEach
  void name_the_files() {
    raw = directory.resolve("1.raw");
    target = directory.resolve("2026/11/1.wav");
  }

  @Test
  void what_was_recorded_plays_with_the_caller_on_the_left() throws Exception {
    byte[] samples = new byte[8_000 * 4 * 3];
    new Random(112).nextBytes(samples);
    Files.write(raw, samples);

    WavFile wav = WavFile.wrap(raw, target, "node-1");

    assertThat(wav.seconds()).isCloseTo(3, within(0.0001));
    try (var audio = AudioSystem.getAudioInputStream(target.toFile())) {
      assertThat(audio.getFormat().getChannels()).isEqualTo(2);
      assertThat(audio.getFormat().getSampleRate()).isEqualTo(8_000);
      assertThat(audio.getFormat().getSampleSizeInBits()).isEqualTo(16);
      assertThat(audio.readAllBytes()).isEqualTo(samples);
    }
  }

  @Test
  void the_hash_is_of_exactly_the_files_bytes() throws Exception {
    Files.write(raw, new byte[100_000]);
    WavFile wav = WavFile.wrap(raw, target, "node-1");
    assertThat(wav.sha256())
        .isEqualTo(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(target))));
  }

  @Test
  void half_a_frame_at_the_end_is_dropped() throws Exception {
    Files.write(raw, new byte[4_003]);
    WavFile.wrap(raw, target, "node-1");
    assertThat(Files.size(target)).isEqualTo(44 + 4_000);
  }

  @Test
  void taken_again_it_is_the_same_file() throws Exception {
    Files.write(raw, new byte[4_000]);
    WavFile first = WavFile.wrap(raw, target, "node-1");
    assertThat(WavFile.wrap(raw, target, "node-1")).isEqualTo(first);
    try (var left = Files.list(target.getParent())) {
      assertThat(left).containsExactly(target);
    }
  }

  @Test
  void an_empty_recording_is_none() throws Exception {
    Files.write(raw, new byte[3]);
    assertThatThrownBy(() -> WavFile.wrap(raw, target, "node-1")).isInstanceOf(IOException.class);
    assertThat(Files.exists(target)).isFalse();
    assertThat(Arrays.asList(Files.exists(raw))).containsExactly(true);
  }
}
