package id.kentongan.dispatch.clock;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who learns that a clock is over. */
public enum Level {
  /** Who leads the room. */
  SUPERVISOR,
  /** Who leads the agency of those who are waited for. */
  HEAD;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
