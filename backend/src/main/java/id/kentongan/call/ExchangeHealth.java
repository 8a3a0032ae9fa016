package id.kentongan.call;

import id.kentongan.telephony.Exchange;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether the exchange is followed. Without it this node still serves, and calls still ring. */
@Component("exchange")
class ExchangeHealth implements HealthIndicator {

  private static final Status DEGRADED = new Status("DEGRADED");

  private final Exchange exchange;

  ExchangeHealth(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public Health health() {
    return Health.status(exchange.linked() ? Status.UP : DEGRADED).build();
  }
}
