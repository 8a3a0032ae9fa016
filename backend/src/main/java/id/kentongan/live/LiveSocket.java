package id.kentongan.live;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * The sending side of one connection. A virtual thread of its own sends whatever is new, and sleeps
 * until it is woken; so a reader that does not read holds up nothing but this thread, and its only
 * memory is a place in each feed.
 */
final class LiveSocket {

  private static final Logger log = LoggerFactory.getLogger(LiveSocket.class);
  private static final long CLOCK_NANOS = Duration.ofSeconds(4).toNanos();
  private static final int WAITING_REPLIES = 32;

  private final WebSocketSession session;
  private final Visitor visitor;
  private final Frames frames;
  private final Clock clock;
  private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
  private final ArrayBlockingQueue<String> replies = new ArrayBlockingQueue<>(WAITING_REPLIES);
  private final Runnable waker = this::wake;
  private final Thread sender;
  private volatile @Nullable CloseStatus ending;
  private long clockDue = System.nanoTime();

  LiveSocket(WebSocketSession session, Visitor visitor, Frames frames, Clock clock) {
    this.session = session;
    this.visitor = visitor;
    this.frames = frames;
    this.clock = clock;
    this.sender = Thread.ofVirtual().name("live-" + session.getId()).unstarted(this::run);
  }

  void start() {
    sender.start();
  }

  Visitor visitor() {
    return visitor;
  }

  void subscribe(String topic, Subscription subscription) {
    subscriptions.put(topic, subscription);
    subscription.feed().watch(waker);
    if (ending != null) {
      unsubscribe(topic);
    }
    wake();
  }

  void unsubscribe(String topic) {
    Subscription former = subscriptions.remove(topic);
    if (former != null) {
      former.feed().unwatch(waker);
    }
  }

  /** Answers the reader; one that asks on without reading the answers is sent away. */
  void reply(String frame) {
    if (replies.offer(frame)) {
      wake();
    } else {
      end(LiveClose.TOO_MANY_QUESTIONS);
    }
  }

  /** Closes the connection as soon as the frame on its way is out. */
  void end(CloseStatus reason) {
    ending = reason;
    wake();
  }

  private void wake() {
    LockSupport.unpark(sender);
  }

  @SuppressWarnings("ShortCircuitBoolean") // each of the three has to have its turn
  private void run() {
    try {
      while (ending == null && session.isOpen()) {
        boolean busy = sendReplies() | sendClock() | sendChanges();
        if (!busy) {
          LockSupport.parkNanos(this, clockDue - System.nanoTime());
        }
      }
      close(ending);
    } catch (IOException | IllegalStateException e) {
      log.info("{} is cut, it could not be sent to: {}", this, e.toString());
      close(LiveClose.TOO_SLOW);
    } catch (RuntimeException e) {
      log.error("{} is cut, what it is to be told cannot be made", this, e);
      close(CloseStatus.SERVER_ERROR);
    } finally {
      subscriptions.keySet().forEach(this::unsubscribe);
    }
  }

  private boolean sendReplies() throws IOException {
    String reply = replies.poll();
    if (reply == null) {
      return false;
    }
    send(reply);
    return true;
  }

  private boolean sendClock() throws IOException {
    if (clockDue - System.nanoTime() > 0) {
      return false;
    }
    send(frames.clock(clock.instant()));
    clockDue = System.nanoTime() + CLOCK_NANOS;
    return true;
  }

  @SuppressWarnings("ModifyCollectionInEnhancedForLoop") // a concurrent map allows it
  private boolean sendChanges() throws IOException {
    boolean sent = false;
    for (Map.Entry<String, Subscription> entry : subscriptions.entrySet()) {
      Subscription reached = entry.getValue();
      for (ViewFeed.Frame frame : reached.next()) {
        send(frame.text());
        sent = true;
        Subscription now = reached.at(frame);
        if (!subscriptions.replace(entry.getKey(), reached, now)) {
          break; // it was asked for anew meanwhile
        }
        reached = now;
      }
    }
    return sent;
  }

  private void send(String frame) throws IOException {
    session.sendMessage(new TextMessage(frame));
  }

  private void close(@Nullable CloseStatus reason) {
    try {
      session.close(reason == null ? CloseStatus.NORMAL : reason);
    } catch (IOException e) {
      log.debug("{} was closed already", this, e);
    }
  }

  @Override
  public String toString() {
    return "Live connection " + session.getId() + " of " + visitor.name();
  }
}
