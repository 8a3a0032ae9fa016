package id.kentongan.fleet;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How many fixes a unit may send: as many as one that was out of reach for hours brings at once,
 * then some a second; so one broken device, or one stolen secret, does not fill the tracks.
 */
@Component
class DeviceRate {

  private static final double AT_ONCE = 10_000;
  private static final double A_SECOND = 50;

  private final Map<CallSign, Allowance> allowances = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  @Autowired
  DeviceRate() {
    this(System::nanoTime);
  }

  DeviceRate(LongSupplier nanos) {
    this.nanos = nanos;
  }

  boolean allows(CallSign unit) {
    return allowances.computeIfAbsent(unit, _ -> new Allowance(nanos.getAsLong())).take();
  }

  private final class Allowance {

    private double left = AT_ONCE;
    private long countedAt;

    Allowance(long now) {
      countedAt = now;
    }

    synchronized boolean take() {
      long now = nanos.getAsLong();
      left = Math.min(AT_ONCE, left + (now - countedAt) / 1e9 * A_SECOND);
      countedAt = now;
      if (left < 1) {
        return false;
      }
      left--;
      return true;
    }
  }
}
