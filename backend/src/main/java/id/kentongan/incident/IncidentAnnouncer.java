package id.kentongan.incident;

import id.kentongan.live.LiveStream;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
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
 * Tells the screens what changed. Reads anew what it tells, one change at a time: of two that
 * commit together the one that is told last is then the one that holds.
 *
 * <p>Also after a commit of which nobody knows whether it happened, because the connection broke in
 * it; and what cannot be read just then is told when the database is back.
 */
@Component
@ConditionalOnWebApplication
class IncidentAnnouncer {

  private static final Logger LOG = LoggerFactory.getLogger(IncidentAnnouncer.class);

  private final IncidentRecords records;
  private final LiveStream live;
  private final Set<IncidentId> untold = new LinkedHashSet<>();

  IncidentAnnouncer(IncidentRecords records, LiveStream live) {
    this.records = records;
    this.live = live;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
  synchronized void on(IncidentChanged change) {
    untold.add(change.incident());
    tell();
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  synchronized void tell() {
    try {
      for (Iterator<IncidentId> each = untold.iterator(); each.hasNext(); each.remove()) {
        records.find(each.next().toString()).ifPresent(this::tell);
      }
    } catch (DataAccessException e) {
      LOG.debug("the screens are told when the database is back", e);
    }
  }

  private void tell(IncidentRow row) {
    if (row.onScreens()) {
      live.changed(IncidentTopic.NAME, new IncidentTopic.Entry(row));
    } else {
      live.removed(IncidentTopic.NAME, row.id().toString());
    }
  }
}
