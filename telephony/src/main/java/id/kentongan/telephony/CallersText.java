package id.kentongan.telephony;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Text that a caller's side chose. It stays as it came, but for control characters (no line break
 * reaches AMI or a log, no NUL the database) and its length.
 */
final class CallersText {

  /** What telephones send in the place of a withheld number (RFC 3323 and practice). */
  private static final Set<String> WITHHELD =
      Set.of("", "anonymous", "unavailable", "restricted", "unknown", "private");

  private CallersText() {}

  /** {@code name=value&name=value}, each value percent-encoded by the dialplan (URIENCODE). */
  static Map<String, String> fields(String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  /** Without control characters, at most {@code limit} characters, no character cut in two. */
  static String bounded(String text, int limit) {
    String clean = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "");
    if (clean.length() <= limit) {
      return clean;
    }
    boolean cutsAPair = Character.isHighSurrogate(clean.charAt(limit - 1));
    return clean.substring(0, cutsAPair ? limit - 1 : limit);
  }

  static @Nullable String boundedOrNull(String text, int limit) {
    String clean = bounded(text, limit);
    return clean.isBlank() ? null : clean;
  }

  static @Nullable String number(String text, int limit) {
    String clean = bounded(text, limit).trim();
    return WITHHELD.contains(clean.toLowerCase(Locale.ROOT)) ? null : clean;
  }

  private static String decoded(String value) {
    try {
      // URIENCODE writes a space as %20; a plus sign is a plus sign.
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return value;
    }
  }
}
