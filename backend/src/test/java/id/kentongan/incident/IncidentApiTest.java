package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@KentonganTest
class IncidentApiTest {

  private static final String IN_MELATI =
      "\"point\":{\"type\":\"Point\",\"coordinates\":[106.805,-6.405]}";

  private final JdbcClient database;
  private final IncidentRecords records;
  private final Room room;
  private final Browser siti;

  IncidentApiTest(
      JdbcClient database,
      IncidentRecords records,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.records = records;
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
    List<Integer> statuses = java.util.Collections.synchronizedList(new ArrayList<>());
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
  void incidents_are_listed_newest_first_by_state_area_and_time() {
    JsonNode first =
        begin(siti, FIRE + ",\"point\":{\"type\":\"Point\",\"coordinates\":[106.815,-6.395]}");
    JsonNode second =
        begin(siti, FIRE + ",\"point\":{\"type\":\"Point\",\"coordinates\":[106.816,-6.395]}");
    String area = "/api/incidents?area=99.01.02.2002";

    JsonNode page = json(siti.get(area + "&limit=1"), 200);
    JsonNode rest = json(siti.get(area + "&limit=1&cursor=" + page.path("next").asString()), 200);

    assertThat(page.at("/items/0")).isEqualTo(second);
    assertThat(rest.at("/items/0")).isEqualTo(first);
    assertThat(rest.path("next").isNull()).isTrue();
    assertThat(json(siti.get("/api/incidents?area=99.01.02&state=open"), 200).path("items"))
        .contains(first, second);
    assertThat(json(siti.get(area + "&state=closed,draft"), 200).path("items")).isEmpty();
    String from = second.path("createdAt").asString();
    assertThat(json(siti.get(area + "&to=" + from.replace("+", "%2B")), 200).path("items"))
        .containsExactly(first);
    assertThat(json(siti.get(area + "&from=2099-01-01T00:00:00+07:00"), 200).path("items"))
        .isEmpty();
    for (String query :
        List.of("limit=0", "limit=201", "state=busy", "cursor=x", "area=%25", "from=now")) {
      assertThat(siti.get("/api/incidents?" + query).statusCode()).as(query).isEqualTo(400);
    }
  }

  @Test
  void the_timeline_tells_who_changed_what_from_what_to_what_newest_first() {
    JsonNode incident = begin(siti, "\"state\":\"draft\"");
    incident = patch(siti, incident, "\"narrative\":\"as\"");
    incident =
        patch(siti, incident, "\"narrative\":\"asap tebal\",\"at\":\"2026-01-01T00:00:00Z\"");
    incident = patch(room.as("dispatcher-1"), incident, FIRE + ",\"state\":\"open\"");

    JsonNode items = json(siti.get(pathOf(incident) + "/timeline"), 200).path("items");

    assertThat(items.valueStream().map(item -> item.path("what").asString()))
        .containsExactly("state", "type", "narrative", "state");
    assertThat(items.at("/0/from").asString()).isEqualTo("draft");
    assertThat(items.at("/0/to").asString()).isEqualTo("open");
    assertThat(items.at("/0/by/username").asString()).isEqualTo("dispatcher-1");
    assertThat(items.at("/2/from").isNull()).isTrue();
    assertThat(items.at("/2/to").asString()).isEqualTo("asap tebal");
    assertThat(items.at("/2/at").asString()).isEqualTo("2026-01-01T07:00:00.000+07:00");
    assertThat(items.at("/2/learntAt").asString()).isNotEqualTo(items.at("/2/at").asString());
    assertThat(items.at("/3/from").isNull()).isTrue();
    JsonNode page = json(siti.get(pathOf(incident) + "/timeline?limit=3"), 200);
    String rest = pathOf(incident) + "/timeline?cursor=" + page.path("next").asString();
    assertThat(json(siti.get(rest), 200).path("items")).containsExactly(items.path(3));
  }

  @Test
  void an_incident_is_the_sum_of_its_facts() {
    JsonNode incident = begin(siti, FIRE + "," + IN_MELATI + ",\"address\":\"Jl. Mawar 3\"");
    String call = KnownCall.active(database).toString();
    siti.post(pathOf(incident) + "/calls", "{\"call\":\"" + call + "\"}");
    incident = json(siti.get(pathOf(incident)), 200);
    incident = patch(siti, incident, VIOLENCE + ",\"priority\":2,\"exercise\":true");
    patch(siti, incident, "\"state\":\"closed\",\"reason\":\"selesai\",\"narrative\":\"padam\"");

    IncidentRow row = records.find(incident.path("id").asString()).orElseThrow();
    Incident folded = new Incident();
    records.factsOf(row.id()).forEach(fact -> folded.apply(fact.happening(), fact.happenedAt()));
    IncidentRow sum =
        new IncidentRow(
            row.id(), row.number(), row.version(), folded, row.createdAt(), row.changedAt(), true);

    assertThat(IncidentView.of(sum)).isEqualTo(IncidentView.of(row));
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
      assertThat(json(sent.get("/api/incidents"), 200).path("items")).isEmpty();
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

    assertThat(recorded(fire)).containsExactly("incident.begun");
    assertThat(recorded(violence))
        .containsExactly("incident.begun", "incident.changed", "incident.seen", "incident.seen");
    assertThat(
            database
                .sql("select details::text from audit_entry where subject like 'incident:%'")
                .query(String.class)
                .list())
        .noneMatch(details -> details.contains("Ani"));
  }

  @Test
  void a_refused_write_leaves_no_fact_and_no_record() {
    JsonNode incident = begin(siti, FIRE);
    tryPatch(siti, incident, "\"narrative\":\"x\",\"type\":\"boring\"");
    String facts = "select count(*) from incident_fact where incident = ?::uuid and version > 1";
    assertThat(
            database.sql(facts).param(incident.path("id").asString()).query(Integer.class).single())
        .isZero();
    assertThat(recorded(incident)).containsExactly("incident.begun");
  }

  private List<String> recorded(JsonNode incident) {
    return database
        .sql("select action from audit_entry where subject = ? order by at")
        .param("incident:" + incident.path("id").asString())
        .query((row, _) -> row.getString("action"))
        .list();
  }
}
