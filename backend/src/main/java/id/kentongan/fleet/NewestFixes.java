package id.kentongan.fleet;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The newest fix of each unit, by the device's clock. */
@Component
class NewestFixes {

  private final Map<CallSign, Fix> newest = new ConcurrentHashMap<>();

  /** An older one than is known changes nothing. */
  void offer(Fix fix) {
    newest.merge(fix.unit(), fix, (known, next) -> next.at().isAfter(known.at()) ? next : known);
  }

  Optional<Fix> find(CallSign unit) {
    return Optional.ofNullable(newest.get(unit));
  }

  Map<CallSign, Fix> all() {
    return Map.copyOf(newest);
  }
}
