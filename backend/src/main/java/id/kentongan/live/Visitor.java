package id.kentongan.live;

import id.kentongan.identity.Person;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.socket.WebSocketSession;

/**
 * Who is at the other end, as the handshake found it.
 *
 * @param session id of the HTTP session: when it ends, the connection does
 */
record Visitor(Person person, String session, Locale locale) {

  private static final String ATTRIBUTE = "visitor";

  void enter(Map<String, Object> attributes) {
    attributes.put(ATTRIBUTE, this);
  }

  static Visitor of(WebSocketSession session) {
    if (session.getAttributes().get(ATTRIBUTE) instanceof Visitor visitor) {
      return visitor;
    }
    throw new IllegalStateException("The handshake was passed without a visitor");
  }
}
