package id.kentongan.telephony.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** What callers hear: our own recordings, each of which a region may replace by its own. */
record Prompts(Path ours, Path ofRegion) {

  private static final long LARGEST = 20 << 20;

  /** File name to content. */
  Map<String, byte[]> read() throws IOException, Refused {
    Map<String, byte[]> prompts = new LinkedHashMap<>();
    for (Path file : recordings(ours)) {
      prompts.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    if (Files.isDirectory(ofRegion)) {
      for (Path file : recordings(ofRegion)) {
        String name = file.getFileName().toString();
        if (!prompts.containsKey(name)) {
          throw new Refused("The region's prompts/" + name + " replaces none of ours.");
        }
        prompts.put(name, checked(file));
      }
    }
    return prompts;
  }

  private static List<Path> recordings(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return new ArrayList<>(
          files.filter(file -> file.toString().endsWith(".wav")).sorted().toList());
    }
  }

  private static byte[] checked(Path file) throws IOException, Refused {
    if (Files.size(file) <= LARGEST) {
      byte[] content = Files.readAllBytes(file);
      try {
        AudioFormat format =
            AudioSystem.getAudioFileFormat(new ByteArrayInputStream(content)).getFormat();
        if (format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)
            && format.getSampleRate() == 8000
            && format.getSampleSizeInBits() == 16
            && format.getChannels() == 1) {
          return content;
        }
      } catch (UnsupportedAudioFileException notAudio) {
        // Refused like any other format that the exchange cannot play.
      }
    }
    throw new Refused(
        "The region's prompts/"
            + file.getFileName()
            + " must be WAV, 16 bit, 8000 Hz, one channel, at most 20 MiB.");
  }
}
