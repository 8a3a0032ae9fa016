package id.kentongan.incident;

import id.kentongan.live.LiveStream;
import java.time.Clock;
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
 * Tells the screens who has an incident open now, and takes away who fell silent.
 *
 * <p>What it tells it reads anew, and tells it once more with the next sweep: of two nodes that
 * tell at the same time the one that read first may be heard last. A screen is sent only what is
 * another than it has.
 */
@Component
@ConditionalOnWebApplication
class PresenceAnnouncer {

  private static final Logger LOG = LoggerFactory.getLogger(PresenceAnnouncer.class);

  private final PresenceRecords presences;
  private final LiveStream live;
  private final Clock clock;
  private final Set<UUID> untold = new LinkedHashSet<>();
  private final Set<UUID> again = new LinkedHashSet<>();

  PresenceAnnouncer(PresenceRecords presences, LiveStream live, Clock clock) {
    this.presences = presences;
    this.live = live;
    this.clock = clock;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
  synchronized void on(PresenceChanged change) {
    untold.add(change.incident());
    again.add(change.incident());
    try {
      tell();
    } catch (DataAccessException e) {
      LOG.debug("who has an incident open is told with the next sweep", e);
    }
  }

  @Scheduled(fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
  synchronized void sweep() {
    try {
      untold.addAll(again);
      again.clear();
      untold.addAll(presences.removeSilent(clock.instant()));
      tell();
    } catch (DataAccessException e) {
      LOG.debug("who has an incident open is told when the database is back", e);
    }
  }

  private void tell() {
    for (Iterator<UUID> each = untold.iterator(); each.hasNext(); each.remove()) {
      tell(each.next());
    }
  }

  private void tell(UUID incident) {
    presences
        .of(incident, clock.instant())
        .map(PresenceTopic.Entry::new)
        .ifPresentOrElse(
            entry -> live.changed(PresenceTopic.NAME, entry),
            () -> live.removed(PresenceTopic.NAME, incident.toString()));
  }
}
