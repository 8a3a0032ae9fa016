package id.kentongan.fleet;

import id.kentongan.geo.roads.Corrections;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Hands down what the units drove, so that travel times are put right by it. */
@Component
@ConditionalOnWebApplication
class CorrectionWatch {

  private static final Logger LOG = LoggerFactory.getLogger(CorrectionWatch.class);

  private final Corrections corrections;
  private final DrivenWays ways;

  CorrectionWatch(Corrections corrections, DrivenWays ways) {
    this.corrections = corrections;
    this.ways = ways;
  }

  /**
   * Not at once, because a node opens its roads first; on a thread that gives way to all others.
   */
  @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void begin() {
    Thread.ofPlatform()
        .name("corrections")
        .daemon()
        .priority(Thread.MIN_PRIORITY)
        .start(this::renew);
  }

  private void renew() {
    try {
      if (corrections.renew(ways::list)) {
        LOG.info("travel times are corrected: {}", corrections.list());
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("travel times are corrected in an hour: {}", e.toString());
    }
  }
}
