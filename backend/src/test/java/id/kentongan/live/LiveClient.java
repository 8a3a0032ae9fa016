package id.kentongan.live;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page that follows topics: keeps the items of one topic by the rules of the protocol. */
public final class LiveClient implements WebSocket.Listener, AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  private final Map<String, String> items = new TreeMap<>();
  private final List<String> gaps = new ArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;
  private String epoch = "";
  private long sequence;
  private volatile @Nullable String closed;

  private LiveClient(int port, Browser person) {
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Cookie", person.cookieHeader())
            .header("Origin", "http://127.0.0.1:" + port)
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/live"), this)
            .join();
  }

  public static LiveClient connect(int port, Browser person) {
    return new LiveClient(port, person);
  }

  static Browser enter(int port, String role) {
    Browser person = Browser.at(port);
    assertThat(person.post("/test/enter/" + role, null).statusCode()).isEqualTo(200);
    return person;
  }

  /** Somebody of this role who follows this topic and has its snapshot. */
  static LiveClient following(int port, String role, String topic) {
    LiveClient client = connect(port, enter(port, role));
    client.say("{\"subscribe\":\"" + topic + "\"}");
    assertThat(client.next(topic).has("snapshot")).isTrue();
    return client;
  }

  public void say(String frame) {
    socket.sendText(frame, true).join();
  }

  void subscribeAfter(String topic, String epoch, long sequence) {
    say(
        "{\"subscribe\":\"%s\",\"after\":{\"epoch\":\"%s\",\"sequence\":%d}}"
            .formatted(topic, epoch, sequence));
  }

  /** The next frame about this topic. */
  public JsonNode next(String topic) {
    return next(frame -> frame.path("topic").asString("").equals(topic));
  }

  public JsonNode nextProblem() {
    return next(frame -> frame.has("problem"));
  }

  JsonNode nextClock() {
    return next(frame -> frame.has("time"));
  }

  private JsonNode next(java.util.function.Predicate<JsonNode> wanted) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    try {
      while (true) {
        JsonNode frame = frames.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        assertThat(frame).as("such a frame within 20 s; closed: %s", closed).isNotNull();
        if (wanted.test(frame)) {
          return frame;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  synchronized Map<String, String> items() {
    return Map.copyOf(items);
  }

  synchronized List<String> gaps() {
    return List.copyOf(gaps);
  }

  synchronized String epoch() {
    return epoch;
  }

  public synchronized long sequence() {
    return sequence;
  }

  public @Nullable String closed() {
    return closed;
  }

  @Override
  public synchronized @Nullable CompletionStage<?> onText(
      WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      JsonNode frame = JSON.readTree(partial.toString());
      partial.setLength(0);
      take(frame);
      frames.add(frame);
    }
    from.request(1);
    return null;
  }

  private void take(JsonNode frame) {
    if (!frame.has("sequence")) {
      return;
    }
    String place = frame.path("epoch").asString() + "/" + frame.path("sequence").asLong();
    long from = frame.path("from").asLong(frame.path("sequence").asLong());
    if (frame.has("snapshot")) {
      items.clear();
    } else if (!frame.path("epoch").asString().equals(epoch) || from > sequence + 1) {
      gaps.add(epoch + "/" + sequence + " was followed by " + place);
    }
    frame.path("snapshot").forEach(this::keep);
    frame.path("upsert").forEach(this::keep);
    frame.path("remove").forEach(id -> items.remove(id.asString()));
    epoch = frame.path("epoch").asString();
    sequence = frame.path("sequence").asLong();
  }

  private void keep(JsonNode item) {
    items.put(item.path("id").asString(), item.path("text").asString(""));
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    closed = status + " " + reason;
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed = error.toString();
  }

  @Override
  public void close() {
    socket.abort();
  }
}
