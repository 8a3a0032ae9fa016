package id.kentongan.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pure tones at 8 kHz: made, written, and found again (Goertzel's algorithm). */
final class Tone {

  static final int SAMPLES_PER_SECOND = 8000;

  private static final int BLOCK = SAMPLES_PER_SECOND / 20;
  private static final double AMPLITUDE = 12_000;
  private static final int ALAW_CLIP = 32_635;

  private Tone() {}

  static short sample(int hertz, long index) {
    return (short) (AMPLITUDE * Math.sin(2 * Math.PI * hertz * index / SAMPLES_PER_SECOND));
  }

  /**
   * The share (0 to 1) of the sound's power that is this tone. Taken in blocks of 50 ms, since a
   * jitter buffer stretches and shifts what it plays.
   */
  static double share(short[] samples, int hertz) {
    double tone = 0;
    double all = 0;
    for (int start = 0; start + BLOCK <= samples.length; start += BLOCK) {
      tone += tonePower(samples, start, hertz);
      for (int i = start; i < start + BLOCK; i++) {
        all += (double) samples[i] * samples[i];
      }
    }
    return all == 0 ? 0 : tone / all;
  }

  /** Root mean square, 0 to 32,767. Silence in G.711 is below 20. */
  static double loudness(short[] samples) {
    double power = 0;
    for (short sample : samples) {
      power += (double) sample * sample;
    }
    return samples.length == 0 ? 0 : Math.sqrt(power / samples.length);
  }

  private static double tonePower(short[] samples, int start, int hertz) {
    double coefficient = 2 * Math.cos(2 * Math.PI * hertz / SAMPLES_PER_SECOND);
    double before = 0;
    double last = 0;
    for (int i = start; i < start + BLOCK; i++) {
      double now = samples[i] + coefficient * last - before;
      before = last;
      last = now;
    }
    return 2 * (before * before + last * last - coefficient * before * last) / BLOCK;
  }

  /** A mono WAV of ten seconds, which Chromium plays in a loop as its microphone. */
  static Path wav(Path file, int hertz) {
    int samples = 10 * SAMPLES_PER_SECOND;
    ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(US_ASCII))
        .putInt(36 + 2 * samples)
        .put("WAVEfmt ".getBytes(US_ASCII))
        .putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(SAMPLES_PER_SECOND);
    wav.putInt(2 * SAMPLES_PER_SECOND).putShort((short) 2).putShort((short) 16);
    wav.put("data".getBytes(US_ASCII)).putInt(2 * samples);
    for (int i = 0; i < samples; i++) {
      wav.putShort(sample(hertz, i));
    }
    try {
      return Files.write(file, wav.array());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** ITU-T G.711 A-law. */
  static byte toAlaw(short sample) {
    int sign = sample >= 0 ? 0x80 : 0;
    int magnitude = Math.min(Math.abs(sample), ALAW_CLIP);
    int exponent = 7;
    for (int mask = 0x4000; exponent > 0 && (magnitude & mask) == 0; mask >>= 1) {
      exponent--;
    }
    int mantissa = (magnitude >> (exponent == 0 ? 4 : exponent + 3)) & 0x0F;
    return (byte) ((sign | exponent << 4 | mantissa) ^ 0x55);
  }

  /** ITU-T G.711 A-law. */
  static short fromAlaw(byte alaw) {
    int value = (alaw & 0xFF) ^ 0x55;
    int exponent = (value & 0x70) >> 4;
    int magnitude = ((value & 0x0F) << 4) + 8;
    if (exponent > 0) {
      magnitude = (magnitude + 0x100) << (exponent - 1);
    }
    return (short) ((value & 0x80) != 0 ? magnitude : -magnitude);
  }
}
