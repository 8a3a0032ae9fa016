package id.kentongan.fleet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Makes partitions before their day begins, and throws old ones away. */
@Component
@ConditionalOnWebApplication
class TrackKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(TrackKeeper.class);

  /** Today, and as many days to come as nobody leaves a dead system alone. */
  private static final int DAYS_AHEAD = 3;

  private final TrackDays days;
  private final Clock clock;

  TrackKeeper(TrackDays days, Clock clock) {
    this.days = days;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void keep() {
    try {
      LocalDate today = TrackDays.dayOf(clock.instant());
      days.require(IntStream.rangeClosed(0, DAYS_AHEAD).mapToObj(today::plusDays).toList());
      days.dropOld();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Tracks are put in order in an hour: {}", e.toString());
    }
  }
}
