package id.kentongan.platform;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why somebody edited what is in force for all, or why it is so, as it came from a page. */
public final class EditNote {

  private static final int LONGEST = 200;

  /** What PostgreSQL cannot hold, what no screen shows, and what turns the writing around. */
  private static final Pattern UNSHOWABLE =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]|[\\ud800-\\udfff]");

  private EditNote() {}

  /**
   * Fit to be stored and shown; empty if none was given.
   *
   * @throws ProblemException 400 it is too long
   */
  public static String of(@Nullable String note) {
    String shown = note == null ? "" : UNSHOWABLE.matcher(note).replaceAll(" ").strip();
    if (shown.length() > LONGEST) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
    }
    return shown;
  }
}
