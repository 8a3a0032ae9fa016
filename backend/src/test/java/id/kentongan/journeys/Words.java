package id.kentongan.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sentences of the screens, in Indonesian, by the keys that the front end knows them by. */
final class Words {

  private static final JsonNode SENTENCES = read();

  private Words() {}

  /** The sentence, or its longest piece between two gaps that are filled in later. */
  static String of(String key) {
    JsonNode sentence = SENTENCES.path(key);
    if (!sentence.isString()) {
      throw new AssertionError("the screens have no sentence " + key);
    }
    return Arrays.stream(sentence.asString().split("\\{\\w+}"))
        .max(Comparator.comparingInt(String::length))
        .orElseThrow()
        .strip();
  }

  private static JsonNode read() {
    try (InputStream file = Words.class.getResourceAsStream("/META-INF/kentongan/i18n/id.json")) {
      return new JsonMapper().readTree(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
