package id.kentongan.call;

import id.kentongan.telephony.ExchangeSignal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How far we are behind the exchange: the time from what happened there to when it is handled here
 * (the metric {@code kentongan.exchange.lag}).
 */
@Component
class ExchangeLag {

  /** More than this and screens show what is no longer so. */
  private static final Duration ALARM = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(ExchangeLag.class);

  private final Timer timer;
  private final Clock clock;
  private boolean behind;

  ExchangeLag(MeterRegistry registry, Clock clock) {
    this.timer =
        Timer.builder("kentongan.exchange.lag")
            .description("From an event of the exchange to its handling here")
            .publishPercentiles(0.5, 0.99)
            .register(registry);
    this.clock = clock;
  }

  /** A live signal is about to be handled. */
  synchronized void note(ExchangeSignal signal) {
    Duration lag = Duration.between(signal.at(), clock.instant());
    timer.record(lag.isNegative() ? Duration.ZERO : lag);
    boolean late = lag.compareTo(ALARM) > 0;
    if (late && !behind) {
      LOG.warn("what the exchange tells is handled {} ms late", lag.toMillis());
    } else if (!late && behind) {
      LOG.info("what the exchange tells is handled in time again");
    }
    behind = late;
  }
}
