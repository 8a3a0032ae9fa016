package id.kentongan.region;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Notices every two seconds that another version is in force, whoever imported it, and tells the
 * modules of this node. While the database is away the last known one holds.
 */
@Component
@ConditionalOnWebApplication
class RegionWatch {

  private static final Logger LOG = LoggerFactory.getLogger(RegionWatch.class);

  private final CurrentRegion current;
  private final ApplicationEventPublisher events;
  private long told;

  RegionWatch(CurrentRegion current, ApplicationEventPublisher events) {
    this.current = current;
    this.events = events;
  }

  @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
  void look() {
    try {
      current.refresh().ifPresent(this::tell);
    } catch (DataAccessException | TransactionException away) {
      LOG.debug("the region in force cannot be read just now", away);
    }
  }

  private void tell(RegionVersion newest) {
    if (told != 0 && told != newest.version()) {
      events.publishEvent(new RegionChanged(newest.version(), told));
    }
    told = newest.version();
  }
}
