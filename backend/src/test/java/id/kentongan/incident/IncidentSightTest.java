package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.IN_MELATI;
import static id.kentongan.incident.Room.VIOLENCE;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.json;
import static id.kentongan.incident.Room.patch;
import static id.kentongan.incident.Room.pathOf;
import static id.kentongan.incident.Room.recorded;
import static id.kentongan.incident.Room.tryPatch;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who sees what of an incident, and that it is on record. */
@KentonganTest
class IncidentSightTest {

  private final JdbcClient database;
  private final Room room;
  private final Browser siti;

  IncidentSightTest(
      JdbcClient database, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.room = new Room(port, home);
    this.siti = room.as("calltaker-1");
  }

  @Test
  void who_leads_sees_no_words_and_no_calls_and_of_a_restricted_one_not_what_nor_where() {
    String call = KnownCall.active(database).toString();
    String words = ",\"address\":\"rumah Bu Ani\",\"narrative\":\"Ani\",\"call\":\"" + call + "\",";
    JsonNode fire = begin(siti, FIRE + words + IN_MELATI);
    JsonNode violence = begin(siti, VIOLENCE + words + IN_MELATI);
    Browser leader = room.as("leader-1");

    JsonNode seen = json(leader.get(pathOf(fire)), 200);
    JsonNode seenRestricted = json(leader.get(pathOf(violence)), 200);

    assertThat(seen.path("point")).isEqualTo(fire.path("point"));
    assertThat(seen.path("type").asString()).isEqualTo("buildingFire");
    assertThat(seenRestricted.path("restricted").asBoolean()).isTrue();
    assertThat(seenRestricted.path("priority").asInt()).isEqualTo(1);
    assertThat(seenRestricted.path("type").isNull()).isTrue();
    assertThat(seenRestricted.path("point").isNull()).isTrue();
    assertThat(seenRestricted.propertyNames()).isEqualTo(violence.propertyNames());
    for (String path :
        List.of("", "/timeline", "?area=99.01.01.1001", "/../incidents?state=open")) {
      String body =
          leader.get(path.startsWith("/t") ? pathOf(fire) + path : "/api/incidents" + path).body();
      assertThat(body).as(path).doesNotContain("Ani", call);
    }
    assertThat(leader.get(pathOf(violence) + "/timeline").body())
        .contains("\"state\"")
        .doesNotContain("domesticViolence");
  }

  @Test
  void agencies_and_responders_see_only_theirs_and_others_have_no_business_here() {
    JsonNode incident = begin(siti, FIRE);
    for (String account : List.of("agency-1", "responder-1")) {
      Browser sent = room.as(account);
      assertThat(json(sent.get("/api/incidents"), 200).path("items"))
          .noneMatch(each -> each.path("id").equals(incident.path("id")));
      assertThat(sent.get(pathOf(incident)).statusCode()).isEqualTo(404);
      assertThat(sent.get(pathOf(incident) + "/timeline").statusCode()).isEqualTo(404);
      assertThat(tryPatch(sent, incident, "\"priority\":2").statusCode()).isEqualTo(403);
    }
    for (String account : List.of("media-1", "admin-1")) {
      assertThat(room.as(account).get(pathOf(incident)).statusCode()).isEqualTo(403);
    }
    assertThat(tryPatch(room.as("leader-1"), incident, "\"priority\":2").statusCode())
        .isEqualTo(403);
  }

  @Test
  void an_incident_of_a_restricted_type_is_restricted_and_any_other_may_be() {
    JsonNode incident = begin(siti, FIRE + ",\"restricted\":true");
    assertThat(incident.path("restricted").asBoolean()).isTrue();
    incident = patch(siti, incident, "\"restricted\":false");
    assertThat(incident.path("restricted").asBoolean()).isFalse();
    incident = patch(siti, incident, VIOLENCE);
    assertThat(incident.path("restricted").asBoolean()).isTrue();
    assertThat(tryPatch(siti, incident, "\"restricted\":false").body())
        .contains("problem:restricted-by-type");
  }

  @Test
  void writes_and_looks_at_a_restricted_one_are_on_record_without_its_words() {
    JsonNode fire = begin(siti, FIRE + ",\"address\":\"rumah Bu Ani\"");
    JsonNode violence = begin(siti, VIOLENCE + ",\"address\":\"rumah Bu Ani\"");
    patch(siti, violence, "\"priority\":2");
    siti.get(pathOf(fire));
    siti.get(pathOf(violence));
    siti.get(pathOf(violence) + "/timeline");
    room.as("leader-1").get(pathOf(violence));

    assertThat(recorded(database, fire)).containsExactly("incident.begun");
    assertThat(recorded(database, violence))
        .containsExactly("incident.begun", "incident.changed", "incident.seen");
    assertThat(
            database
                .sql("select details::text from audit_entry where subject like 'incident:%'")
                .query(String.class)
                .list())
        .noneMatch(details -> details.contains("Ani"));
  }
}
