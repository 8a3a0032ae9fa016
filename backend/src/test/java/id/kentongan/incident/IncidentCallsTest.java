package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.IN_MELATI;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.json;
import static id.kentongan.incident.Room.patch;
import static id.kentongan.incident.Room.pathOf;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Which calls an incident has, and where its caller was. */
@KentonganTest
class IncidentCallsTest {

  private final JdbcClient database;
  private final Browser siti;

  IncidentCallsTest(
      JdbcClient database, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.siti = new Room(port, home).as("calltaker-1");
  }

  @Test
  void a_call_learns_its_incidents_and_unlearns_them() {
    String call = KnownCall.active(database).toString();
    JsonNode incident = begin(siti, FIRE + ",\"call\":\"" + call + "\"");
    JsonNode other = begin(siti, FIRE);
    String body = "{\"call\":\"" + call + "\"}";

    assertThat(siti.post(pathOf(other) + "/calls", body).statusCode()).isEqualTo(204);
    assertThat(siti.post(pathOf(other) + "/calls", body).statusCode()).isEqualTo(204);
    assertThat(json(siti.get("/api/calls/" + call), 200).path("incidents").toString())
        .isEqualTo("[" + incident.path("id") + "," + other.path("id") + "]");
    assertThat(json(siti.get(pathOf(other)), 200).path("calls").toString())
        .isEqualTo("[\"" + call + "\"]");
    assertThat(json(siti.get(pathOf(other)), 200).path("version").asInt()).isEqualTo(2);

    assertThat(siti.delete(pathOf(incident) + "/calls/" + call).statusCode()).isEqualTo(204);
    assertThat(siti.delete(pathOf(incident) + "/calls/" + call).statusCode()).isEqualTo(204);
    assertThat(json(siti.get("/api/calls/" + call), 200).path("incidents").toString())
        .isEqualTo("[" + other.path("id") + "]");
    JsonNode entry = json(siti.get(pathOf(incident) + "/timeline"), 200).at("/items/0");
    assertThat(entry.path("what").asString()).isEqualTo("call");
    assertThat(entry.path("from").asString()).isEqualTo(call);
    assertThat(entry.path("to").isNull()).isTrue();
  }

  @Test
  void an_unknown_call_is_no_call_and_the_incident_is_not_begun() {
    JsonNode before = begin(siti, FIRE);
    String nobody = "\"call\":\"" + UUID.randomUUID() + "\"";
    assertThat(siti.post("/api/incidents", "{" + FIRE + "," + nobody + "}").statusCode())
        .isEqualTo(404);
    assertThat(siti.post(pathOf(before) + "/calls", "{" + nobody + "}").statusCode())
        .isEqualTo(404);
    assertThat(siti.post(pathOf(before) + "/calls", "{}").statusCode()).isEqualTo(400);
    assertThat(json(siti.get(pathOf(before)), 200)).isEqualTo(before);
  }

  @Test
  void the_callers_newest_fix_is_the_point_only_when_asked_for() {
    UUID call = KnownCall.active(database);
    OffsetDateTime now = OffsetDateTime.now();
    KnownCall.located(database, call, 106.805, -6.405, now);
    KnownCall.located(database, call, 106.801, -6.401, now.minusMinutes(1));
    String from = FIRE + ",\"call\":\"" + call + "\"";

    assertThat(begin(siti, from).path("point").isNull()).isTrue();
    JsonNode asked = begin(siti, from + ",\"pointOfCall\":true");
    assertThat(asked.at("/point/coordinates").toString()).isEqualTo("[106.805,-6.405]");
    assertThat(asked.path("pointSource").asString()).isEqualTo("pidfLo");
    assertThat(asked.path("pointRadius").asDouble()).isEqualTo(25);
    assertThat(asked.path("area").path("name").asString()).isEqualTo("Melati");
    JsonNode moved = patch(siti, asked, IN_MELATI + ",\"pointSource\":\"map\"");
    assertThat(moved.path("pointSource").asString()).isEqualTo("map");
    assertThat(moved.path("pointRadius").isNull()).isTrue();
  }
}
