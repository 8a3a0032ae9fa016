package id.kentongan.call.location;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said beside a location; whatever is not of its form was not said. */
final class Remarks {

  private static final Pattern PERCENT =
      Pattern.compile("(?:.*value=)?\"?(\\d{1,3})(?:\\.\\d+)?\\b.*");
  private static final Pattern METHOD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,19}");

  private Remarks() {}

  /** 0 to 100; {@code value="80",pdf="normal"} is how Asterisk says it. */
  static @Nullable Integer percent(@Nullable String text) {
    Matcher percent = PERCENT.matcher(text == null ? "" : text);
    if (!percent.matches()) {
      return null;
    }
    int value = Integer.parseInt(percent.group(1));
    return value <= 100 ? value : null;
  }

  /** A short word, e.g. {@code GPS}. */
  static @Nullable String method(@Nullable String text) {
    return text != null && METHOD.matcher(text.strip()).matches() ? text.strip() : null;
  }
}
