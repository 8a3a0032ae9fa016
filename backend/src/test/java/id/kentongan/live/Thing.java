package id.kentongan.live;

import id.kentongan.live.Topic.View;
import java.util.Map;
import java.util.Optional;

/** Something to be shown; a secret one is not for the masked view. */
record Thing(String id, long version, String text, boolean secret) implements Topic.Item {

  static final View MASKED = new View("masked");

  Thing(String id, String text) {
    this(id, 0, text, false);
  }

  @Override
  public Optional<Object> in(View view) {
    if (view.equals(MASKED)) {
      return secret ? Optional.empty() : Optional.of(Map.of("id", id));
    }
    return Optional.of(Map.of("id", id, "text", text));
  }
}
