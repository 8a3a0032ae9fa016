package id.kentongan.dispatch;

import static id.kentongan.dispatch.Desk.json;
import static id.kentongan.dispatch.Desk.pathOf;
import static id.kentongan.dispatch.Desk.trySay;
import static id.kentongan.dispatch.Desk.trySend;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.KentonganTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Sent, followed to the end, refused, undone. */
@KentonganTest
class AssignmentApiTest {

  private final Desk desk;
  private final AssignmentSweep sweep;

  AssignmentApiTest(
      JdbcClient database,
      AssignmentSweep sweep,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.desk = new Desk(port, home, database);
    this.sweep = sweep;
  }

  @BeforeEach
  @AfterEach
  void everybody_is_home() {
    desk.callEverybodyBack();
  }

  @Test
  void who_is_sent_is_followed_to_the_end_and_the_incident_closes_with_the_last() {
    JsonNode fire = desk.fire();
    JsonNode items = desk.send(fire, "DMK-02", "DMK-01");

    assertThat(items.findValuesAsString("unit")).containsExactly("DMK-02", "DMK-01");
    assertThat(statesOf(items)).containsExactly("sent", "sent");
    assertThat(stateOf(fire)).isEqualTo("assigned");
    assertThat(desk.incident(fire).path("assignments").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(items.findValuesAsString("id"));
    assertThat(desk.statusOf("DMK-01")).isEqualTo("assigned");
    assertThat(desk.unit("DMK-01").path("assignment").asString())
        .isEqualTo(items.at("/1/id").asString());

    JsonNode tanker = items.path(0);
    JsonNode pump = items.path(1);
    desk.say(pump, "acknowledged");
    assertThat(desk.statusOf("DMK-01")).isEqualTo("assigned");
    desk.say(pump, "enRoute");
    assertThat(desk.statusOf("DMK-01")).isEqualTo("enRoute");
    desk.say(pump, "onScene");
    assertThat(stateOf(fire)).isEqualTo("onScene");
    desk.say(pump, "cleared");
    assertThat(desk.statusOf("DMK-01")).isEqualTo("available");
    assertThat(stateOf(fire)).isEqualTo("assigned");
    desk.say(tanker, "cancelled");

    assertThat(stateOf(fire)).isEqualTo("closed");
    assertThat(desk.incident(fire).path("closedReason").isNull()).isTrue();
    assertThat(desk.statusOf("DMK-02")).isEqualTo("available");
    assertThat(statesOf(itemsOf(fire))).containsExactlyInAnyOrder("cancelled", "cleared");
  }

  @Test
  void the_incidents_timeline_tells_who_was_sent_and_the_state_that_followed() {
    JsonNode fire = desk.fire();
    JsonNode pump = desk.send(fire, "DMK-01").path(0);
    desk.say(pump, "onScene");

    JsonNode items =
        json(desk.dewi().get("/api/incidents/" + fire.path("id").asString() + "/timeline"), 200)
            .path("items");
    assertThat(items.findValuesAsString("what"))
        .startsWith("state", "assignment.DMK-01", "state", "assignment.DMK-01");
    assertThat(items.at("/1/from").asString()).isEqualTo("sent");
    assertThat(items.at("/1/to").asString()).isEqualTo("onScene");
    assertThat(items.at("/0/to").asString()).isEqualTo("onScene");
    assertThat(items.at("/3/from").isNull()).isTrue();
  }

  @Test
  void a_unit_that_somebody_else_has_just_taken_is_refused_by_their_name_and_nobody_is_sent() {
    JsonNode first = desk.fire();
    JsonNode second = desk.fire();
    desk.send(first, "DMK-01");

    JsonNode problem = json(trySend(desk.as("dispatcher-2"), second, "DMK-02", "DMK-01"), 409);

    assertThat(problem.path("type").asString()).endsWith("problem:unit-taken");
    assertThat(problem.path("title").asString())
        .contains("DMK-01", "Pengendali Unit", first.path("number").asString());
    assertThat(problem.at("/current/0/unit").asString()).isEqualTo("DMK-01");
    assertThat(problem.at("/current/0/number")).isEqualTo(first.path("number"));
    assertThat(desk.statusOf("DMK-02")).isEqualTo("available");
    assertThat(desk.incident(second).path("assignments")).isEmpty();
    assertThat(stateOf(second)).isEqualTo("open");
  }

  @Test
  void a_refusal_has_a_reason_and_asks_for_somebody_else_until_somebody_is_sent() {
    JsonNode fire = desk.fire();
    JsonNode pump = desk.send(fire, "DMK-01").path(0);
    assertThat(trySay(desk.dewi(), pump, "\"state\":\"refused\"").body())
        .contains("problem:refusal-reason-needed");

    JsonNode refused =
        json(
            trySay(desk.as("responder-1"), pump, "\"state\":\"refused\",\"reason\":\"ban bocor\""),
            200);

    assertThat(refused.path("state").asString()).isEqualTo("refused");
    assertThat(refused.path("reason").asString()).isEqualTo("ban bocor");
    assertThat(refused.path("another").asBoolean()).isTrue();
    assertThat(desk.statusOf("DMK-01")).isEqualTo("available");
    assertThat(stateOf(fire)).isEqualTo("open");
    assertThat(desk.incident(fire).path("wanted").asInt()).isEqualTo(1);
    assertThat(desk.close(fire).body()).contains("problem:units-out").contains("DMK-01");

    desk.send(fire, "DMK-02");
    assertThat(desk.incident(fire).path("wanted").asInt()).isZero();
    assertThat(itemsOf(fire).path(0).path("another").asBoolean()).isFalse();
  }

  @Test
  void who_comes_in_the_place_of_others_keeps_the_incident_from_closing() {
    JsonNode fire = desk.fire();
    JsonNode items = desk.send(fire, "DMK-01", "DMK-02");
    desk.say(items.path(0), "cleared");
    trySay(desk.dewi(), items.path(1), "\"state\":\"refused\",\"reason\":\"mogok\"");
    assertThat(stateOf(fire)).isEqualTo("open");
    desk.send(fire, "PLN-01");
    assertThat(stateOf(fire)).isEqualTo("assigned");
  }

  @Test
  void a_dispatcher_who_cancels_a_refused_one_needs_nobody_in_its_place() {
    JsonNode fire = desk.fire();
    JsonNode pump = desk.send(fire, "DMK-01").path(0);
    trySay(desk.dewi(), pump, "\"state\":\"refused\",\"reason\":\"mogok\"");
    JsonNode settled = desk.say(pump, "cancelled");
    assertThat(settled.path("state").asString()).isEqualTo("refused");
    assertThat(settled.path("another").asBoolean()).isFalse();
    assertThat(desk.incident(fire).path("wanted").asInt()).isZero();
    assertThat(desk.close(fire).statusCode()).isEqualTo(200);
  }

  @Test
  void an_undone_sending_is_cancelled_with_a_recall_and_the_unit_is_free_at_once() {
    JsonNode fire = desk.fire();
    JsonNode pump = desk.send(fire, "DMK-01").path(0);
    JsonNode undone = desk.say(pump, "cancelled");
    assertThat(undone.path("state").asString()).isEqualTo("cancelled");
    assertThat(undone.path("notices").findValuesAsString("notice")).contains("alert", "recall");
    assertThat(desk.statusOf("DMK-01")).isEqualTo("available");
    assertThat(stateOf(fire)).isEqualTo("open");
    desk.send(fire, "DMK-01");
  }

  @Test
  void what_was_done_without_a_network_sorts_itself_in() {
    JsonNode fire = desk.fire();
    JsonNode pump = desk.send(fire, "DMK-01").path(0);
    desk.say(pump, "onScene");
    JsonNode late =
        json(
            trySay(
                desk.as("responder-1"),
                pump,
                "\"state\":\"enRoute\",\"at\":\"2020-01-01T00:00:00Z\""),
            200);
    assertThat(late.path("state").asString()).isEqualTo("onScene");
    assertThat(late.at("/times/enRoute")).isEqualTo(late.at("/times/sent"));
    JsonNode entry =
        desk.timeline(pump).stream()
            .filter(each -> each.path("state").asString("").equals("enRoute"))
            .findFirst()
            .orElseThrow();
    assertThat(entry.path("source").asString()).isEqualTo("crew");
    assertThat(entry.at("/by/username").asString()).isEqualTo("responder-1");
    assertThat(entry.path("at")).isNotEqualTo(entry.path("learntAt"));
    JsonNode right =
        json(trySay(desk.dewi(), pump, "\"state\":\"enRoute\",\"reason\":\"salah\""), 200);
    assertThat(right.path("state").asString()).isEqualTo("enRoute");
    assertThat(desk.statusOf("DMK-01")).isEqualTo("enRoute");
    assertThat(stateOf(fire)).isEqualTo("assigned");
  }

  @Test
  void an_incident_is_not_closed_over_the_heads_of_who_is_out_there() {
    JsonNode fire = desk.fire();
    JsonNode items = desk.send(fire, "DMK-01", "DMK-02");
    HttpResponse<String> refused = desk.close(fire);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("problem:units-out", "DMK-01, DMK-02");
    desk.say(items.path(0), "cancelled");
    desk.say(items.path(1), "cancelled");
    assertThat(json(desk.close(fire), 200).path("closedReason").asString()).isEqualTo("selesai");
  }

  @Test
  void an_agency_without_units_here_is_asked_acknowledges_by_a_persons_word_and_ends_with_it() {
    JsonNode fire = desk.fire();
    JsonNode items =
        json(desk.dewi().post(pathOf(fire), "{\"units\":[\"DMK-01\"],\"agencies\":[\"pln\"]}"), 201)
            .path("items");
    JsonNode pln = items.path(1);
    assertThat(pln.path("unit").isNull()).isTrue();
    assertThat(pln.path("agency").asString()).isEqualTo("pln");
    assertThat(desk.dewi().post(pathOf(fire), "{\"agencies\":[\"pln\"]}").body())
        .contains("problem:agency-asked");
    desk.say(items.path(0), "cleared");
    assertThat(stateOf(fire)).isEqualTo("assigned");
    desk.say(pln, "acknowledged");
    assertThat(stateOf(fire)).isEqualTo("closed");

    sweep.sweep();
    assertThat(statesOf(itemsOf(fire))).containsExactly("cleared", "cleared");
  }

  @Test
  void a_draft_to_which_somebody_is_sent_is_open_from_then_on_and_needs_a_type() {
    JsonNode draft = desk.begin("\"state\":\"draft\"");
    assertThat(trySend(desk.dewi(), draft, "DMK-01").body()).contains("problem:type-needed");
    assertThat(desk.statusOf("DMK-01")).isEqualTo("available");
    JsonNode typed = desk.begin("\"state\":\"draft\",\"type\":\"buildingFire\"");
    desk.send(typed, "DMK-01");
    assertThat(stateOf(typed)).isEqualTo("assigned");
    assertThat(desk.incident(typed).path("openedAt").isNull()).isFalse();
  }

  private JsonNode itemsOf(JsonNode incident) {
    return json(desk.dewi().get(pathOf(incident)), 200).path("items");
  }

  private static List<String> statesOf(JsonNode items) {
    return items.valueStream().map(each -> each.path("state").asString()).toList();
  }

  private String stateOf(JsonNode incident) {
    return desk.incident(incident).path("state").asString();
  }
}
