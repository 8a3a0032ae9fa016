package id.kentongan.telephony.config;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with {@code {{names}}} of values. */
record Template(String name, String text) {

  private static final Pattern HOLE = Pattern.compile("\\{\\{(\\w+)}}");

  String fill(Map<String, ConfigValue> values) {
    return HOLE.matcher(text)
        .replaceAll(hole -> Matcher.quoteReplacement(value(hole, values).text()));
  }

  private ConfigValue value(MatchResult hole, Map<String, ConfigValue> values) {
    ConfigValue value = values.get(hole.group(1));
    if (value == null) {
      throw new IllegalStateException(name + " asks for an unknown value " + hole.group(1));
    }
    return value;
  }
}
