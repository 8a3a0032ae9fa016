package id.kentongan.dispatch;

import static id.kentongan.dispatch.Desk.json;
import static id.kentongan.dispatch.Desk.pathOf;
import static id.kentongan.dispatch.Desk.trySay;
import static id.kentongan.dispatch.Desk.trySend;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.http.HttpRequest.BodyPublishers;
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

/** Who may ask for what, what is refused, and what is asked twice. */
@KentonganTest
class AssignmentRightsTest {

  private final Desk desk;

  AssignmentRightsTest(
      JdbcClient database, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.desk = new Desk(port, home, database);
  }

  @BeforeEach
  @AfterEach
  void everybody_is_home() {
    desk.callEverybodyBack();
  }

  @Test
  void the_same_sending_with_the_same_key_is_done_once() {
    JsonNode fire = desk.fire();
    String first = sendWithKey(fire).body();
    HttpResponse<String> again = sendWithKey(fire);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first);
    assertThat(desk.incident(fire).path("assignments")).hasSize(1);
  }

  @Test
  void what_cannot_be_is_refused() {
    JsonNode fire = desk.fire();
    Browser dewi = desk.dewi();
    assertThat(trySend(dewi, fire).body()).contains("problem:nobody-to-send");
    assertThat(trySend(dewi, fire, "DMK-01", "XXX-99").statusCode()).isEqualTo(404);
    assertThat(trySend(dewi, fire, "../etc").body()).contains("problem:unknown-unit");
    assertThat(dewi.post(pathOf(fire), "{\"agencies\":[\"nobody\"]}").body())
        .contains("problem:unknown-agency");
    assertThat(
            dewi.post("/api/incidents/KJ-1999-000001/assignments", "{\"units\":[\"DMK-01\"]}")
                .statusCode())
        .isEqualTo(404);
    assertThat(desk.statusOf("DMK-01")).isEqualTo("available");
    JsonNode pump = desk.send(fire, "DMK-01").path(0);
    for (String state : List.of("sent", "flying", "")) {
      assertThat(trySay(dewi, pump, "\"state\":\"" + state + '"').body())
          .contains("problem:unknown-assignment-state");
    }
    assertThat(trySay(dewi, pump, "\"state\":\"enRoute\",\"at\":\"soon\"").statusCode())
        .isEqualTo(400);
    assertThat(
            trySay(dewi, pump, "\"state\":\"enRoute\",\"reason\":\"" + "x".repeat(201) + '"')
                .statusCode())
        .isEqualTo(400);
    desk.say(pump, "cancelled");
    json(desk.close(fire), 200);
    assertThat(trySend(dewi, fire, "DMK-01").body()).contains("problem:incident-closed");
  }

  @Test
  void an_agency_and_a_crew_speak_for_themselves_and_see_what_they_were_sent_to() {
    JsonNode fire = desk.fire();
    JsonNode items =
        json(
                desk.dewi()
                    .post(
                        pathOf(fire), "{\"units\":[\"DMK-02\",\"DMK-01\"],\"agencies\":[\"pln\"]}"),
                201)
            .path("items");
    Browser crew = desk.as("responder-1");
    Browser agency = desk.as("agency-1");

    assertThat(trySay(crew, items.path(0), "\"state\":\"enRoute\"").body())
        .contains("problem:assignment-not-yours");
    assertThat(trySay(agency, items.path(2), "\"state\":\"acknowledged\"").statusCode())
        .isEqualTo(403);
    json(trySay(crew, items.path(1), "\"state\":\"acknowledged\""), 200);
    json(trySay(agency, items.path(0), "\"state\":\"acknowledged\""), 200);
    assertThat(trySay(crew, items.path(1), "\"state\":\"cancelled\"").body())
        .contains("problem:only-dispatchers-cancel");
    assertThat(json(crew.get(pathOf(fire)), 200).at("/items").findValuesAsString("unit"))
        .containsExactly("DMK-01");
    assertThat(json(agency.get(pathOf(fire)), 200).at("/items").findValuesAsString("unit"))
        .containsExactlyInAnyOrder("DMK-01", "DMK-02");
    assertThat(json(crew.get("/api/incidents?limit=1"), 200).at("/items/0/id"))
        .isEqualTo(fire.path("id"));
    JsonNode other = desk.fire();
    assertThat(crew.get("/api/incidents/" + other.path("id").asString()).statusCode())
        .isEqualTo(404);
  }

  private HttpResponse<String> sendWithKey(JsonNode fire) {
    Browser dewi = desk.dewi();
    return dewi.send(
        dewi.request(pathOf(fire))
            .header("X-XSRF-TOKEN", dewi.cookie("XSRF-TOKEN").orElseThrow())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", fire.path("id").asString())
            .POST(BodyPublishers.ofString("{\"units\":[\"DMK-01\"]}")));
  }
}
