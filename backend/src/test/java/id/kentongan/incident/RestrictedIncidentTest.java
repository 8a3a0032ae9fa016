package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.VIOLENCE;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.json;
import static id.kentongan.incident.Room.patch;
import static id.kentongan.incident.Room.pathOf;
import static id.kentongan.incident.Room.recorded;
import static id.kentongan.incident.Room.tryPatch;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.live.LiveClient;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
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

  private static final String SECRET =
      ",\"address\":\"rumah Bu Ani\",\"narrative\":\"Ani dipukul\",\"point\":"
          + "{\"type\":\"Point\",\"coordinates\":[106.8151,-6.4011]}";

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
    JsonNode violence = begin(siti, VIOLENCE + SECRET + ",\"call\":\"" + call() + "\"");

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
    UUID first = call();
    JsonNode violence = begin(siti, VIOLENCE + ",\"call\":\"" + first + "\"");
    JsonNode masked = json(dewi.get(pathOf(violence)), 200);

    assertThat(tryPatch(dewi, masked, "\"priority\":4").statusCode()).isEqualTo(403);
    assertThat(dewi.delete(pathOf(violence) + "/calls/" + first).statusCode()).isEqualTo(403);
    JsonNode fire = begin(dewi, FIRE);
    assertThat(merge(dewi, violence, fire).statusCode()).isEqualTo(403);
    assertThat(json(siti.get(pathOf(violence)), 200)).isEqualTo(violence);

    String more = "{\"call\":\"" + call() + "\"}";
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
  void a_call_learns_that_what_came_of_it_is_restricted_and_that_it_is_no_more() {
    UUID call = call();
    JsonNode incident = begin(siti, FIRE + ",\"call\":\"" + call + "\"");
    assertThat(isRestricted(call)).isFalse();
    incident = patch(siti, incident, VIOLENCE);
    assertThat(isRestricted(call)).isTrue();
    UUID other = call();
    siti.post(pathOf(incident) + "/calls", "{\"call\":\"" + other + "\"}");
    assertThat(isRestricted(other)).isTrue();
    JsonNode own =
        json(siti.post(pathOf(incident) + "/split", "{\"call\":\"" + other + "\"}"), 201);
    assertThat(isRestricted(other)).isTrue();
    patch(siti, own, FIRE);
    assertThat(isRestricted(other)).isFalse();
    assertThat(isRestricted(call)).isTrue();
  }

  @Test
  void what_its_caller_said_is_shown_to_who_works_on_it_alone_and_that_is_on_record() {
    UUID call = call();
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
            .satisfies(RestrictedIncidentTest::isMasked);
      }
      for (String account : List.of("calltaker-2", "dispatcher-1", "supervisor-1")) {
        isMasked(json(room.as(account).get("/api/calls/" + call), 200));
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
    UUID call = call();
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
    UUID call = call();
    KnownCall.located(database, call, 106.8151, -6.4011, OffsetDateTime.now());
    begin(siti, VIOLENCE + ",\"call\":\"" + call + "\"");

    String other = "\"state\":\"draft\",\"pointOfCall\":true,\"call\":\"" + call + "\"";
    assertThat(begin(dewi, other).path("point").isNull()).isTrue();
    assertThat(begin(siti, other).path("point").isNull()).isFalse();
  }

  @Test
  void who_may_not_merge_into_a_closed_one_learns_nothing_of_it() {
    JsonNode violence = begin(siti, VIOLENCE + SECRET);
    patch(siti, violence, "\"state\":\"closed\",\"reason\":\"Ani selamat\"");

    HttpResponse<String> refused = merge(dewi, begin(dewi, FIRE), violence);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("\"masked\":true").doesNotContain("Ani", "106.8151");
  }

  @Test
  void a_restricted_report_restricts_the_whole_as_long_as_it_is_part_of_it_and_stays_masked() {
    Browser agus = room.as("calltaker-2");
    UUID call = call();
    JsonNode fire = begin(agus, FIRE + ",\"narrative\":\"api\",\"call\":\"" + call + "\"");
    JsonNode violence = begin(siti, VIOLENCE + SECRET);
    json(merge(siti, violence, fire), 200);

    JsonNode whole = json(agus.get(pathOf(fire)), 200);
    assertThat(whole.path("restricted").asBoolean()).isTrue();
    assertThat(whole.path("masked").asBoolean()).isFalse();
    assertThat(isRestricted(call)).isTrue();
    JsonNode reports = json(agus.get(pathOf(fire) + "/reports"), 200).path("items");
    assertThat(reports.at("/0/narrative").asString()).isEqualTo("api");
    assertThat(reports.at("/1/masked").asBoolean()).isTrue();
    assertThat(reports.toString()).doesNotContain("Ani", "106.8151");
    assertThat(siti.get(pathOf(fire) + "/reports").body()).contains("Ani dipukul");
    assertThat(tryPatch(agus, whole, "\"restricted\":false").body())
        .contains("restricted-by-report");

    siti.delete(pathOf(violence) + "/merged-into");
    assertThat(json(agus.get(pathOf(fire)), 200).path("restricted").asBoolean()).isFalse();
    assertThat(isRestricted(call)).isFalse();
  }

  @Test
  void a_report_that_is_no_longer_restricted_sets_the_whole_free() {
    JsonNode fire = begin(siti, FIRE);
    JsonNode violence = begin(siti, VIOLENCE);
    JsonNode merged = json(merge(siti, violence, fire), 200);
    assertThat(json(siti.get(pathOf(fire)), 200).path("restricted").asBoolean()).isTrue();
    patch(siti, merged, FIRE);
    assertThat(json(siti.get(pathOf(fire)), 200).path("restricted").asBoolean()).isFalse();
  }

  @Test
  void who_wrote_it_while_it_was_not_restricted_works_on_it_each_time_it_becomes_so() {
    JsonNode incident = begin(siti, VIOLENCE + SECRET);
    incident = patch(siti, incident, FIRE);
    incident = patch(dewi, incident, "\"priority\":2");
    incident = patch(siti, incident, VIOLENCE);
    assertThat(json(dewi.get(pathOf(incident)), 200)).isEqualTo(incident);
  }

  @Test
  void who_calls_again_after_something_restricted_is_not_rung_back_without_thinking() {
    String victim = "+6281290001234";
    UUID later = KnownCall.active(database, victim);
    UUID stranger = KnownCall.active(database, "+6281290004321");
    long before = callOf(later).path("version").asLong();
    assertThat(callOf(later).path("callerAtRisk").asBoolean()).isFalse();
    UUID first = KnownCall.active(database, victim);
    begin(siti, VIOLENCE + ",\"call\":\"" + first + "\"");

    assertThat(callOf(later).path("callerAtRisk").asBoolean()).isTrue();
    assertThat(callOf(later).path("restricted").asBoolean()).isFalse();
    assertThat(callOf(later).path("version").asLong()).isGreaterThan(before);
    assertThat(callOf(stranger).path("callerAtRisk").asBoolean()).isFalse();
    database
        .sql("update call set offered_at = now() - interval '31 days' where id = ?")
        .param(first)
        .update();
    assertThat(callOf(later).path("callerAtRisk").asBoolean()).isFalse();
  }

  private UUID call() {
    return KnownCall.active(database);
  }

  private boolean isRestricted(UUID call) {
    return callOf(call).path("restricted").asBoolean();
  }

  private JsonNode callOf(UUID call) {
    return json(siti.get("/api/calls/" + call), 200);
  }

  private static HttpResponse<String> open(Browser who, JsonNode incident, String body) {
    return who.post(pathOf(incident) + "/opening", body);
  }

  private static HttpResponse<String> merge(Browser who, JsonNode incident, JsonNode into) {
    return who.send(
        "PUT", pathOf(incident) + "/merged-into", "{\"incident\":" + into.path("id") + "}");
  }
}
