package id.kentongan.telephony;

import id.kentongan.telephony.ExchangeSignal.LinkEstablished;
import id.kentongan.telephony.ExchangeSignal.LinkLost;
import id.kentongan.telephony.ExchangeSignal.SignalsOverflowed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An Asterisk, followed over AMI.
 *
 * <p>One thread keeps the link: it connects for ever, asks every three seconds for a sign of life
 * and replaces a link that gives none. asterisk-java's thread only puts events into a bounded
 * {@link Mailbox}. A third thread empties it: it asks for the snapshot when its turn has come, so
 * that all that happens meanwhile waits behind it, and hands the signals to the listener.
 */
public final class AsteriskExchange implements Exchange {

  private static final Logger LOG = LoggerFactory.getLogger(AsteriskExchange.class);

  private static final Duration PING_EVERY = Duration.ofSeconds(3);
  private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(5);
  private static final Duration FIRST_RETRY = Duration.ofMillis(100);
  private static final Duration LAST_RETRY = Duration.ofSeconds(5);
  private static final int REASON_LIMIT = 80;
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final String HOME = "62";

  /** Beginning of the names of the dialplan's global variables. */
  private static final String LATER = "KT_LATER_";

  private final ExchangeSettings settings;
  private final AmiTranslator translator;
  private final Mailbox mailbox;
  private final AtomicReference<@Nullable ExchangeListener> listener = new AtomicReference<>();
  private final AtomicReference<@Nullable AmiLink> link = new AtomicReference<>();
  private final AtomicBoolean resyncDue = new AtomicBoolean();
  private final Thread linkKeeper =
      Thread.ofPlatform().daemon().name("exchange-link").unstarted(this::keepLink);
  private final Thread deliverer =
      Thread.ofPlatform().daemon().name("exchange-signals").unstarted(this::deliverAll);

  private AsteriskExchange(ExchangeSettings settings) {
    this.settings = settings;
    this.translator = new AmiTranslator(settings.clock());
    this.mailbox = new Mailbox(settings.queueCapacity(), count -> () -> overflowed(count));
  }

  public static AsteriskExchange of(ExchangeSettings settings) {
    return new AsteriskExchange(settings);
  }

  @Override
  public void follow(ExchangeListener listener) {
    if (!this.listener.compareAndSet(null, listener)) {
      throw new IllegalStateException("somebody follows this exchange already");
    }
    linkKeeper.start();
    deliverer.start();
  }

  @Override
  public boolean linked() {
    return link.get() != null;
  }

  @Override
  public void resync() {
    standingLink();
    mailbox.put(this::snapshot);
  }

  @Override
  public void pause(String position, String reason) {
    QueuePauseAction action = new QueuePauseAction(Channels.memberOf(position), true);
    action.setReason(CallersText.bounded(reason, REASON_LIMIT));
    standingLink().ask(action, CONFIRMED_WITHIN);
  }

  @Override
  public void unpause(String position) {
    standingLink().ask(new QueuePauseAction(Channels.memberOf(position), false), CONFIRMED_WITHIN);
  }

  @Override
  public void answerLater(String number, Instant until) {
    setLater(number, Long.toString(until.getEpochSecond()));
  }

  @Override
  public void answerInTurn(String number) {
    setLater(number, "0");
  }

  /** In both forms in which a caller's side writes a number of this country. */
  private void setLater(String number, String until) {
    if (!E164.matcher(number).matches()) {
      throw new IllegalArgumentException("no number in E.164");
    }
    String digits = number.substring(1);
    standingLink().ask(new SetVarAction(LATER + digits, until), CONFIRMED_WITHIN);
    if (digits.startsWith(HOME)) {
      String local = LATER + "0" + digits.substring(HOME.length());
      standingLink().ask(new SetVarAction(local, until), CONFIRMED_WITHIN);
    }
  }

