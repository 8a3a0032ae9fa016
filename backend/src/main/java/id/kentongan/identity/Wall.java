package id.kentongan.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A screen on a wall, or a browser that wants to be one.
 *
 * @param screen the last part of its page's path
 * @param code what it shows until an administrator has typed it; null since then
 * @param enrolledBy username; null until then
 * @param until after this it is forgotten
 */
public record Wall(
    UUID id,
    String screen,
    @Nullable String code,
    @Nullable String enrolledBy,
    @Nullable Instant enrolledAt,
    Instant until) {

  public boolean enrolled() {
    return enrolledAt != null;
  }
}
