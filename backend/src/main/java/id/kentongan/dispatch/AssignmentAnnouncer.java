package id.kentongan.dispatch;

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
 * Tells the screens what changed. Reads anew what it tells, also after a commit of which nobody
 * knows whether it happened; what cannot be read just then is told when the database is back.
 */
@Component
@ConditionalOnWebApplication
class AssignmentAnnouncer {

  private static final Logger LOG = LoggerFactory.getLogger(AssignmentAnnouncer.class);

  private final AssignmentRecords records;
  private final LiveStream live;
  private final Set<AssignmentId> untold = new LinkedHashSet<>();

  AssignmentAnnouncer(AssignmentRecords records, LiveStream live) {
    this.records = records;
    this.live = live;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
  synchronized void on(AssignmentChanged change) {
    untold.add(change.assignment());
    tell();
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  synchronized void tell() {
    try {
      for (Iterator<AssignmentId> each = untold.iterator(); each.hasNext(); each.remove()) {
        records.find(each.next()).ifPresent(this::tell);
      }
    } catch (DataAccessException e) {
      LOG.debug("the screens are told when the database is back", e);
    }
  }

  private void tell(AssignmentRow row) {
    if (row.onScreens()) {
      live.changed(AssignmentTopic.NAME, new AssignmentTopic.Entry(row));
    } else {
      live.removed(AssignmentTopic.NAME, row.id().toString());
    }
  }
}
