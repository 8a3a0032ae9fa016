package id.kentongan.catalogue;

import id.kentongan.region.Place;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A map of a region's file of YAML, read key by key. What is not as it is asked for becomes a
 * finding; then the answer is a harmless one, and nobody gets to see it.
 */
public class Entry {

  public static final Pattern CODE = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

  private static final Pattern TEXT =
      Pattern.compile("(?![=+\\-@\\s])[^\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

  private final String file;
  private final Map<String, Object> map = new LinkedHashMap<>();
  private final String where;
  private final RegionReport report;

  /**
   * @param where what the map is, for whoever reads the finding
   */
  public Entry(String file, Map<?, ?> map, String where, RegionReport report) {
    this.file = file;
    map.forEach((key, value) -> {
      if (value != null) {
        this.map.put(said(key).orElse("?"), value);
      }
    });
    this.where = where;
    this.report = report;
  }

  /** The same map, called by its code from now on. */
  public Entry named(String name) {
    return new Entry(file, map, name, report);
  }

  /** Nothing but these: a slip of the pen is no empty value. */
  public Entry only(String... keys) {
    for (String key : map.keySet()) {
      if (!List.of(keys).contains(key)) {
        refuse("entry-unknown-key", Map.of("key", key));
      }
    }
    return this;
  }

  public boolean has(String key) {
    return map.get(key) != null;
  }

  /** A code that was not there before. */
  public String code(Set<String> before) {
    String code = String.valueOf(map.get("code"));
    if (!CODE.matcher(code).matches()) {
      report.refuse(Place.file(file), "type-code", Map.of("value", code));
    } else if (!before.add(code)) {
      report.refuse(Place.file(file), "twice", Map.of("column", "code", "value", code));
    }
    return code;
  }

  public Wording wording(String key, int limit) {
    if (map.get(key) instanceof Map<?, ?> names
        && names.size() == 2
        && names.get("id") instanceof String indonesian
        && names.get("en") instanceof String english
        && isText(indonesian, limit)
        && isText(english, limit)) {
      return new Wording(indonesian, english);
    }
    refuse("entry-wording", Map.of("key", key, "limit", limit));
    return new Wording("", "");
  }

  /** A text of one line. */
  String text(String key, int limit) {
    String text = said(map.get(key)).orElse("");
    if (!isText(text, limit)) {
      refuse("entry-text", Map.of("key", key, "limit", limit));
    }
    return text;
  }

  /** Null if it is not there. */
  @Nullable String textOrNull(String key, int limit) {
    return has(key) ? text(key, limit) : null;
  }

  public int number(String key, int least, int most) {
    if (map.get(key) instanceof Integer number && number >= least && number <= most) {
      return number;
    }
    refuse("entry-number", Map.of("key", key, "least", least, "most", most));
    return least;
  }

  @Nullable Integer numberOrNull(String key, int least, int most) {
    return has(key) ? Integer.valueOf(number(key, least, most)) : null;
  }

  /** False if it is not there. */
  boolean flag(String key) {
    Optional<Boolean> flag = RegionFiles.truth(map.getOrDefault(key, false));
    if (flag.isEmpty()) {
      refuse("entry-flag", Map.of("key", key));
    }
    return flag.orElse(false);
  }

  public String oneOf(String key, List<String> allowed) {
    String text = said(map.get(key)).orElse("");
    if (!allowed.contains(text)) {
      refuse("entry-one-of", Map.of("key", key, "allowed", String.join(", ", allowed)));
    }
    return text;
  }

  /** Short texts, or one of them alone; none if it is not there. */
  public List<String> texts(String key) {
    Object value = map.get(key);
    List<String> texts = new ArrayList<>();
    for (Object each :
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
      said(each).filter(text -> isText(text, 60)).ifPresentOrElse(texts::add, () -> badList(key));
    }
    return texts;
  }

  /** Maps of which there must be at least one. */
  List<Entry> entries(String key) {
    List<Entry> entries = entriesOrNone(key);
    if (entries.isEmpty()) {
      badList(key);
    }
    return entries;
  }

  public List<Entry> entriesOrNone(String key) {
    List<Entry> entries = new ArrayList<>();
    if (map.get(key) instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Map<?, ?> inner) {
          entries.add(new Entry(file, inner, where + " " + key, report));
        } else {
          badList(key);
        }
      }
    } else if (has(key)) {
      badList(key);
    }
    return entries;
  }

  /** A map within; empty if it is not there. */
  public Optional<Entry> inner(String key) {
    if (map.get(key) instanceof Map<?, ?> inner) {
      return Optional.of(new Entry(file, inner, where + " " + key, report));
    }
    if (has(key)) {
      refuse("entry-map", Map.of("key", key));
    }
    return Optional.empty();
  }

  /** In the order of the file. */
  public List<String> keys() {
    return List.copyOf(map.keySet());
  }

  /**
   * @param reason key of its sentence, which may use {@code value} for what this map is
   */
  public void refuse(String reason, Map<String, ?> arguments) {
    Map<String, Object> all = new HashMap<>(arguments);
    all.put("value", where);
    report.refuse(Place.file(file), reason, all);
  }

  private static Optional<String> said(@Nullable Object value) {
    return switch (value) {
      case String text -> Optional.of(text);
      case Integer number -> Optional.of(number.toString());
      case null, default -> Optional.empty();
    };
  }

  /** That something is missing without which it can still be taken. */
  void warn(String reason) {
    report.skip(Place.file(file), reason, Map.of("value", where));
  }

  private static boolean isText(String text, int limit) {
    return text.length() <= limit && TEXT.matcher(text).matches();
  }

  private void badList(String key) {
    refuse("entry-list", Map.of("key", key));
  }
}
