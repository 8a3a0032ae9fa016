package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.SECRET;
import static id.kentongan.incident.Room.VIOLENCE;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.callOf;
import static id.kentongan.incident.Room.id;
import static id.kentongan.incident.Room.isRestricted;
import static id.kentongan.incident.Room.json;
import static id.kentongan.incident.Room.open;
import static id.kentongan.incident.Room.patch;
import static id.kentongan.incident.Room.pathOf;
import static id.kentongan.incident.Room.split;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.live.LiveClient;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The calls of a restricted incident: who sees where they came from, hears them and rings back. */
@KentonganTest
class RestrictedCallTest {

  private final JdbcClient database;
  private final int port;
  private final Room room;
  private final Browser siti;
  private final Browser dewi;

  RestrictedCallTest(
      JdbcClient database, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.port = port;
    this.room = new Room(port, home);
    this.siti = room.as("calltaker-1");
    this.dewi = room.as("dispatcher-1");
  }

  @Test
  void a_call_learns_that_what_came_of_it_is_restricted_and_that_it_is_no_more() {
    UUID call = KnownCall.active(database);
    JsonNode incident = begin(siti, FIRE + ",\"call\":\"" + call + "\"");
    assertThat(isRestricted(siti, call)).isFalse();
    incident = patch(siti, incident, VIOLENCE);
    assertThat(isRestricted(siti, call)).isTrue();
    UUID other = KnownCall.active(database);
    siti.post(pathOf(incident) + "/calls", "{\"call\":\"" + other + "\"}");
    assertThat(isRestricted(siti, other)).isTrue();
    JsonNode own = json(split(siti, incident, other), 201);
    assertThat(isRestricted(siti, other)).isTrue();
    patch(siti, own, FIRE);
    assertThat(isRestricted(siti, other)).isFalse();
    assertThat(isRestricted(siti, call)).isTrue();
  }

  @Test
  void what_its_caller_said_is_shown_to_who_works_on_it_alone_and_that_is_on_record() {
    UUID call = KnownCall.active(database);
    KnownCall.located(database, call, 106.8151, -6.4011, OffsetDateTime.now());
    Browser agus = room.as("calltaker-2");
    try (LiveClient screen = LiveClient.connect(port, agus)) {
      screen.say("{\"subscribe\":\"calls\"}");
      assertThat(screen.next("calls").has("snapshot")).isTrue();
      JsonNode violence = begin(siti, VIOLENCE + SECRET + ",\"call\":\"" + call + "\"");
      JsonNode told = screen.next("calls");
      while (!told.toString().contains(call.toString())) {
        told = screen.next("calls");
      }
      assertThat(told.toString()).contains("\"masked\":true").doesNotContain("Ani", "106.8151");
      for (Browser each : List.of(siti, agus, dewi)) {
        assertThat(json(each.get("/api/calls?limit=200"), 200).path("items").valueStream())
            .filteredOn(item -> item.path("id").asString().equals(call.toString()))
            .singleElement()
            .satisfies(RestrictedCallTest::isMasked);
      }
      for (String account : List.of("calltaker-2", "dispatcher-1", "supervisor-1")) {
        isMasked(callOf(room.as(account), call));
      }
      assertThat(siti.get("/api/calls/" + call).body())
          .contains("\"masked\":false", "106.8151", "rumah Bu Ani");
      open(dewi, violence, "{\"reason\":\"mengirim bantuan\"}");
      assertThat(dewi.get("/api/calls/" + call).body()).contains("106.8151");
      dewi.get("/api/calls/" + call);
      assertThat(
              database
                  .sql("select actor from audit_entry where action = 'call.seen' and subject = ?")
                  .param("call:" + call)
                  .query(String.class)
                  .list())
          .containsExactlyInAnyOrder("calltaker-1", "dispatcher-1");
    }
  }

  private static void isMasked(JsonNode call) {
    assertThat(call.path("masked").asBoolean()).isTrue();
    assertThat(call.toString()).doesNotContain("Ani", "106.8151");
  }

  @Test
  void nobody_hears_its_caller_or_writes_to_them_without_a_reason() {
    UUID call = KnownCall.active(database);
    JsonNode violence = begin(siti, VIOLENCE + ",\"call\":\"" + call + "\"");
    Browser rina = room.as("supervisor-1");

    assertThat(rina.get("/api/calls/" + call + "/recording").body()).contains("call-restricted");
    assertThat(rina.get("/api/calls/" + call + "/photos/" + call).body())
        .contains("call-restricted");
    assertThat(dewi.post("/api/calls/" + call + "/chat", "{\"text\":\"halo\"}").body())
        .contains("call-restricted");

    open(rina, violence, "{\"reason\":\"memeriksa penanganan\"}");
    assertThat(rina.get("/api/calls/" + call + "/recording").body()).contains("no-recording");
    assertThat(rina.get("/api/calls/" + call + "/photos/" + call).statusCode()).isEqualTo(404);
  }

  @Test
  void where_a_restricted_call_came_from_is_not_told_by_beginning_another_incident_of_it() {
    UUID call = KnownCall.active(database);
    KnownCall.located(database, call, 106.8151, -6.4011, OffsetDateTime.now());
    begin(siti, VIOLENCE + ",\"call\":\"" + call + "\"");

    String other = "\"state\":\"draft\",\"pointOfCall\":true,\"call\":\"" + call + "\"";
    assertThat(begin(dewi, other).path("point").isNull()).isTrue();
    assertThat(begin(siti, other).path("point").isNull()).isFalse();
  }

  @Test
  void who_calls_again_after_something_restricted_is_not_rung_back_without_thinking() {
    String victim = "+6281290001234";
    UUID later = KnownCall.active(database, victim);
    UUID stranger = KnownCall.active(database, "+6281290004321");
    long before = callOf(siti, later).path("version").asLong();
    assertThat(callOf(siti, later).path("callerAtRisk").asBoolean()).isFalse();
    UUID first = KnownCall.active(database, victim);
    begin(siti, VIOLENCE + ",\"call\":\"" + first + "\"");

    assertThat(callOf(siti, later).path("callerAtRisk").asBoolean()).isTrue();
    assertThat(callOf(siti, later).path("restricted").asBoolean()).isFalse();
    assertThat(callOf(siti, later).path("version").asLong()).isGreaterThan(before);
    assertThat(callOf(siti, stranger).path("callerAtRisk").asBoolean()).isFalse();
    database
        .sql("update call set offered_at = now() - interval '31 days' where id = ?")
        .param(first)
        .update();
    assertThat(callOf(siti, later).path("callerAtRisk").asBoolean()).isFalse();
  }
}
