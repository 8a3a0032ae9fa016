package id.kentongan.incident;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes incidents off the screens when they have been closed for long enough. */
@Component
@ConditionalOnWebApplication
class IncidentSweep {

  private static final Logger LOG = LoggerFactory.getLogger(IncidentSweep.class);

  private final IncidentRecords records;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  IncidentSweep(
      IncidentRecords records,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.records = records;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
  void sweep() {
    try {
      transaction.executeWithoutResult(_ ->
          records.takeOffScreens(clock.instant()).stream()
              .map(IncidentChanged::new)
              .forEach(events::publishEvent));
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("screens are swept when the database is back", e);
    }
  }
}
