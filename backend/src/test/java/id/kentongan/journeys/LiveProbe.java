package id.kentongan.journeys;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A second screen: one live connection that follows a topic, keeps its items and notes every gap in
 * the sequence.
 */
final class LiveProbe implements WebSocket.Listener, AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, JsonNode> items = new HashMap<>();
  private final List<JsonNode> frames = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private String epoch = "";
  private long sequence;
  private boolean closed;
  private @Nullable WebSocket socket;

  static LiveProbe of(RunningSystem system, Api api, String topic) {
    LiveProbe probe = new LiveProbe();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Cookie", api.cookies())
            .header("Origin", origin(system.web()))
            .buildAsync(system.live(), probe)
            .join();
    probe.socket = socket;
    socket.sendText("{\"subscribe\":\"" + topic + "\"}", true).join();
    return probe;
  }

  private static String origin(URI web) {
    return web.getScheme() + "://" + web.getAuthority();
  }

  @Override
  public synchronized @Nullable CompletionStage<?> onText(
      WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      take(JSON.readTree(partial.toString()));
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public synchronized @Nullable CompletionStage<?> onClose(
      WebSocket from, int status, String reason) {
    closed = true;
    return null;
  }

  @Override
  public synchronized void onError(WebSocket from, Throwable error) {
    closed = true;
  }

  private void take(JsonNode frame) {
    if (!frame.has("topic") || frame.has("problem")) {
      return;
    }
    frames.add(frame);
    String frameEpoch = frame.path("epoch").asString();
    long frameSequence = frame.path("sequence").asLong();
    if (frame.has("snapshot")) {
      items.clear();
      frame.path("snapshot").forEach(item -> items.put(item.path("id").asString(), item));
    } else if (!frameEpoch.equals(epoch) || frameSequence != sequence + 1) {
      gaps.add(epoch + "/" + sequence + " was followed by " + frameEpoch + "/" + frameSequence);
    }
    frame.path("upsert").forEach(item -> items.put(item.path("id").asString(), item));
    frame.path("remove").forEach(id -> items.remove(id.asString()));
    epoch = frameEpoch;
    sequence = frameSequence;
  }

  synchronized List<String> gaps() {
    return List.copyOf(gaps);
  }

  synchronized boolean closed() {
    return closed;
  }

  synchronized boolean hasSnapshot() {
    return !frames.isEmpty();
  }

  /** Every item as it was told, each time, in this order. */
  synchronized List<JsonNode> told() {
    return frames.stream()
        .flatMap(frame -> Stream.of(frame.path("snapshot"), frame.path("upsert")))
        .flatMap(JsonNode::valueStream)
        .toList();
  }

  /** The newest item whose field has this value, or a missing node. */
  synchronized JsonNode item(String field, String value) {
    return items.values().stream()
        .filter(item -> item.path(field).asString("").equals(value))
        .findFirst()
        .orElseGet(() -> JSON.createObjectNode().path("none"));
  }

  @Override
  public void close() {
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
  }
}
