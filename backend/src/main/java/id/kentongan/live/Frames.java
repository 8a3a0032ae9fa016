package id.kentongan.live;

import id.kentongan.platform.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the frames of the protocol. Items come encoded and are not touched again. */
@Component
class Frames {

  private final JsonMapper json;

  Frames(JsonMapper json) {
    this.json = json;
  }

  String snapshot(String topic, String epoch, long sequence, Collection<String> items) {
    return head(topic, epoch) + sequence + ",\"snapshot\":[" + String.join(",", items) + "]}";
  }

  /**
   * @param from first of the steps that this frame contains
   * @param items encoded item by id; null: it left the view
   */
  String change(
      String topic, String epoch, long from, long sequence, Map<String, @Nullable String> items) {
    List<String> upserts = new ArrayList<>();
    List<String> removes = new ArrayList<>();
    items.forEach((id, item) -> {
      if (item == null) {
        removes.add(json.writeValueAsString(id));
      } else {
        upserts.add(item);
      }
    });
    return head(topic, epoch)
        + sequence
        + (from == sequence ? "" : ",\"from\":" + from)
        + ",\"upsert\":["
        + String.join(",", upserts)
        + "],\"remove\":["
        + String.join(",", removes)
        + "]}";
  }

  String clock(Instant now) {
    return json.writeValueAsString(Map.of("time", now));
  }

  String problem(@Nullable String topic, Problem problem) {
    return json.writeValueAsString(
        topic == null ? Map.of("problem", problem) : new TopicProblem(topic, problem));
  }

  private String head(String topic, String epoch) {
    return "{\"topic\":"
        + json.writeValueAsString(topic)
        + ",\"epoch\":\""
        + epoch
        + "\",\"sequence\":";
  }

  private record TopicProblem(String topic, Problem problem) {}
}
