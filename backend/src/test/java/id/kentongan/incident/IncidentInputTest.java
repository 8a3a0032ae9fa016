package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.json;
import static id.kentongan.incident.Room.pathOf;
import static id.kentongan.incident.Room.recorded;
import static id.kentongan.incident.Room.tryPatch;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What people and programs may say of an incident, and in which language they are refused. */
@KentonganTest
class IncidentInputTest {

  private final JdbcClient database;
  private final Room room;
  private final Browser siti;

  IncidentInputTest(
      JdbcClient database, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.room = new Room(port, home);
    this.siti = room.as("calltaker-1");
  }

  @Test
  void nonsense_is_refused_and_nothing_of_it_stays() {
    JsonNode incident = begin(siti, FIRE);
    for (String nonsense :
        List.of(
            "\"type\":\"boring\"",
            "\"type\":7",
            "\"priority\":0",
            "\"priority\":5",
            "\"priority\":\"1\"",
            "\"priority\":1.5",
            "\"point\":{\"type\":\"Point\",\"coordinates\":[181,0]}",
            "\"point\":{\"type\":\"Point\",\"coordinates\":[0,-91]}",
            "\"point\":{\"type\":\"Point\",\"coordinates\":[1e999,0]}",
            "\"point\":{\"type\":\"Point\",\"coordinates\":[null,null]}",
            "\"point\":{\"type\":\"Point\",\"coordinates\":[]}",
            "\"point\":{\"type\":\"Polygon\",\"coordinates\":[106.8,-6.4]}",
            "\"point\":[106.8,-6.4]",
            "\"address\":{}",
            "\"address\":\"" + "x".repeat(301) + "\"",
            "\"narrative\":\"" + "x".repeat(4001) + "\"",
            "\"restricted\":\"yes\"",
            "\"at\":\"yesterday\"",
            "\"number\":\"KJ-2026-000001\"",
            "\"assignments\":[]")) {
      String fields = "\"address\":\"tidak boleh tinggal\"," + nonsense;
      assertThat(tryPatch(siti, incident, fields).statusCode()).as(nonsense).isEqualTo(400);
    }
    for (String body : List.of("[]", "7", "null", "\"x\"", "{\"version\":\"1\"}", "{}", "{")) {
      assertThat(siti.send("PATCH", pathOf(incident), body).statusCode()).as(body).isEqualTo(400);
    }
    assertThat(json(siti.get(pathOf(incident)), 200)).isEqualTo(incident);
    assertThat(siti.post("/api/incidents", "{}").body()).contains("problem:type-needed");
    for (String id : List.of("nonsense", UUID.randomUUID().toString(), "KJ-1999-000001", "..%2f")) {
      assertThat(siti.get("/api/incidents/" + id).statusCode()).as(id).isIn(400, 404);
    }
  }

  @Test
  void hostile_text_comes_back_as_text_without_what_no_screen_can_show() {
    String hostile =
        "<img src=x onerror=alert(1)>'; drop table incident; -- {{7*7}} =cmd|' /C calc'!A0";
    JsonNode incident =
        begin(
            siti,
            FIRE
                + ",\"address\":\""
                + hostile
                + "\\u0000\\n\\u202etxt\",\"narrative\":\""
                + hostile
                + "\\u0000\\ud800\\nbaris dua \\ud83d\\udd25\"");

    assertThat(incident.path("address").asString()).isEqualTo(hostile + " txt");
    assertThat(incident.path("narrative").asString())
        .isEqualTo(hostile + "\nbaris dua \ud83d\udd25");
    assertThat(json(siti.get(pathOf(incident)), 200)).isEqualTo(incident);
    assertThat(json(siti.get(pathOf(incident) + "/timeline"), 200).path("items")).isNotEmpty();
  }

  @Test
  void the_description_of_the_api_names_every_field_that_may_be_said() {
    JsonNode described =
        json(siti.get("/api/openapi.json"), 200).at("/components/schemas/IncidentInput/properties");
    assertThat(described.propertyNames()).containsExactlyInAnyOrderElementsOf(IncidentInput.FIELDS);
  }

  @Test
  void refusals_are_in_the_readers_language() {
    Browser agus = room.as("calltaker-2").speaking("en");
    assertThat(agus.post("/api/incidents", "{}").body()).contains("Choose the type");
    assertThat(siti.post("/api/incidents", "{}").body()).contains("Pilih jenis");
  }

  @Test
  void a_refused_write_leaves_no_fact_and_no_record() {
    JsonNode incident = begin(siti, FIRE);
    tryPatch(siti, incident, "\"narrative\":\"x\",\"type\":\"boring\"");
    String facts = "select count(*) from incident_fact where incident = ?::uuid and version > 1";
    assertThat(
            database.sql(facts).param(incident.path("id").asString()).query(Integer.class).single())
        .isZero();
    assertThat(recorded(database, incident)).containsExactly("incident.begun");
  }
}
