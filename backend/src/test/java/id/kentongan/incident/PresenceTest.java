package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.VIOLENCE;
import static id.kentongan.incident.Room.begin;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.live.LiveClient;
import id.kentongan.live.Topic;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Who has an incident open, as the others are told. */
@KentonganTest
class PresenceTest {

  private final JdbcClient database;
  private final PresenceAnnouncer announcer;
  private final PresenceTopic topic;
  private final int port;
  private final Path home;
  private final Room room;
  private final Browser siti;
  private final UUID screen = UUID.randomUUID();
  private JsonNode fire = MissingNode.getInstance();

  PresenceTest(
      JdbcClient database,
      PresenceAnnouncer announcer,
      PresenceTopic topic,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.announcer = announcer;
    this.topic = topic;
    this.port = port;
    this.home = home;
    this.room = new Room(port, home);
    this.siti = room.as("calltaker-1");
  }

  @BeforeEach
  void somethingBurns() {
    fire = begin(siti, FIRE);
  }

  @AfterEach
  void everybodyGoes() {
    database.sql("update incident_presence set seen_at = 'epoch'").update();
    announcer.sweep();
  }

  @Test
  void who_opens_it_is_seen_looking_then_writing_then_gone() {
    try (LiveClient dispatcher = following("dispatcher-1")) {
      look(siti, screen, fire, false);
      JsonNode item = upsert(dispatcher, fire);
      assertThat(item.propertyNames()).containsExactlyInAnyOrder("id", "people");
      assertThat(item.path("people")).hasSize(1);
      assertThat(item.at("/people/0/username").asString()).isEqualTo("calltaker-1");
      assertThat(item.at("/people/0/name").asString()).isNotBlank();
      assertThat(item.at("/people/0/writing").asBoolean(true)).isFalse();

      look(siti, screen, fire, true);
      assertThat(people(upsert(dispatcher, fire))).containsExactly("calltaker-1 writes");
      leave(siti, screen, fire);
      assertThat(removed(dispatcher)).containsExactly(idOf(fire));
    }
  }

  @Test
  void an_incident_may_be_named_by_its_number() {
    try (LiveClient dispatcher = following("dispatcher-1")) {
      String path = "/api/incidents/" + fire.path("number").asString() + "/presence/" + screen;
      assertThat(siti.put(path, "{\"writing\":true}").statusCode()).isEqualTo(204);
      assertThat(people(upsert(dispatcher, fire))).containsExactly("calltaker-1 writes");
    }
  }

  @Test
  void who_writes_is_first_and_two_screens_of_one_person_count_once() {
    Browser budi = room.as("supervisor-1");
    UUID second = UUID.randomUUID();
    try (LiveClient dispatcher = following("dispatcher-1")) {
      look(siti, screen, fire, true);
      look(siti, second, fire, false);
      look(budi, UUID.randomUUID(), fire, false);
      JsonNode both = upsertOfTwo(dispatcher, fire);
      assertThat(people(both)).containsExactly("calltaker-1 writes", "supervisor-1 looks");

      leave(siti, second, fire);
      leave(siti, screen, fire);
      assertThat(people(upsert(dispatcher, fire))).containsExactly("supervisor-1 looks");
    }
  }

  @Test
  void a_screen_shows_one_incident_and_its_late_leave_takes_nothing_away() {
    JsonNode other = begin(siti, FIRE);
    try (LiveClient dispatcher = following("dispatcher-1")) {
      look(siti, screen, fire, false);
      upsert(dispatcher, fire);
      look(siti, screen, other, false);
      leave(siti, screen, fire);
      look(room.as("supervisor-1"), UUID.randomUUID(), other, false);
      upsertOfTwo(dispatcher, other);
      assertThat(snapshot("supervisor-1").toString())
          .contains(idOf(other))
          .doesNotContain(idOf(fire));
    }
  }

  @Test
  void what_is_only_said_again_is_told_to_nobody() {
    try (LiveClient dispatcher = following("dispatcher-1")) {
      look(siti, screen, fire, false);
      upsert(dispatcher, fire);
      long before = dispatcher.sequence();
      look(siti, screen, fire, false);
      announcer.sweep();
      look(siti, screen, fire, true);
      assertThat(people(upsert(dispatcher, fire))).containsExactly("calltaker-1 writes");
      assertThat(dispatcher.sequence()).isEqualTo(before + 1);
    }
  }

  @Test
  void who_falls_silent_is_gone_and_is_seen_again_when_heard_again() {
    try (LiveClient dispatcher = following("dispatcher-1")) {
      look(siti, screen, fire, true);
      upsert(dispatcher, fire);
      fallSilent();
      announcer.sweep();
      assertThat(removed(dispatcher)).containsExactly(idOf(fire));

      look(siti, screen, fire, true);
      assertThat(people(upsert(dispatcher, fire))).containsExactly("calltaker-1 writes");
    }
  }

  @Test
  void who_fell_silent_and_was_left_out_is_seen_again_even_before_the_next_sweep() {
    try (LiveClient dispatcher = following("dispatcher-1")) {
      look(siti, screen, fire, false);
      upsert(dispatcher, fire);
      fallSilent();
      look(room.as("supervisor-1"), UUID.randomUUID(), fire, false);
      look(siti, screen, fire, false);
      JsonNode now = upsert(dispatcher, fire);
      while (now.path("people").size() < 2) {
        now = upsert(dispatcher, fire);
      }
      assertThat(people(now)).containsExactlyInAnyOrder("calltaker-1 looks", "supervisor-1 looks");
    }
  }