  /** Waits up to 5 s for a signal that is being taken at this moment. */
  @Override
  public void close() {
    mailbox.close();
    linkKeeper.interrupt();
    try {
      if (!Thread.currentThread().equals(deliverer)) {
        deliverer.join(CONFIRMED_WITHIN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private AmiLink standingLink() {
    AmiLink standing = link.get();
    if (standing == null) {
      throw new ExchangeUnavailable("there is no link to the exchange");
    }
    return standing;
  }

  // ---- the thread that keeps the link

  private void keepLink() {
    Duration retry = FIRST_RETRY;
    String lastTrouble = "";
    try {
      while (!Thread.currentThread().isInterrupted()) {
        try {
          stayLinked();
          retry = FIRST_RETRY;
          lastTrouble = "";
        } catch (RuntimeException e) {
          String trouble = String.valueOf(e.getMessage());
          if (!trouble.equals(lastTrouble)) {
            LOG.warn("no link to the exchange {}: {}", settings, trouble);
          }
          lastTrouble = trouble;
        }
        Thread.sleep(retry);
        retry =
            retry.multipliedBy(2).compareTo(LAST_RETRY) < 0 ? retry.multipliedBy(2) : LAST_RETRY;
      }
    } catch (InterruptedException closed) {
      LOG.info("the exchange {} is no longer followed", settings);
    }
  }

  /** Returns when a link that stood is lost. */
  private void stayLinked() throws InterruptedException {
    AmiLink fresh = AmiLink.open(settings, this::onEvent);
    try {
      LOG.info("linked to the exchange {}", settings);
      link.set(fresh);
      mailbox.put(this::snapshot);
      Optional<String> lost = fresh.lostWithin(PING_EVERY);
      while (lost.isEmpty()) {
        fresh.ping();
        if (resyncDue.getAndSet(false)) {
          mailbox.put(this::snapshot);
        }
        lost = fresh.lostWithin(PING_EVERY);
      }
      String reason = lost.get();
      LOG.warn("the link to the exchange {} is lost: {}", settings, reason);
      mailbox.put(() -> deliver(new LinkLost(settings.clock().instant(), reason)));
    } finally {
      link.set(null);
      fresh.closeAside();
    }
  }

  /** On asterisk-java's thread, whose own queue drops silently when it is full: no work here. */
  private void onEvent(ManagerEvent event) {
    if (mailbox.offer(() -> translate(event))) {
      LOG.error("signals of the exchange overflow: the listener is too slow, a resync follows");
    }
  }

  // ---- the thread that empties the mailbox

  private void deliverAll() {
    try {
      Optional<Runnable> task = mailbox.take();
      while (task.isPresent()) {
        task.get().run();
        task = mailbox.take();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void translate(ManagerEvent event) {
    try {
      translator.translate(event).ifPresent(this::deliver);
    } catch (RuntimeException e) {
      LOG.error("an event of the exchange was not understood, a resync follows", e);
      resyncDue.set(true);
    }
  }

  private void snapshot() {
    AmiLink standing = link.get();
    if (standing == null) {
      return;
    }
    try {
      deliver(new LinkEstablished(settings.clock().instant(), standing.snapshot()));
    } catch (RuntimeException e) {
      standing.lose("no snapshot: " + e.getMessage());
    }
  }

  private void overflowed(long count) {
    LOG.error("{} signals of the exchange were turned away", count);
    deliver(new SignalsOverflowed(settings.clock().instant(), count));
    snapshot();
  }

  private void deliver(ExchangeSignal signal) {
    ExchangeListener taker = listener.get();
    try {
      if (taker != null) {
        taker.onSignal(signal);
      }
    } catch (RuntimeException | Error e) {
      // This thread must outlive whatever the listener does. What a caller sent stays out of the
      // log.
      LOG.error("a {} was not taken, a resync follows", signal.getClass().getSimpleName(), e);
      resyncDue.set(true);
    }
  }
}
