package id.kentongan.live;

import id.kentongan.platform.Problems;
import jakarta.websocket.Session;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.websocket.Constants;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The receiving side of {@code /live}: reads what a page asks for, and never waits. */
@Component
class LiveHandler extends TextWebSocketHandler {

  private static final int FRAME_LIMIT = 8 * 1024;
  private static final long STALLED_MILLIS = 5000;

  private final LiveHub hub;
  private final Frames frames;
  private final Problems problems;
  private final JsonMapper json;
  private final Clock clock;
  private final Map<String, LiveSocket> sockets = new ConcurrentHashMap<>();

  LiveHandler(LiveHub hub, Frames frames, Problems problems, JsonMapper json, Clock clock) {
    this.hub = hub;
    this.frames = frames;
    this.problems = problems;
    this.json = json;
    this.clock = clock;
  }

  /** Every connection of this node. */
  Collection<LiveSocket> sockets() {
    return List.copyOf(sockets.values());
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    session.setTextMessageSizeLimit(FRAME_LIMIT);
    session.setBinaryMessageSizeLimit(FRAME_LIMIT);
    limitStalledSends(session);
    LiveSocket socket = new LiveSocket(session, Visitor.of(session), frames, clock);
    sockets.put(session.getId(), socket);
    socket.start();
  }

  /** Tomcat waits 20 s for a reader that does not read; we cut it earlier. */
  private static void limitStalledSends(WebSocketSession session) {
    Session tomcat =
        session instanceof NativeWebSocketSession wrapper
            ? wrapper.getNativeSession(Session.class)
            : null;
    if (tomcat != null) {
      tomcat.getUserProperties().put(Constants.BLOCKING_SEND_TIMEOUT_PROPERTY, STALLED_MILLIS);
    }
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    LiveSocket socket = sockets.remove(session.getId());
    if (socket != null) {
      socket.end(status);
    }
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) {
    LiveSocket socket = sockets.get(session.getId());
    if (socket == null) {
      return;
    }
    Optional<Request> request = read(message.getPayload());
    if (request.isEmpty()) {
      refuse(socket, null, HttpStatus.BAD_REQUEST, "malformed");
    } else {
      answer(socket, request.get());
    }
  }

  @Override
  protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
    LiveSocket socket = sockets.get(session.getId());
    if (socket != null) {
      refuse(socket, null, HttpStatus.BAD_REQUEST, "malformed");
    }
  }

  private void answer(LiveSocket socket, Request request) {
    if (request.unsubscribe() != null) {
      socket.unsubscribe(request.unsubscribe());
      return;
    }
    String topic = String.valueOf(request.subscribe());
    subscription(topic, socket.visitor(), request.after())
        .ifPresentOrElse(
            subscription -> socket.subscribe(topic, subscription),
            () -> refuse(socket, topic, HttpStatus.FORBIDDEN, "forbidden"));
  }

  /** Empty also for a topic that does not exist: who may not see it does not learn that either. */
  private Optional<Subscription> subscription(
      String topic, Visitor visitor, @Nullable Place after) {
    return hub.find(topic)
        .flatMap(feed ->
            visitor
                .viewOf(feed.topic())
                .map(view ->
                    after == null
                        ? new Subscription(feed, view, null, 0)
                        : new Subscription(feed, view, after.epoch(), after.sequence())));
  }

  private void refuse(LiveSocket socket, @Nullable String topic, HttpStatus status, String type) {
    Locale locale = socket.visitor().locale();
    socket.reply(frames.problem(topic, problems.of(status, type, locale)));
  }

  private Optional<Request> read(String frame) {
    try {
      return Optional.ofNullable(json.readValue(frame, Request.class)).filter(Request::wellFormed);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** What a page may say: one of the two. */
  private record Request(
      @Nullable String subscribe, @Nullable String unsubscribe, @Nullable Place after) {

    boolean wellFormed() {
      return (subscribe == null) != (unsubscribe == null);
    }
  }

  private record Place(@Nullable String epoch, long sequence) {}
}
