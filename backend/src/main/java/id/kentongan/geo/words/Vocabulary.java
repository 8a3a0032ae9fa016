package id.kentongan.geo.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code vocabulary.txt}: abbreviations, relations and silent words. */
final class Vocabulary {

  private static final Map<String, Map<String, String>> SECTIONS = read();

  private Vocabulary() {}

  /** What a word means in full, in one word or more; two that belong together are joined by +. */
  static Map<String, String> inFull() {
    return section("full");
  }

  static Map<String, String> relations() {
    return section("relation");
  }

  static Map<String, String> relationsAfterDi() {
    return section("after-di");
  }

  static boolean isSide(String word) {
    return section("side").containsKey(word);
  }

  static boolean isHeading(String word) {
    return section("heading").containsKey(word);
  }

  static boolean isSilent(String word) {
    return section("silent").containsKey(word);
  }

  /** The figures of a number that is written as it is spoken; else the word itself. */
  static String inFigures(String word) {
    return section("number").getOrDefault(word, word);
  }

  /** What else a thing is called, or nothing. */
  static String ofKind(String kind) {
    return section("kind").getOrDefault(kind, "");
  }

  private static Map<String, String> section(String name) {
    return Objects.requireNonNull(SECTIONS.get(name));
  }

  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> sections = new HashMap<>();
    Map<String, String> section = Map.of();
    for (String line : lines()) {
      if (line.startsWith("[")) {
        section = new HashMap<>();
        sections.put(line.substring(1, line.indexOf(']')), section);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] sides = line.split(" = ", 2);
        for (String written : sides[0].strip().split(" +", -1)) {
          section.put(written, sides.length == 2 ? sides[1].strip() : written);
        }
      }
    }
    return sections;
  }

  private static List<String> lines() {
    try (InputStream file = Vocabulary.class.getResourceAsStream("vocabulary.txt")) {
      byte[] bytes = Objects.requireNonNull(file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
