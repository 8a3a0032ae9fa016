package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.VIOLENCE;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.json;
import static id.kentongan.incident.Room.patch;
import static id.kentongan.incident.Room.pathOf;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.live.LiveClient;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What screens that follow incidents are told. */
@KentonganTest
class IncidentLiveTest {

  private final JdbcClient database;
  private final IncidentSweep sweep;
  private final int port;
  private final Path home;
  private final Room room;
  private final Browser siti;

  IncidentLiveTest(
      JdbcClient database,
      IncidentSweep sweep,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.sweep = sweep;
    this.port = port;
    this.home = home;
    this.room = new Room(port, home);
    this.siti = room.as("calltaker-1");
  }

  @Test
  void a_dispatcher_sees_each_change_whole_in_the_shape_of_http() {
    try (LiveClient dispatcher = following("dispatcher-1", "incidents")) {
      JsonNode begun = begin(siti, FIRE + ",\"narrative\":\"as\"");
      assertThat(upsert(dispatcher, begun)).isEqualTo(begun);
      JsonNode more = patch(siti, begun, "\"narrative\":\"asap\"");
      assertThat(upsert(dispatcher, more)).isEqualTo(more);
    }
  }

  @Test
  void a_snapshot_holds_what_is_not_closed_and_what_was_closed_just_now() {
    JsonNode open = begin(siti, FIRE);
    JsonNode closed = patch(siti, begin(siti, FIRE), closing());
    JsonNode longClosed = patch(siti, begin(siti, FIRE), closing());
    try (LiveClient before = following("supervisor-1", "incidents")) {
      age(longClosed);
      sweep.sweep();
      JsonNode frame = before.next("incidents");
      while (!frame.path("remove").toString().contains(longClosed.path("id").asString())) {
        frame = before.next("incidents");
      }
    }
    try (LiveClient late = LiveClient.connect(port, room.as("supervisor-1"))) {
      late.say("{\"subscribe\":\"incidents\"}");
      String snapshot = late.next("incidents").path("snapshot").toString();
      assertThat(snapshot)
          .contains(open.path("id").asString(), closed.path("id").asString())
          .doesNotContain(longClosed.path("id").asString());
    }
    assertThat(json(siti.get(pathOf(longClosed)), 200).path("state").asString())
        .isEqualTo("closed");
  }

  @Test
  void who_leads_sees_it_masked_and_an_agency_that_nobody_sent_sees_nothing() {
    try (LiveClient leader = following("leader-1", "incidents");
        LiveClient agency = following("agency-1", "incidents")) {
      String words = ",\"address\":\"rumah Bu Ani\",\"narrative\":\"Ani\"";
      JsonNode violence = begin(siti, VIOLENCE + words);
      assertThat(upsert(leader, violence))
          .isEqualTo(json(room.as("leader-1").get(pathOf(violence)), 200));
      assertThat(upsert(leader, begin(siti, FIRE + words)).toString()).doesNotContain("Ani");
      agency.say("{\"subscribe\":\"nonsense\"}");
      agency.nextProblem();
      assertThat(agency.sequence()).isZero();
    }
  }

  @Test
  void a_wall_is_told_of_what_is_open_roughly_where_and_nothing_that_anybody_wrote() {
    Browser browser = Browser.at(port).enrolledAsWall("incidents", home);
    try (LiveClient wall = LiveClient.connect(port, browser)) {
      wall.say("{\"subscribe\":\"incidents\"}");
      assertThat(wall.next("incidents").has("snapshot")).isTrue();
      String words =
          ",\"address\":\"rumah Bu Ani\",\"narrative\":\"Ani 08123\",\"point\":"
              + "{\"type\":\"Point\",\"coordinates\":[106.80123,-6.40123]}";
      JsonNode draft = begin(siti, "\"state\":\"draft\"" + words);
      JsonNode fire = begin(siti, FIRE + words);
      JsonNode shown = upsert(wall, fire);
      JsonNode violence = upsert(wall, begin(siti, VIOLENCE + words));

      assertThat(shown.propertyNames())
          .containsExactlyInAnyOrder(
              "id",
              "type",
              "priority",
              "state",
              "point",
              "area",
              "openedAt",
              "restricted",
              "exercise");
      assertThat(shown.at("/point/coordinates").toString()).isEqualTo("[106.802,-6.402]");
      assertThat(shown.toString())
          .doesNotContain("Ani", "106.80123", fire.at("/number").asString());
      assertThat(violence.path("type").isNull() && violence.path("point").isNull()).isTrue();

      long before = wall.sequence();
      patch(siti, draft, "\"narrative\":\"lagi\"");
      patch(siti, fire, closing());
      JsonNode gone = wall.next("incidents");
      assertThat(gone.path("remove").toString()).contains(fire.path("id").asString());
      assertThat(gone.path("sequence").asLong()).isEqualTo(before + 1);
    }
  }

  @Test
  void who_has_no_business_with_incidents_is_refused_the_topic() {
    for (String account : new String[] {"media-1", "admin-1"}) {
      try (LiveClient nobody = LiveClient.connect(port, room.as(account))) {
        nobody.say("{\"subscribe\":\"incidents\"}");
        assertThat(nobody.nextProblem().at("/problem/status").asInt()).isEqualTo(403);
      }
    }
  }

  @Test
  void who_follows_calls_sees_the_incidents_come_and_go() {
    UUID call = KnownCall.active(database);
    try (LiveClient dispatcher = following("dispatcher-1", "calls")) {
      JsonNode incident = begin(siti, FIRE + ",\"call\":\"" + call + "\"");
      assertThat(dispatcher.next("calls").at("/upsert/0/incidents/0"))
          .isEqualTo(incident.path("id"));
      siti.delete(pathOf(incident) + "/calls/" + call);
      assertThat(dispatcher.next("calls").at("/upsert/0/incidents")).isEmpty();
    }
  }

  private LiveClient following(String account, String topic) {
    LiveClient client = LiveClient.connect(port, room.as(account));
    client.say("{\"subscribe\":\"" + topic + "\"}");
    assertThat(client.next(topic).has("snapshot")).isTrue();
    return client;
  }

  /** The next state of this incident that the screen is told. */
  private static JsonNode upsert(LiveClient screen, JsonNode incident) {
    while (true) {
      for (JsonNode each : screen.next("incidents").path("upsert")) {
        if (each.path("id").equals(incident.path("id"))) {
          return each;
        }
      }
    }
  }

  private static String closing() {
    return "\"state\":\"closed\",\"reason\":\"selesai\"";
  }

  private void age(JsonNode incident) {
    database
        .sql("update incident set closed_at = closed_at - interval '15 minutes' where id = ?")
        .param(UUID.fromString(incident.path("id").asString()))
        .update();
  }
}
