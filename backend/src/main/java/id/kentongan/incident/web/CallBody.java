package id.kentongan.incident.web;

import id.kentongan.platform.ProblemException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A call by its id. */
record CallBody(@Nullable String call) {

  UUID id() {
    if (call == null) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
    }
    return id(call);
  }

  /** As it stands in an address. */
  static UUID id(String call) {
    try {
      return UUID.fromString(call);
    } catch (IllegalArgumentException notAnId) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "unknown-call", Map.of());
    }
  }
}
