package id.kentongan.message;

import id.kentongan.message.Gateway.Outcome;
import id.kentongan.message.TextRecords.Due;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings what is queued to the gateway, now and again until it is taken or too late. */
@Component
@ConditionalOnWebApplication
class Postman implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final Duration KEPT = Duration.ofDays(7);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final int LONGEST_PROBLEM = 200;

  private final TextRecords records;
  private final Optional<Gateway> gateway;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Postman(
      TextRecords records,
      Optional<Gateway> gateway,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.records = records;
    this.gateway = gateway;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  @TransactionalEventListener
  void on(TextQueued queued) {
    threads.execute(this::deliver);
  }

  /** What was left by a failure, also by another node that died. */
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void deliver() {
    try {
      gateway.ifPresent(this::deliver);
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("messages wait until the database is back", e);
    }
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void forget() {
    try {
      records.forget(KEPT);
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("messages are forgotten when the database is back", e);
    }
  }

  private void deliver(Gateway gateway) {
    Optional<Due> due = records.take();
    while (due.isPresent()) {
      deliver(due.get(), gateway);
      due = records.take();
    }
  }

  private void deliver(Due due, Gateway gateway) {
    if (clock.instant().isAfter(due.expiresAt())) {
      settle(due, MessageState.FAILED, null, "too late");
      return;
    }
    switch (gateway.submit(due.to(), due.text())) {
      case Outcome.Accepted accepted -> settle(due, MessageState.SENT, accepted.gatewayId(), null);
      case Outcome.Refused refused -> {
        LOG.warn("message {} is refused by the gateway: {}", due.id(), refused.why());
        settle(due, MessageState.FAILED, null, bounded(refused.why()));
      }
      case Outcome.Away away -> {
        LOG.warn("message {} waits, the gateway is away: {}", due.id(), away.why());
        Duration pause = Duration.ofSeconds(1L << Math.min(due.attempts() - 1, 4));
        records.sendAgain(
            due.id(),
            pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause,
            bounded(away.why()));
      }
    }
  }

  private void settle(
      Due due, MessageState state, @Nullable String gatewayId, @Nullable String problem) {
    transaction.executeWithoutResult(_ -> {
      if (records.settle(due.id(), state, gatewayId, problem)) {
        events.publishEvent(new MessageChanged(due.id(), state));
      }
    });
  }

  private static String bounded(String why) {
    String plain = why.replaceAll("[^\\x20-\\x7E]", "?");
    return plain.length() <= LONGEST_PROBLEM ? plain : plain.substring(0, LONGEST_PROBLEM);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
