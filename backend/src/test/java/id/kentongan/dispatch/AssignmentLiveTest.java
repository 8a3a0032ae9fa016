package id.kentongan.dispatch;

import static id.kentongan.dispatch.Desk.json;
import static id.kentongan.dispatch.Desk.pathOf;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.live.LiveClient;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What screens that follow assignments are told. */
@KentonganTest
class AssignmentLiveTest {

  private final Desk desk;
  private final JdbcClient database;
  private final AssignmentSweep sweep;
  private final int port;

  AssignmentLiveTest(
      JdbcClient database,
      AssignmentSweep sweep,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.desk = new Desk(port, home, database);
    this.database = database;
    this.sweep = sweep;
    this.port = port;
  }

  @BeforeEach
  @AfterEach
  void everybody_is_home() {
    desk.callEverybodyBack();
  }

  @Test
  void each_change_is_told_whole_in_the_shape_of_http_until_it_has_been_over_for_long_enough() {
    JsonNode fire = desk.fire();
    try (LiveClient supervisor = following("supervisor-1")) {
      JsonNode pump = desk.send(fire, "DMK-01").path(0);
      assertThat(upsert(supervisor, pump)).isEqualTo(pump);
      JsonNode done = desk.say(pump, "cancelled");
      assertThat(upsert(supervisor, pump)).isEqualTo(done);
      sweep.sweep();
      age(pump);
      sweep.sweep();
      JsonNode frame = supervisor.next("assignments");
      assertThat(frame.path("remove").valueStream()).contains(pump.path("id"));
    }
  }

  @Test
  void a_refusal_that_nobody_has_answered_stays_however_old_it_is() {
    JsonNode fire = desk.fire();
    JsonNode pump = desk.send(fire, "DMK-01").path(0);
    Desk.trySay(desk.dewi(), pump, "\"state\":\"refused\",\"reason\":\"mogok\"");
    age(pump);
    sweep.sweep();
    try (LiveClient supervisor = LiveClient.connect(port, desk.as("supervisor-1"))) {
      supervisor.say("{\"subscribe\":\"assignments\"}");
      assertThat(supervisor.next("assignments").path("snapshot").toString())
          .contains(pump.path("id").asString());
    }
  }

  @Test
  void an_agency_is_told_of_its_own_and_of_nobody_elses() {
    JsonNode fire = desk.fire();
    try (LiveClient agency = following("agency-1");
        LiveClient crew = following("responder-1")) {
      JsonNode items =
          json(desk.dewi().post(pathOf(fire), "{\"units\":[\"PLN-01\",\"DMK-01\"]}"), 201)
              .path("items");
      JsonNode frame = agency.next("assignments");
      assertThat(frame.path("upsert")).containsExactly(items.path(1));
      assertThat(crew.next("assignments").path("upsert")).containsExactly(items.path(1));
    }
  }

  @Test
  void who_neither_sends_nor_is_sent_is_refused_both_topics() {
    for (String topic : new String[] {"assignments", "clocks"}) {
      for (String account : new String[] {"calltaker-1", "leader-1", "media-1", "admin-1"}) {
        try (LiveClient nobody = LiveClient.connect(port, desk.as(account))) {
          nobody.say("{\"subscribe\":\"" + topic + "\"}");
          assertThat(nobody.nextProblem().at("/problem/status").asInt()).isEqualTo(403);
        }
      }
    }
  }

  private LiveClient following(String account) {
    LiveClient client = LiveClient.connect(port, desk.as(account));
    client.say("{\"subscribe\":\"assignments\"}");
    assertThat(client.next("assignments").has("snapshot")).isTrue();
    return client;
  }

  private static JsonNode upsert(LiveClient screen, JsonNode assignment) {
    while (true) {
      for (JsonNode each : screen.next("assignments").path("upsert")) {
        if (each.path("id").equals(assignment.path("id"))) {
          return each;
        }
      }
    }
  }

  private void age(JsonNode assignment) {
    database
        .sql("update assignment set over_at = now() - interval '16 min' where id = ?")
        .param(UUID.fromString(assignment.path("id").asString()))
        .update();
  }
}
