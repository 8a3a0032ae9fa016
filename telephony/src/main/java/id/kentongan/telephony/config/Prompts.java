package id.kentongan.telephony.config;

import id.kentongan.telephony.config.Finding.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** What callers hear: our own recordings, each of which a region may replace by its own. */
record Prompts(Path ours, Path ofRegion) {

  /** In a region's folder. */
  static final String FOLDER = "prompts";

  /** All that we have, and so all that a region may have. */
  static final Set<String> NAMES = Set.of("hold.wav", "overflow.wav", "waiting.wav");

  private static final int LARGEST_MEBIBYTES = 20;

  /** File name to content, of a region that was checked. */
  Map<String, byte[]> read() throws IOException {
    Map<String, byte[]> prompts = new LinkedHashMap<>();
    for (Path directory : List.of(ours, ofRegion)) {
      for (Path file : recordings(directory)) {
        prompts.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return prompts;
  }

  /** Finds what of a region's recordings the exchange could not play. */
  static void check(Path region, Consumer<Finding> findings) {
    try {
      for (Path file : recordings(region.resolve(FOLDER))) {
        String name = file.getFileName().toString();
        if (!NAMES.contains(name)) {
          findings.accept(
              finding(name, Reason.PROMPT_NAME, "allowed", String.join(" ", new TreeSet<>(NAMES))));
        } else if (!isPlayable(file)) {
          findings.accept(finding(name, Reason.PROMPT_FORMAT, "limit", "" + LARGEST_MEBIBYTES));
        }
      }
    } catch (IOException unreadable) {
      findings.accept(
          new Finding(FOLDER, 0, Reason.UNREADABLE, Map.of("value", unreadable.toString())));
    }
  }

  private static Finding finding(String name, Reason reason, String key, String value) {
    return new Finding(FOLDER + "/" + name, 0, reason, Map.of(key, value));
  }

  private static List<Path> recordings(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".wav")).sorted().toList();
    }
  }

  private static boolean isPlayable(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.size(file) > (long) LARGEST_MEBIBYTES << 20) {
      return false;
    }
    try {
      AudioFormat format =
          AudioSystem.getAudioFileFormat(new ByteArrayInputStream(Files.readAllBytes(file)))
              .getFormat();
      return format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)
          && format.getSampleRate() == 8000
          && format.getSampleSizeInBits() == 16
          && format.getChannels() == 1;
    } catch (UnsupportedAudioFileException notAudio) {
      return false;
    }
  }
}
