package id.kentongan.telephony;

import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.CoreStatusAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.FullyBootedEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.response.CoreStatusResponse;

/**
 * A standing link to the exchange: one connection that only listens, and one on which we ask, so
 * that no answer ever waits behind events. It lives once; a lost one is replaced by a new one.
 */
final class AmiLink implements Closeable {

  private static final Duration BOOTED_WITHIN = Duration.ofSeconds(10);

  private final Consumer<ManagerEvent> events;
  private final AmiTranslator translator;
  private final AmiConnection listening;
  private final AmiConnection asking;
  private final CountDownLatch booted = new CountDownLatch(1);
  private final CompletableFuture<String> lost = new CompletableFuture<>();

  private AmiLink(ExchangeSettings settings, Consumer<ManagerEvent> events) {
    this.events = events;
    this.translator = new AmiTranslator(settings.clock());
    this.listening = new AmiConnection(settings, this::onEvent);
    this.asking = new AmiConnection(settings, this::onAnswer);
  }

  /**
   * Connects, signs in and waits until the exchange has started up.
   *
   * @param events takes every event that may be of use, on asterisk-java's thread: must be fast
   * @throws ExchangeUnavailable if it does not come to that
   */
  static AmiLink open(ExchangeSettings settings, Consumer<ManagerEvent> events) {
    AmiLink link = new AmiLink(settings, events);
    try {
      link.listening.login("on");
      link.asking.login("off");
      if (!link.booted.await(BOOTED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ExchangeUnavailable("the exchange has not started up yet");
      }
      return link;
    } catch (InterruptedException e) {
      link.closeAside();
      Thread.currentThread().interrupt();
      throw new ExchangeUnavailable("interrupted", e);
    } catch (RuntimeException e) {
      link.closeAside();
      throw e;
    }
  }

  private void onEvent(ManagerEvent event) {
    switch (event) {
      case DisconnectEvent gone -> lose("the exchange closed the connection");
      case FullyBootedEvent ready -> booted.countDown();
      default -> {
        if (AmiTranslator.isOfUse(event)) {
          events.accept(event);
        }
      }
    }
  }

  /** Lists that we ask for come as events too, and are not news. */
  private void onAnswer(ManagerEvent event) {
    if (event instanceof DisconnectEvent) {
      lose("the exchange closed the connection");
    }
  }

  /** Declares the link lost. */
  void lose(String reason) {
    lost.complete(reason);
  }

  /** Why the link is lost, if it is or will be within that time. */
  Optional<String> lostWithin(Duration time) throws InterruptedException {
    try {
      return Optional.of(lost.get(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException stillStanding) {
      return Optional.empty();
    } catch (ExecutionException neverCompletedSo) {
      throw new IllegalStateException(neverCompletedSo);
    }
  }

  /** Asks on both connections for a sign of life, and declares the link lost if none comes. */
  void ping() {
    try {
      listening.ping();
      asking.ping();
    } catch (RuntimeException e) {
      lose("the exchange does not answer: " + e.getMessage());
    }
  }

  /**
   * @throws ExchangeUnavailable if the exchange did not tell everything in time
   */
  ExchangeSnapshot snapshot() {
    Instant at = asking.ping();
    CoreStatusResponse status =
        (CoreStatusResponse) asking.ask(new CoreStatusAction(), AmiConnection.ANSWER_WITHIN);
    Set<ExchangeCallId> calls =
        asking.list(new CoreShowChannelsAction()).stream()
            .flatMap(event -> call(event).stream())
            .collect(Collectors.toUnmodifiableSet());
    List<ExchangeSignal.PositionReported> positions =
        asking.list(new QueueStatusAction()).stream()
            .filter(QueueMemberEvent.class::isInstance)
            .flatMap(event -> translator.position(event).stream())
            .toList();
    Instant startedAt =
        status.getCoreStartupDateTimeAsDate(TimeZone.getTimeZone("UTC")).toInstant();
    return new ExchangeSnapshot(at, startedAt, calls, positions);
  }

  /** The call of a caller's own channel; the legs of a call come and go without it. */
  private static Optional<ExchangeCallId> call(ResponseEvent event) {
    return event instanceof CoreShowChannelEvent channel
            && channel.getLinkedid() != null
            && channel.getLinkedid().equals(channel.getUniqueid())
            && Channels.isCaller(channel.getChannel())
            && ExchangeCallId.isValid(channel.getLinkedid())
        ? Optional.of(new ExchangeCallId(channel.getLinkedid()))
        : Optional.empty();
  }

  /**
   * @throws ExchangeUnavailable if the exchange refuses, or does not answer in time
   */
  void ask(ManagerAction action, Duration within) {
    asking.ask(action, within);
  }

  @Override
  public void close() {
    listening.close();
    asking.close();
  }

  /** Signing off from a dead exchange takes its time; nobody waits for it. */
  void closeAside() {
    Thread.ofVirtual().name("exchange-sign-off").start(this::close);
  }
}
