package id.kentongan.dispatch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names one sending of one unit, or of one agency, to one incident. */
public record AssignmentId(@JsonValue UUID value) {

  private static final Pattern WRITTEN =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  static AssignmentId random() {
    return new AssignmentId(UUID.randomUUID());
  }

  /**
   * @param text as it stands in an address: hostile
   */
  static Optional<AssignmentId> find(String text) {
    return WRITTEN.matcher(text).matches()
        ? Optional.of(new AssignmentId(UUID.fromString(text)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
