package id.kentongan.geo.closure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Why nobody can drive there. */
public enum ClosureKind {
  /** Works, a fallen tree, an accident, an event. */
  ROAD("road"),
  FLOOD("flood");

  private final String code;

  ClosureKind(String code) {
    this.code = code;
  }

  public static Optional<ClosureKind> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  /** As the API has it. */
  @JsonValue
  public String code() {
    return code;
  }
}
