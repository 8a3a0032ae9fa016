package id.kentongan.dispatch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody is told. */
public enum Notice {
  /** That they are sent. */
  ALERT,
  /** That they are not after all. */
  RECALL;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
