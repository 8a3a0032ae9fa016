package id.kentongan.geo.closure;

import id.kentongan.live.LiveStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the screens what is closed, reading anew what it tells, and within a second what has ended
 * by itself: each node does, and a screen that is told twice is told nothing the second time.
 */
@Component
@ConditionalOnWebApplication
class ClosureAnnouncer {

  private static final Logger LOG = LoggerFactory.getLogger(ClosureAnnouncer.class);

  private final ClosureRecords records;
  private final LiveStream live;
  private final Clock clock;
  private final Set<UUID> untold = new LinkedHashSet<>();

  /** What ended until then is told. */
  private Instant looked;

  ClosureAnnouncer(ClosureRecords records, LiveStream live, Clock clock) {
    this.records = records;
    this.live = live;
    this.clock = clock;
    this.looked = clock.instant();
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
  synchronized void on(ClosureChanged change) {
    untold.add(change.closure());
    tell();
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  synchronized void tell() {
    try {
      Instant now = clock.instant();
      untold.addAll(records.endedWithin(looked, now));
      looked = now;
      for (Iterator<UUID> each = untold.iterator(); each.hasNext(); each.remove()) {
        tell(each.next(), now);
      }
    } catch (DataAccessException e) {
      LOG.debug("the screens are told when the database is back", e);
    }
  }

  private void tell(UUID closure, Instant now) {
    records
        .findInForce(closure, now)
        .ifPresentOrElse(
            found -> live.changed(ClosureTopic.NAME, new ClosureTopic.Entry(found)),
            () -> live.removed(ClosureTopic.NAME, closure.toString()));
  }
}
