package id.kentongan.live;

import id.kentongan.live.LogEntry.Encoded;
import id.kentongan.live.Topic.Item;
import id.kentongan.live.Topic.View;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads what nodes tell each other; an item is encoded here, once for each view. */
@Component
class LogEntries {

  private static final Logger log = LoggerFactory.getLogger(LogEntries.class);

  private final JsonMapper json;

  LogEntries(JsonMapper json) {
    this.json = json;
  }

  /**
   * @return empty if the item cannot be encoded: that is logged, and holds up no other item
   */
  Optional<Encoded> encode(Topic topic, Item item) {
    try {
      Map<String, String> views = new HashMap<>();
      for (View view : topic.views()) {
        item.in(view).ifPresent(shown -> views.put(view.name(), json.writeValueAsString(shown)));
      }
      return Optional.of(new Encoded(item.id(), item.version(), views));
    } catch (RuntimeException e) {
      log.error("{} {} cannot be encoded and is not shown", topic.name(), item.id(), e);
      return Optional.empty();
    }
  }

  /** An item that no view shows any longer. */
  static Encoded gone(String id) {
    return new Encoded(id, Long.MAX_VALUE, Map.of());
  }

  String write(LogEntry entry) {
    return json.writeValueAsString(entry);
  }

  LogEntry read(String entry) {
    return json.readValue(entry, LogEntry.class);
  }
}
