package id.kentongan.telephony;

import java.io.Closeable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.FullyBootedEvent;
import org.asteriskjava.manager.event.ManagerEvent;

/**
 * A standing link to the exchange: one connection that only listens, and one on which we ask, so
 * that no answer ever waits behind events. It lives once; a lost one is replaced by a new one.
 */
final class AmiLink implements Closeable {

  private static final Duration BOOTED_WITHIN = Duration.ofSeconds(10);

  private final Consumer<ManagerEvent> events;
  private final AmiSnapshots snapshots;
  private final AmiConnection listening;
  private final AmiConnection asking;
  private final CountDownLatch booted = new CountDownLatch(1);
  private final CompletableFuture<String> lost = new CompletableFuture<>();

  private AmiLink(ExchangeSettings settings, Consumer<ManagerEvent> events) {
    this.events = events;
    this.listening = new AmiConnection(settings, this::onEvent);
    this.asking = new AmiConnection(settings, this::onAnswer);
    this.snapshots = new AmiSnapshots(asking, new AmiTranslator(settings.clock()));
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
    return snapshots.take();
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
