package id.kentongan.dispatch.clock;

import id.kentongan.live.LiveStream;
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

/** Tells the screens which clocks run, reading anew what it tells. */
@Component
@ConditionalOnWebApplication
class ClockAnnouncer {

  private static final Logger LOG = LoggerFactory.getLogger(ClockAnnouncer.class);

  private final ClockRecords records;
  private final LiveStream live;
  private final Set<UUID> untold = new LinkedHashSet<>();

  ClockAnnouncer(ClockRecords records, LiveStream live) {
    this.records = records;
    this.live = live;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
  synchronized void on(ClockChanged change) {
    untold.add(change.clock());
    tell();
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  synchronized void tell() {
    try {
      for (Iterator<UUID> each = untold.iterator(); each.hasNext(); each.remove()) {
        records.find(each.next()).ifPresent(this::tell);
      }
    } catch (DataAccessException e) {
      LOG.debug("the screens are told when the database is back", e);
    }
  }

  private void tell(RunningClock clock) {
    if (clock.running()) {
      live.changed(ClockTopic.NAME, new ClockTopic.Entry(clock));
    } else {
      live.removed(ClockTopic.NAME, clock.id().toString());
    }
  }
}
