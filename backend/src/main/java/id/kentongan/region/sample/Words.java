package id.kentongan.region.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The word lists beside this class: one list a line, {@code key: word, word, ...}. */
final class Words {

  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  Words() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open("words.txt"), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream open(String file) {
    return Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
  }

  private void take(String line) {
    int colon = line.indexOf(':');
    lists.put(
        line.substring(0, colon), List.of(line.substring(colon + 1).strip().split("\\s*,\\s*")));
  }

  /**
   * @throws IllegalArgumentException if there is no such list
   */
  List<String> list(String key) {
    List<String> list = lists.get(key);
    if (list == null) {
      throw new IllegalArgumentException("no word list " + key);
    }
    return list;
  }
}
