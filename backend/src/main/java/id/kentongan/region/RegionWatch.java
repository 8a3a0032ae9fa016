package id.kentongan.region;

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

/**
 * Notices every two seconds that another version or edition is in force, whoever made it, and tells
 * the modules of this node. While the database is away the last known one holds.
 */
@Component
@ConditionalOnWebApplication
class RegionWatch {

  private static final Logger LOG = LoggerFactory.getLogger(RegionWatch.class);

  private final CurrentRegion current;
  private final ApplicationEventPublisher events;
  private @Nullable RegionVersion told;

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
    RegionVersion former = told;
    if (former != null && former.edition() != newest.edition()) {
      events.publishEvent(new RegionChanged(newest.version(), former.version()));
    }
    // Only now: whom it could not be told is told at the next look.
    told = newest;
  }
}
