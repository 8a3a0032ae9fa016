package id.kentongan.live;

import id.kentongan.identity.Person;
import id.kentongan.identity.WallScreen;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.socket.WebSocketSession;

/** Who is at the other end, as the handshake found it. */
sealed interface Visitor {

  /** What the journal calls it. */
  String name();

  /** When what has this name ends, the connection does. */
  String session();

  Locale locale();

  /** Empty: the topic is not for such a visitor. */
  Optional<Topic.View> viewOf(Topic topic);

  /**
   * Somebody of the room.
   *
   * @param session id of the HTTP session
   */
  record SignedIn(Person person, String session, Locale locale) implements Visitor {

    @Override
    public String name() {
      return person.username();
    }

    @Override
    public Optional<Topic.View> viewOf(Topic topic) {
      return topic.viewFor(person);
    }
  }

  /** A screen on a wall. */
  record OnWall(WallScreen wall, Locale locale) implements Visitor {

    @Override
    public String name() {
      return wall.getName();
    }

    @Override
    public String session() {
      return wall.wall().toString();
    }

    @Override
    public Optional<Topic.View> viewOf(Topic topic) {
      return topic.viewForWalls();
    }
  }

  String ATTRIBUTE = "visitor";

  default void enter(Map<String, Object> attributes) {
    attributes.put(ATTRIBUTE, this);
  }

  static Visitor of(WebSocketSession session) {
    if (session.getAttributes().get(ATTRIBUTE) instanceof Visitor visitor) {
      return visitor;
    }
    throw new IllegalStateException("The handshake was passed without a visitor");
  }
}
