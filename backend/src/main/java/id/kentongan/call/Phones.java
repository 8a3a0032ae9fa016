package id.kentongan.call;

import id.kentongan.identity.Person;
import id.kentongan.platform.ProblemException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** What a page or a desk telephone needs to become a position's telephone. */
@Service
public class Phones {

  private final Positions positions;
  private final PhoneAccounts accounts;
  private final CallSettings settings;

  Phones(Positions positions, PhoneAccounts accounts, CallSettings settings) {
    this.positions = positions;
    this.accounts = accounts;
    this.settings = settings;
  }

  /** Username is the position's id; {@code websocket} is the exchange's own. */
  public record Phone(String uri, String username, String password, String websocket) {}

  /**
   * The telephone of a position, for who sits there.
   *
   * @param host by which the asker reaches this system
   * @param secure whether the asker came by TLS; the exchange then speaks it too
   * @throws ProblemException 404; 409 if the person does not sit there; 503 if the exchange has no
   *     configuration yet
   */
  public Phone get(String position, Person person, String host, boolean secure) {
    PositionView view = positions.get(position);
    if (!person.username().equals(view.person())) {
      throw new ProblemException(
          HttpStatus.CONFLICT, "position-not-yours", Map.of("position", position), view);
    }
    return account(position, host, secure);
  }

  /** The account of a telephone that the exchange's configuration knows. */
  Phone account(String username, String host, boolean secure) {
    String password =
        accounts
            .password(username)
            .orElseThrow(() ->
                new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "exchange-unavailable", Map.of()));
    String websocket =
        "%s://%s:%d/ws".formatted(secure ? "wss" : "ws", host, settings.exchange().websocketPort());
    return new Phone("sip:" + username + "@" + host, username, password, websocket);
  }
}
