package id.kentongan.call;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.telephony.ExchangeSignal.StrangerRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts on record who knocked at the exchange and was turned away: once an hour and address. */
@Component
class Strangers {

  private static final Logger LOG = LoggerFactory.getLogger(Strangers.class);
  private static final Duration ONCE_IN = Duration.ofHours(1);
  private static final int REMEMBERED = 10_000;
  private static final int SHOWN = 100;

  /** In the order of their entries, so that the oldest is forgotten first. */
  private final Map<String, Instant> recorded =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final AuditTrail audit;

  Strangers(AuditTrail audit) {
    this.audit = audit;
  }

  synchronized void take(StrangerRefused stranger) {
    String address = plain(stranger.remoteAddress());
    Instant before = recorded.get(address);
    if (before != null && stranger.at().isBefore(before.plus(ONCE_IN))) {
      return;
    }
    LOG.warn(
        "the exchange turned {} away, who called itself {}", address, plain(stranger.account()));
    audit.record(new AuditEntry("exchange", "stranger.refused", "address:" + address, Map.of()));
    recorded.remove(address);
    recorded.put(address, stranger.at());
  }

  /** What a stranger sent cannot write lines of its own into log or audit. */
  private static String plain(String text) {
    String plain = text.replaceAll("[^\\x20-\\x7E]", "?");
    return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN);
  }
}
