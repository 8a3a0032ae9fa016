package id.kentongan.message;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one message that was sent. */
public record MessageId(@JsonValue UUID value) {

  static MessageId random() {
    return new MessageId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
