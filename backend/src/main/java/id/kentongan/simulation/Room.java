package id.kentongan.simulation;

import id.kentongan.shared.GeoPoint;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The room that sends units: what each was sent to, and who tells it how far they are. */
final class Room {

  private static final int FORBIDDEN = 403;

  private final SignedIn dispatcher;
  private final Map<String, SignedIn> responders;
  private final Instant begun;
  private final Map<String, Order> orders = new ConcurrentHashMap<>();

  /**
   * @param responders by username
   * @param begun when second 0 was
   */
  Room(SignedIn dispatcher, Map<String, SignedIn> responders, Instant begun) {
    this.dispatcher = dispatcher;
    this.responders = responders;
    this.begun = begun;
  }

  /** Looks which units are sent where; the place of an incident once. */
  void look() throws IOException, InterruptedException {
    Map<String, Order> now = new HashMap<>();
    for (JsonNode unit : dispatcher.get("/api/units").path("items")) {
      String assignment = unit.path("assignment").asString("");
      if (!assignment.isEmpty()) {
        String callSign = unit.path("callSign").asString();
        Order known = orders.get(callSign);
        now.put(
            callSign,
            known != null && known.assignment().equals(assignment)
                ? known
                : new Order(assignment, place(unit.path("incident").path("id").asString())));
      }
    }
    orders.keySet().retainAll(now.keySet());
    orders.putAll(now);
  }

  private @Nullable GeoPoint place(String incident) throws IOException, InterruptedException {
    JsonNode point = dispatcher.get("/api/incidents/" + incident).path("point");
    return point.isObject() ? Fleet.point(point) : null;
  }

  /** What a unit was sent to when somebody last looked; null: nothing. */
  @Nullable Order order(String callSign) {
    return orders.get(callSign);
  }

  /**
   * The crew says it, if somebody signs in with the unit and may; else the dispatcher does.
   *
   * @param account username of who signs in with the unit; null: nobody
   */
  Answer say(Word word, @Nullable String account) throws InterruptedException {
    try {
      SignedIn responder = account == null ? null : responders.get(account);
      int status = responder == null ? FORBIDDEN : patch(responder, word);
      return Answer.of(status == FORBIDDEN ? patch(dispatcher, word) : status);
    } catch (IOException e) {
      return Answer.LATER;
    }
  }

  private int patch(SignedIn by, Word word) throws IOException, InterruptedException {
    Map<String, String> body = new HashMap<>();
    body.put("state", word.step().code());
    body.put("at", begun.plusSeconds(word.second()).toString());
    if (word.reason() != null) {
      body.put("reason", word.reason());
    }
    return by.patch("/api/assignments/" + word.assignment(), body);
  }
}
