package id.kentongan.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Where a page of a list, newest first, ended; opaque to the outside. */
public record Cursor(Instant at, UUID id) {

  /** Before everything. */
  private static final Cursor NEWEST =
      new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

  /**
   * @param text {@code next} of the former page; null: from the newest on
   * @throws ProblemException 400 if it is not one of ours
   */
  public static Cursor of(@Nullable String text) {
    if (text == null) {
      return NEWEST;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
      return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    } catch (RuntimeException notOurs) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "bad-cursor", Map.of());
    }
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
  }
}