  @Test
  void a_load_has_who_is_there_and_not_who_fell_silent() {
    look(siti, screen, fire, false);
    fallSilent();
    JsonNode other = begin(siti, FIRE);
    look(room.as("dispatcher-1"), UUID.randomUUID(), other, false);
    assertThat(topic.snapshot()).extracting(Topic.Item::id).containsExactly(idOf(other));
  }

  @Test
  void of_very_many_screens_of_one_person_the_last_ones_count() {
    for (int i = 0; i < 3 * Presence.SCREENS_OF_ONE; i++) {
      look(siti, UUID.randomUUID(), fire, false);
    }
    assertThat(
            database
                .sql("select count(*) from incident_presence where username = 'calltaker-1'")
                .query(Integer.class)
                .single())
        .isEqualTo(Presence.SCREENS_OF_ONE);
  }

  @Test
  void a_restricted_one_is_told_to_who_handles_it_and_nothing_to_who_leads_agencies_or_walls() {
    JsonNode violence = begin(siti, VIOLENCE);
    try (LiveClient dispatcher = following("dispatcher-1")) {
      look(siti, screen, violence, false);
      upsert(dispatcher, violence);
    }
    for (String account : new String[] {"leader-1", "agency-1", "media-1", "admin-1"}) {
      Browser other = room.as(account);
      assertThat(other.put(pathOf(violence, screen), "{\"writing\":false}").statusCode())
          .as(account)
          .isEqualTo(403);
      try (LiveClient nobody = LiveClient.connect(port, other)) {
        assertRefused(nobody);
      }
    }
    Browser wall = Browser.at(port).enrolledAsWall("presence", home);
    try (LiveClient screenOnWall = LiveClient.connect(port, wall)) {
      assertRefused(screenOnWall);
    }
  }

  @Test
  void what_is_no_incident_no_screen_or_no_sentence_is_refused() {
    String nowhere = "/api/incidents/" + UUID.randomUUID() + "/presence/" + screen;
    assertThat(siti.put(nowhere, "{\"writing\":false}").statusCode()).isEqualTo(404);
    assertThat(siti.delete(nowhere).statusCode()).isEqualTo(404);
    String noScreen = Room.pathOf(fire) + "/presence/a'b";
    assertThat(siti.put(noScreen.replace("'", "%27"), "{\"writing\":true}").statusCode())
        .isEqualTo(400);
    assertThat(siti.put(pathOf(fire, screen), "{\"writing\":\"<b>\"}").statusCode()).isEqualTo(400);
    assertThat(siti.put(pathOf(fire, screen), null).statusCode()).isIn(400, 415);
  }

  private static void assertRefused(LiveClient client) {
    client.say("{\"subscribe\":\"presence\"}");
    assertThat(client.nextProblem().at("/problem/status").asInt()).isEqualTo(403);
  }

  private void fallSilent() {
    database.sql("update incident_presence set seen_at = seen_at - interval '15 seconds'").update();
  }

  private static void look(Browser who, UUID screen, JsonNode incident, boolean writing) {
    assertThat(who.put(pathOf(incident, screen), "{\"writing\":" + writing + "}").statusCode())
        .isEqualTo(204);
  }

  private static void leave(Browser who, UUID screen, JsonNode incident) {
    assertThat(who.delete(pathOf(incident, screen)).statusCode()).isEqualTo(204);
  }

  private static String pathOf(JsonNode incident, UUID screen) {
    return Room.pathOf(incident) + "/presence/" + screen;
  }

  private LiveClient following(String account) {
    LiveClient client = LiveClient.connect(port, room.as(account));
    client.say("{\"subscribe\":\"presence\"}");
    assertThat(client.next("presence").has("snapshot")).isTrue();
    return client;
  }

  private JsonNode snapshot(String account) {
    try (LiveClient client = LiveClient.connect(port, room.as(account))) {
      client.say("{\"subscribe\":\"presence\"}");
      return client.next("presence").path("snapshot");
    }
  }

  /** The next that a screen is told of this incident. */
  private static JsonNode upsert(LiveClient client, JsonNode incident) {
    while (true) {
      for (JsonNode each : client.next("presence").path("upsert")) {
        if (each.path("id").equals(incident.path("id"))) {
          return each;
        }
      }
    }
  }

  private static JsonNode upsertOfTwo(LiveClient client, JsonNode incident) {
    JsonNode item = upsert(client, incident);
    while (item.path("people").size() < 2) {
      item = upsert(client, incident);
    }
    return item;
  }

  private static List<String> removed(LiveClient client) {
    return client.next("presence").path("remove").valueStream().map(JsonNode::asString).toList();
  }

  private static List<String> people(JsonNode item) {
    return item.path("people")
        .valueStream()
        .map(each ->
            each.path("username").asString()
                + (each.path("writing").asBoolean() ? " writes" : " looks"))
        .toList();
  }

  private static String idOf(JsonNode incident) {
    return incident.path("id").asString();
  }
}
