package id.kentongan.call;

import id.kentongan.call.Phones.Phone;
import id.kentongan.platform.ProblemException;
import id.kentongan.region.CurrentRegion;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * The telephone of the page {@code /telepon}: a caller's, for people who want to try 112 and have
 * no SIP telephone. It exists in a sample region only; to the exchange it is a trunk.
 */
@Service
public class PublicTelephone {

  private static final String USERNAME = "telepon-01";

  private final CurrentRegion region;
  private final Phones phones;

  PublicTelephone(CurrentRegion region, Phones phones) {
    this.region = region;
    this.phones = phones;
  }

  /**
   * @param region name of the region that it calls
   */
  public record Account(String region, Phone phone) {}

  /**
   * Its account at the exchange.
   *
   * @param host by which the asker reaches this system
   * @param secure whether the asker came by TLS
   * @throws ProblemException 404 outside of a sample region; 503 if the exchange has no
   *     configuration yet
   */
  public Account account(String host, boolean secure) {
    requireSample();
    return new Account(region.region().name(), phones.account(USERNAME, host, secure));
  }

  /**
   * @throws ProblemException 404 outside of a sample region
   */
  public void requireSample() {
    if (!region.region().sample()) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "unknown", Map.of());
    }
  }
}
