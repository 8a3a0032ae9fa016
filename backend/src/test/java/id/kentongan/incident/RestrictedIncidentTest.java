package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.SECRET;
import static id.kentongan.incident.Room.VIOLENCE;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.id;
import static id.kentongan.incident.Room.json;
import static id.kentongan.incident.Room.merge;
import static id.kentongan.incident.Room.open;
import static id.kentongan.incident.Room.patch;
import static id.kentongan.incident.Room.pathOf;
import static id.kentongan.incident.Room.recorded;
import static id.kentongan.incident.Room.tryPatch;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.live.LiveClient;
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

/** Violence, children, suicide: seen in full only by those who work on it. */
@KentonganTest
class RestrictedIncidentTest {

  private final JdbcClient database;
  private final int port;
  private final Room room;
  private final Browser siti;
  private final Browser dewi;

  RestrictedIncidentTest(
      JdbcClient database, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.port = port;
    this.room = new Room(port, home);
    this.siti = room.as("calltaker-1");
    this.dewi = room.as("dispatcher-1");
  }

  @Test
  void colleagues_see_that_there_is_one_how_bad_it_is_and_in_which_kelurahan() {
    JsonNode violence =
        begin(siti, VIOLENCE + SECRET + ",\"call\":\"" + KnownCall.active(database) + "\"");

    for (String account : List.of("calltaker-2", "dispatcher-1", "supervisor-1")) {
      JsonNode seen = json(room.as(account).get(pathOf(violence)), 200);
      assertThat(seen.path("masked").asBoolean() && seen.path("restricted").asBoolean()).isTrue();
      assertThat(seen.path("number")).isEqualTo(violence.path("number"));
      assertThat(seen.path("priority").asInt()).isEqualTo(1);
      assertThat(seen.path("area")).isEqualTo(violence.path("area"));
      for (String hidden : List.of("type", "point", "address", "narrative", "pointSource")) {
        assertThat(seen.path(hidden).isNull()).as(hidden).isTrue();
      }
      assertThat(seen.path("calls")).isEmpty();
    }
    assertThat(dewi.get(pathOf(violence) + "/timeline").body())
        .contains("\"state\"")
        .doesNotContain("Ani", "domesticViolence");
    assertThat(json(dewi.get(pathOf(violence) + "/reports"), 200).path("items")).isEmpty();
    assertThat(json(siti.get(pathOf(violence)), 200)).isEqualTo(violence);
    assertThat(recorded(database, violence)).containsExactly("incident.begun", "incident.seen");
  }

  @Test
  void lists_and_the_live_topic_show_nobody_the_whole_not_even_who_works_on_it() {
    try (LiveClient taker = LiveClient.connect(port, siti)) {
      taker.say("{\"subscribe\":\"incidents\"}");
      assertThat(taker.next("incidents").has("snapshot")).isTrue();
      JsonNode violence = begin(siti, VIOLENCE + SECRET);
      JsonNode told = taker.next("incidents");
      while (!told.toString().contains(violence.path("id").asString())) {
        told = taker.next("incidents");
      }
      assertThat(told.toString()).contains("\"masked\":true").doesNotContain("Ani", "106.8151");
      for (Browser each : List.of(siti, dewi)) {
        JsonNode listed =
            json(each.get("/api/incidents?limit=200&area=99.01.01.1002"), 200).path("items");
        assertThat(listed.valueStream())
            .filteredOn(item -> item.path("id").equals(violence.path("id")))
            .singleElement()
            .satisfies(item ->
                assertThat(item.toString())
                    .contains("\"masked\":true")
                    .doesNotContain("Ani", "domesticViolence", "106.8151"));
      }
      assertThat(recorded(database, violence)).containsExactly("incident.begun");
    }
  }

