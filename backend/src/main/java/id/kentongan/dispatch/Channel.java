package id.kentongan.dispatch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By which way somebody is told. */
public enum Channel {
  LIVE,
  SMS;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
