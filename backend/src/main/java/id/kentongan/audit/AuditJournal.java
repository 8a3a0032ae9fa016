package id.kentongan.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Appends to this node's chain. */
@Component
class AuditJournal implements AuditTrail {

  private static final Duration ONE_LOOK = Duration.ofMinutes(1);
  private static final Logger LOG = LoggerFactory.getLogger(AuditJournal.class);

  private final AuditTable table;
  private final TransactionTemplate transactions;
  private final EntityManager unitOfWork;
  private final Clock clock;
  private final String node;

  AuditJournal(
      JdbcClient database,
      TransactionTemplate transactions,
      EntityManager unitOfWork,
      Clock clock,
      @Value("${kentongan.node}") String node) {
    this.table = new AuditTable(database);
    this.transactions = transactions;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
    this.node = node;
  }

  @Override
  public void record(AuditEntry entry) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      transactions.executeWithoutResult(transaction -> record(entry));
      return;
    }
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            append(entry, at);
          }
        });
  }

  @Override
  public void look(AuditEntry entry) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      transactions.executeWithoutResult(transaction -> look(entry));
    } else if (!table.holdsLike(entry, clock.instant().minus(ONE_LOOK))) {
      record(entry);
    }
  }

  /**
   * The head is the last lock that a transaction takes: what Hibernate still holds back is written
   * before it, else two writers could wait for each other.
   */
  private void append(AuditEntry entry, Instant at) {
    unitOfWork.flush();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    ChainHead head = table.lockHead(node, today);
    ChainHead place = head.next(today);
    if (place.number() == 1 && head.number() > 0) {
      LOG.info(
          "Audit chain of {} on {} ends with entry {}, hash {}",
          node,
          head.day(),
          head.number(),
          head.hash());
    }
    table.append(new ChainedEntry(node, place.day(), place.number(), at, entry, head.hash()));
  }
}
