package id.kentongan.dispatch;

import id.kentongan.platform.ProblemException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A reason in somebody's words: hostile. */
final class Words {

  /** Characters. */
  static final int LONGEST = 200;

  /** What PostgreSQL cannot hold, what no screen shows, and what turns the writing around. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]|[\\ud800-\\udfff]");

  private static final Pattern BREAKS = Pattern.compile("[\\n\\t\\u2028\\u2029]+");

  private Words() {}

  /**
   * As one line that can be kept and shown; null if nothing is said.
   *
   * @throws ProblemException 400 it is too long
   */
  static @Nullable String line(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String line = BREAKS.matcher(FORBIDDEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
    if (line.length() > LONGEST) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, "text-too-long", Map.of("field", "reason", "limit", LONGEST));
    }
    return line.isEmpty() ? null : line;
  }
}
