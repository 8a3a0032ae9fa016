package id.kentongan.call;

import id.kentongan.telephony.Exchange;
import id.kentongan.telephony.ExchangeUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the exchange which numbers are answered after others. It keeps that by itself, with its
 * end, but not over a restart, so everything is told again every minute.
 */
@Component
@ConditionalOnWebApplication
class QueuePlaces {

  private static final Logger LOG = LoggerFactory.getLogger(QueuePlaces.class);
  private static final Duration TELL_AGAIN = Duration.ofMinutes(1);

  private final RepeatCallers callers;
  private final Exchange exchange;
  private final Clock clock;
  private final Map<String, Instant> told = new HashMap<>();
  private Instant toldAgainAt = Instant.EPOCH;

  QueuePlaces(RepeatCallers callers, Exchange exchange, Clock clock) {
    this.callers = callers;
    this.exchange = exchange;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  synchronized void tell() {
    try {
      tell(callers.later());
    } catch (DataAccessException | ExchangeUnavailable e) {
      LOG.debug("the exchange is told of places when both are back", e);
    }
  }

  private void tell(Map<String, Instant> later) {
    boolean again = !clock.instant().isBefore(toldAgainAt.plus(TELL_AGAIN));
    for (String number : Map.copyOf(told).keySet()) {
      if (!later.containsKey(number)) {
        exchange.answerInTurn(number);
        told.remove(number);
      }
    }
    later.forEach((number, until) -> {
      if (again || !until.equals(told.get(number))) {
        exchange.answerLater(number, until);
        told.put(number, until);
      }
    });
    if (again) {
      toldAgainAt = clock.instant();
    }
  }
}
