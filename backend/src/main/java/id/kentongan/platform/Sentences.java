package id.kentongan.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sentences of the front end, in Indonesian and English, by their key. */
@Component
public class Sentences {

  public static final Locale INDONESIAN = Locale.of("id");
  static final List<Locale> LOCALES = List.of(INDONESIAN, Locale.ENGLISH);

  private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

  Sentences(JsonMapper json) {
    for (Locale locale : LOCALES) {
      byLanguage.put(locale.getLanguage(), read(json, locale.getLanguage()));
    }
  }

  /**
   * The sentence with each <code>{name}</code> replaced.
   *
   * @return empty if there is no such key
   */
  public Optional<String> find(String key, Map<String, ?> arguments, Locale locale) {
    Map<String, String> sentences =
        byLanguage.getOrDefault(
            locale.getLanguage(), byLanguage.getOrDefault(INDONESIAN.getLanguage(), Map.of()));
    return Optional.ofNullable(sentences.get(key)).map(sentence -> fill(sentence, arguments));
  }

  private static String fill(String sentence, Map<String, ?> arguments) {
    String filled = sentence;
    for (Map.Entry<String, ?> argument : arguments.entrySet()) {
      filled = filled.replace("{" + argument.getKey() + "}", argument.getValue().toString());
    }
    return filled;
  }

  private static Map<String, String> read(JsonMapper json, String language) {
    ClassPathResource file = new ClassPathResource("META-INF/kentongan/i18n/" + language + ".json");
    if (!file.exists()) {
      return Map.of();
    }
    try (InputStream in = file.getInputStream()) {
      return json.readValue(in, new TypeReference<Map<String, String>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
