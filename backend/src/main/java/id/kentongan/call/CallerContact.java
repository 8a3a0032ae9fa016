package id.kentongan.call;

import id.kentongan.message.MessageState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What passes between room and caller beside the voice, as screens show it.
 *
 * @param link as it stands
 * @param chat the last words, in order
 * @param photos in order
 */
public record CallerContact(Link link, List<Line> chat, List<Photo> photos) {

  public CallerContact {
    chat = List.copyOf(chat);
    photos = List.copyOf(photos);
  }

  /**
   * @param to the number that it was sent to, or null if it was not sent
   * @param message what became of the message, or null
   * @param openedAt when somebody first looked
   * @param consentedAt when the caller allowed it to be located
   * @param stoppedAt when the caller no longer did
   * @param revokedAt when the room took the link back
   */
  public record Link(
      @Nullable String to,
      @Nullable MessageState message,
      Instant createdAt,
      @Nullable Instant openedAt,
      @Nullable Instant consentedAt,
      @Nullable Instant stoppedAt,
      @Nullable Instant revokedAt) {

    /** Whether a position may come. */
    boolean allowsPosition() {
      return consentedAt != null && stoppedAt == null && revokedAt == null;
    }
  }

  /**
   * @param by the account of who wrote it, null for the caller
   */
  public record Line(long id, @Nullable String by, String text, Instant at) {}

  /** A photo that the caller sent. */
  public record Photo(UUID id, Instant at) {}
}