  @Test
  void who_opens_it_says_why_sees_it_from_then_on_and_every_look_is_on_record() {
    JsonNode violence = begin(siti, VIOLENCE + SECRET);
    for (String reason : List.of("{}", "{\"reason\":null}", "{\"reason\":\"  \"}")) {
      assertThat(open(dewi, violence, reason).body()).contains("opening-reason-needed");
    }
    assertThat(open(dewi, violence, "{\"reason\":\"" + "x".repeat(201) + "\"}").statusCode())
        .isEqualTo(400);
    assertThat(json(dewi.get(pathOf(violence)), 200).path("masked").asBoolean()).isTrue();

    assertThat(json(open(dewi, violence, "{\"reason\":\"mengirim bantuan\"}"), 200))
        .isEqualTo(violence);
    assertThat(json(dewi.get(pathOf(violence)), 200)).isEqualTo(violence);
    dewi.get(pathOf(violence) + "/timeline");
    dewi.get(pathOf(violence) + "/reports");

    assertThat(recorded(database, violence))
        .as("within a minute it is one look")
        .containsExactly("incident.begun", "incident.opened", "incident.seen");
    assertThat(
            database
                .sql(
                    "select details->>'reason' from audit_entry where action = 'incident.opened'"
                        + " and subject = ?")
                .param("incident:" + violence.path("id").asString())
                .query(String.class)
                .list())
        .containsExactly("mengirim bantuan");
    assertThat(open(room.as("leader-1"), violence, "{\"reason\":\"x\"}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void who_has_not_opened_it_changes_nothing_but_may_bring_a_call() {
    UUID first = KnownCall.active(database);
    JsonNode violence = begin(siti, VIOLENCE + ",\"call\":\"" + first + "\"");
    JsonNode masked = json(dewi.get(pathOf(violence)), 200);

    assertThat(tryPatch(dewi, masked, "\"priority\":4").statusCode()).isEqualTo(403);
    assertThat(dewi.delete(pathOf(violence) + "/calls/" + first).statusCode()).isEqualTo(403);
    JsonNode fire = begin(dewi, FIRE);
    assertThat(merge(dewi, violence, fire).statusCode()).isEqualTo(403);
    assertThat(json(siti.get(pathOf(violence)), 200)).isEqualTo(violence);

    String more = "{\"call\":\"" + KnownCall.active(database) + "\"}";
    assertThat(dewi.post(pathOf(violence) + "/calls", more).statusCode()).isEqualTo(204);
    assertThat(json(dewi.get(pathOf(violence)), 200).path("masked").asBoolean()).isTrue();
    JsonNode report = begin(dewi, "\"state\":\"draft\",\"narrative\":\"dia menangis\"");
    assertThat(json(merge(dewi, report, violence), 200).path("narrative").asString())
        .isEqualTo("dia menangis");
    assertThat(json(dewi.get(pathOf(violence)), 200).path("masked").asBoolean()).isTrue();
  }

  @Test
  void what_is_near_it_would_say_where_it_is() {
    JsonNode violence = begin(siti, VIOLENCE + SECRET);
    begin(siti, FIRE + SECRET);
    begin(siti, VIOLENCE + SECRET);
    for (String path : List.of("/api/known?incident=", "/api/incidents/")) {
      String of = path + violence.path("id").asString() + (path.endsWith("/") ? "/similar" : "");
      assertThat(siti.get(of).body()).as(of).contains("distance");
      assertThat(dewi.get(of).body()).as(of).doesNotContain("distance");
    }
  }

  @Test
  void who_wrote_it_before_it_became_restricted_works_on_it() {
    JsonNode incident = begin(siti, FIRE + SECRET);
    incident = patch(dewi, incident, "\"priority\":2");
    JsonNode violence = patch(siti, incident, VIOLENCE);

    assertThat(json(dewi.get(pathOf(violence)), 200)).isEqualTo(violence);
    assertThat(json(room.as("calltaker-2").get(pathOf(violence)), 200).path("masked").asBoolean())
        .isTrue();
    JsonNode fire = patch(siti, violence, FIRE);
    assertThat(json(room.as("calltaker-2").get(pathOf(fire)), 200)).isEqualTo(fire);
  }

  @Test
  void who_wrote_it_while_it_was_not_restricted_works_on_it_each_time_it_becomes_so() {
    JsonNode incident = begin(siti, VIOLENCE + SECRET);
    incident = patch(siti, incident, FIRE);
    incident = patch(dewi, incident, "\"priority\":2");
    incident = patch(siti, incident, VIOLENCE);
    assertThat(json(dewi.get(pathOf(incident)), 200)).isEqualTo(incident);
  }
}
