package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.IN_MELATI;
import static id.kentongan.incident.Room.VIOLENCE;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.json;
import static id.kentongan.incident.Room.patch;
import static id.kentongan.incident.Room.pathOf;
import static id.kentongan.incident.Room.tryPatch;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The life of an incident, and several people who write it at once. */
@KentonganTest
class IncidentApiTest {

  private final Room room;
  private final Browser siti;

  IncidentApiTest(@LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.room = new Room(port, home);
    this.siti = room.as("calltaker-1");
  }

  @Test
  void an_incident_stands_there_with_the_contracts_fields() {
    JsonNode incident =
        begin(siti, FIRE + ",\"address\":\"Jl. Mawar 3\",\"narrative\":\"asap\"," + IN_MELATI);

    assertThat(incident.propertyNames())
        .contains(
            "id",
            "number",
            "type",
            "priority",
            "state",
            "address",
            "point",
            "area",
            "narrative",
            "openedAt",
            "calls",
            "assignments",
            "restricted",
            "exercise",
            "version");
    assertThat(incident.path("number").asString()).matches("KJ-20[0-9]{2}-[0-9]{6}");
    assertThat(incident.path("state").asString()).isEqualTo("open");
    assertThat(incident.path("priority").asInt()).isEqualTo(1);
    assertThat(incident.path("openedAt").asString()).endsWith("+07:00");
    assertThat(incident.path("point").toString())
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[106.805,-6.405]}");
    assertThat(incident.path("area").toString())
        .isEqualTo("{\"code\":\"99.01.01.1001\",\"name\":\"Melati\",\"outside\":false}");
    assertThat(incident.path("calls").isArray()).isTrue();
    assertThat(incident.path("assignments").isArray()).isTrue();
    assertThat(incident.path("restricted").asBoolean(true)).isFalse();
    assertThat(json(siti.get(pathOf(incident)), 200)).isEqualTo(incident);
    assertThat(json(siti.get("/api/incidents/" + incident.path("number").asString()), 200))
        .isEqualTo(incident);
  }

  @Test
  void a_draft_needs_nothing_takes_the_number_and_opens_when_it_has_a_type() {
    JsonNode draft = begin(siti, "\"state\":\"draft\"");
    assertThat(draft.path("state").asString()).isEqualTo("draft");
    assertThat(draft.path("number").asString()).startsWith("KJ-");
    assertThat(draft.path("openedAt").isNull() && draft.path("priority").isNull()).isTrue();

    assertThat(tryPatch(siti, draft, "\"state\":\"open\"").body()).contains("problem:type-needed");
    JsonNode open = patch(siti, draft, "\"state\":\"open\"," + FIRE);

    assertThat(open.path("state").asString()).isEqualTo("open");
    assertThat(open.path("number")).isEqualTo(draft.path("number"));
    assertThat(open.path("openedAt").isNull()).isFalse();
    assertThat(tryPatch(siti, open, "\"type\":null").body()).contains("problem:type-needed");
  }

  @Test
  void a_dropped_draft_is_closed_and_closing_needs_a_reason_and_may_be_taken_back() {
    JsonNode draft = begin(siti, "\"state\":\"draft\"");
    assertThat(tryPatch(siti, draft, "\"state\":\"closed\"").body())
        .contains("problem:closing-reason-needed");
    assertThat(tryPatch(siti, draft, "\"state\":\"closed\",\"reason\":\"  \"").statusCode())
        .isEqualTo(400);

    JsonNode dropped = patch(siti, draft, "\"state\":\"closed\",\"reason\":\"salah sambung\"");
    assertThat(dropped.path("state").asString()).isEqualTo("closed");
    assertThat(dropped.path("closedReason").asString()).isEqualTo("salah sambung");

    JsonNode again = patch(siti, dropped, "\"state\":\"open\"," + FIRE);
    assertThat(again.path("state").asString()).isEqualTo("open");
    assertThat(again.path("closedAt").isNull()).isTrue();
  }

  @Test
  void states_that_follow_from_facts_cannot_be_chosen() {
    JsonNode open = begin(siti, FIRE);
    for (String state : List.of("assigned", "onScene", "draft", "boring", "")) {
      assertThat(tryPatch(siti, open, "\"state\":\"" + state + "\"").body())
          .as(state)
          .contains("problem:state-derived");
    }
    assertThat(siti.post("/api/incidents", "{\"state\":\"closed\"," + FIRE + "}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_priority_is_the_types_until_somebody_knows_better() {
    JsonNode incident = begin(siti, "\"state\":\"draft\"");
    incident = patch(siti, incident, FIRE);
    assertThat(incident.path("priority").asInt()).isEqualTo(1);
    incident = patch(siti, incident, "\"priority\":3");
    incident = patch(siti, incident, VIOLENCE);
    assertThat(incident.path("priority").asInt()).isEqualTo(3);
    incident = patch(siti, incident, "\"priority\":null");
    assertThat(incident.path("priority").asInt()).isEqualTo(1);
  }

  @Test
  void a_point_outside_has_the_nearest_area_marked_and_one_far_away_none() {
    JsonNode near =
        begin(siti, FIRE + ",\"point\":{\"type\":\"Point\",\"coordinates\":[106.805,-6.42]}");
    assertThat(near.path("area").path("code").asString()).isEqualTo("99.01.01.1001");
    assertThat(near.path("area").path("outside").asBoolean()).isTrue();
    JsonNode far = patch(siti, near, "\"point\":{\"type\":\"Point\",\"coordinates\":[139.7,35.7]}");
    assertThat(far.path("area").isNull()).isTrue();
    JsonNode nowhere = patch(siti, far, "\"point\":null");
    assertThat(nowhere.path("point").isNull()).isTrue();
  }

  @Test
  void what_was_changed_meanwhile_is_refused_with_how_it_is_now_even_another_field() {
    JsonNode seen = begin(siti, FIRE);
    JsonNode changed = patch(room.as("dispatcher-1"), seen, "\"address\":\"Jl. Melati 1\"");

    JsonNode conflict = json(tryPatch(siti, seen, "\"narrative\":\"api besar\""), 409);

    assertThat(conflict.path("type").asString()).endsWith("problem:incident-changed");
    assertThat(conflict.path("current")).isEqualTo(changed);
    JsonNode merged = patch(siti, conflict.path("current"), "\"narrative\":\"api besar\"");
    assertThat(merged.path("address").asString()).isEqualTo("Jl. Melati 1");
    assertThat(merged.path("narrative").asString()).isEqualTo("api besar");
  }

  @Test
  void of_twenty_who_write_at_once_one_wins_and_nobody_overwrites() throws Exception {
    JsonNode seen = begin(siti, FIRE);
    List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
    List<Thread> writers = new ArrayList<>();
    for (int writer = 0; writer < 20; writer++) {
      Browser page = room.as("calltaker-1");
      String text = "\"narrative\":\"writer " + writer + "\"";
      writers.add(
          Thread.ofVirtual().start(() -> statuses.add(tryPatch(page, seen, text).statusCode())));
    }
    for (Thread writer : writers) {
      writer.join();
    }
    assertThat(statuses).hasSize(20).containsOnly(200, 409).containsOnlyOnce(200);
    assertThat(json(siti.get(pathOf(seen)), 200).path("version").asLong())
        .isEqualTo(seen.path("version").asLong() + 1);
  }

  @Test
  void a_patch_that_changes_nothing_makes_no_version() {
    JsonNode incident = begin(siti, FIRE + ",\"address\":\"Jl. Mawar 3\"");
    JsonNode same = patch(siti, incident, "\"address\":\"Jl. Mawar 3\",\"state\":\"open\"");
    assertThat(same).isEqualTo(incident);
  }
}
