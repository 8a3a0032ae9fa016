package id.kentongan.dispatch;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.kentongan.incident.AssignmentState;
import id.kentongan.message.MessageState;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to an assignment. Stored as it is here: a name or a field that was once written
 * stays readable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Happening.Reached.class, name = "reached"),
  @JsonSubTypes.Type(value = Happening.Told.class, name = "told"),
  @JsonSubTypes.Type(value = Happening.Replaced.class, name = "replaced")
})
sealed interface Happening {

  /**
   * They are so far, somebody says.
   *
   * @param reason of a sending: why these; of a refusal or a cancellation: why; of everything else:
   *     that what was said before is put right
   */
  record Reached(AssignmentState state, @Nullable String reason) implements Happening {

    /** Whether it holds as it is said, also if it is less far than what was said before. */
    boolean corrects() {
      return reason != null && !state.isOver() && state != AssignmentState.SENT;
    }
  }

  /**
   * They were told, or it is known what became of that.
   *
   * @param to the name of whose telephone, or null: whoever is signed in for them
   * @param phone as it is dialled, or null
   * @param message that was sent, or null: none could be
   */
  record Told(
      Notice notice,
      Channel channel,
      MessageState state,
      @Nullable String to,
      @Nullable String phone,
      @Nullable UUID message)
      implements Happening {

    /** The same, of which something else became. */
    Told now(MessageState state) {
      return new Told(notice, channel, state, to, phone, message);
    }

    /** Whether it is the same message to the same people. */
    boolean isOf(Told other) {
      return notice == other.notice
          && channel == other.channel
          && Objects.equals(message, other.message)
          && Objects.equals(phone, other.phone);
    }
  }

  /** Somebody else was sent in the place of those who refused. */
  record Replaced(UUID by) implements Happening {}
}
