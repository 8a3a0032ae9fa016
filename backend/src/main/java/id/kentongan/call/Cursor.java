package id.kentongan.call;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page of calls, newest first, ended; opaque to the outside. */
record Cursor(Instant offeredAt, UUID id) {

  /** Before every call. */
  static final Cursor NEWEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

  static Optional<Cursor> find(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
      return Optional.of(new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])));
    } catch (RuntimeException notOurs) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((offeredAt + " " + id).getBytes(StandardCharsets.UTF_8));
  }
}
