package id.kentongan.geo;

import id.kentongan.region.RegionChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reads the places of the region in force ahead of the first search, that nobody waits for it. */
@Component
@ConditionalOnWebApplication
class PlaceWatch {

  private static final Logger LOG = LoggerFactory.getLogger(PlaceWatch.class);

  private final PlaceDirectory directory;

  PlaceWatch(PlaceDirectory directory) {
    this.directory = directory;
  }

  @EventListener({ApplicationReadyEvent.class, RegionChanged.class})
  void begin() {
    Thread.ofVirtual().name("places").start(this::read);
  }

  private void read() {
    try {
      directory.current();
    } catch (DataAccessException | TransactionException away) {
      LOG.debug("the places cannot be read just now; the next search will", away);
    }
  }
}
