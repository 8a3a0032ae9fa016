package id.kentongan.catalogue;

import id.kentongan.catalogue.Catalogue.Urgent;
import id.kentongan.catalogue.Catalogue.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code incident-words.yaml}: what people say, and what it means. */
class WordsReader {

  static final String FILE = "incident-words.yaml";

  private static final int MOST = 5000;
  private static final int LONGEST_WORD = 60;

  private final Set<String> types;
  private int count;

  /**
   * @param types codes of those that there are
   */
  WordsReader(Set<String> types) {
    this.types = Set.copyOf(types);
  }

  Words read(Entry top) {
    top.only("negations", "synonyms", "types", "urgent");
    Words words = new Words(texts(top, "negations"), synonyms(top), typesOf(top), urgent(top));
    if (count > MOST) {
      top.refuse("entry-too-many", Map.of("key", "words", "limit", MOST));
    }
    return words;
  }

  private Map<String, Map<String, String>> synonyms(Entry top) {
    Map<String, Map<String, String>> languages = new LinkedHashMap<>();
    top.inner("synonyms")
        .ifPresent(all -> {
          for (String language : all.keys()) {
            Map<String, String> words = new LinkedHashMap<>();
            all.inner(language)
                .ifPresent(each -> {
                  each.keys().forEach(word -> words.put(word, each.text(word, LONGEST_WORD)));
                  count += words.size();
                });
            languages.put(language, words);
          }
        });
    return languages;
  }

  private Map<String, List<String>> typesOf(Entry top) {
    Map<String, List<String>> phrases = new LinkedHashMap<>();
    top.inner("types")
        .ifPresent(all -> {
          for (String type : all.keys()) {
            if (!types.contains(type)) {
              all.refuse("entry-type", Map.of("type", type));
            }
            phrases.put(type, texts(all, type));
          }
        });
    return phrases;
  }

  private List<Urgent> urgent(Entry top) {
    return top.entriesOrNone("urgent").stream()
        .map(each -> {
          each.only("priority", "words");
          return new Urgent(each.number("priority", 1, 4), texts(each, "words"));
        })
        .toList();
  }

  private List<String> texts(Entry entry, String key) {
    List<String> texts = entry.texts(key);
    count += texts.size();
    return texts;
  }
}
