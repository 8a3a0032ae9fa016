package id.kentongan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dispatcher's desk over HTTP: incidents, who is sent to them, what they say. */
public final class Desk {

  private final int port;
  private final Path home;
  private final JdbcClient database;
  private final Browser dewi;

  public Desk(int port, Path home, JdbcClient database) {
    this.port = port;
    this.home = home;
    this.database = database;
    this.dewi = as("dispatcher-1");
  }

  public Browser as(String account) {
    return Browser.at(port).signedInAs(account, home);
  }

  public Browser dewi() {
    return dewi;
  }

  /** An open fire. */
  public JsonNode fire() {
    return begin("\"type\":\"buildingFire\"");
  }

  public JsonNode begin(String fields) {
    return json(dewi.post("/api/incidents", "{" + fields + "}"), 201);
  }

  public JsonNode incident(JsonNode incident) {
    return json(dewi.get("/api/incidents/" + incident.path("id").asString()), 200);
  }

  /** What is sent of it, in the order of its fields. */
  public JsonNode send(JsonNode incident, String... units) {
    return json(trySend(dewi, incident, units), 201).path("items");
  }

  public static HttpResponse<String> trySend(Browser who, JsonNode incident, String... units) {
    return who.post(
        pathOf(incident),
        "{\"units\":[%s],\"reason\":null}"
            .formatted(
                Stream.of(units).map(each -> '"' + each + '"').collect(Collectors.joining(","))));
  }

  public static String pathOf(JsonNode incident) {
    return "/api/incidents/" + incident.path("id").asString() + "/assignments";
  }

  public JsonNode say(JsonNode assignment, String state) {
    return json(trySay(dewi, assignment, "\"state\":\"" + state + '"'), 200);
  }

  public static HttpResponse<String> trySay(Browser who, JsonNode assignment, String fields) {
    return who.send(
        "PATCH", "/api/assignments/" + assignment.path("id").asString(), "{" + fields + "}");
  }

  public JsonNode unit(String callSign) {
    return json(dewi.get("/api/units"), 200)
        .path("items")
        .valueStream()
        .filter(each -> each.path("callSign").asString().equals(callSign))
        .findFirst()
        .orElseThrow();
  }

  public String statusOf(String callSign) {
    return unit(callSign).path("status").asString();
  }

  public List<JsonNode> timeline(JsonNode assignment) {
    String path = "/api/assignments/" + assignment.path("id").asString() + "/timeline";
    return json(dewi.get(path), 200).path("items").valueStream().toList();
  }

  public HttpResponse<String> close(JsonNode incident) {
    return dewi.send(
        "PATCH",
        "/api/incidents/" + incident.path("id").asString(),
        "{\"version\":%s,\"state\":\"closed\",\"reason\":\"selesai\"}"
            .formatted(incident(incident).path("version")));
  }

  /** Everybody is home, for the next test. */
  public void callEverybodyBack() {
    database
        .sql(
            """
            update unit set said = null, said_at = null, assignment = null, incident = null,
              incident_number = null, assignment_status = null, sent_by = null, sent_at = null,
              version = version + 1
            where assignment is not null or said is not null
            """)
        .update();
    database.sql("update assignment set on_screens = false, over_at = now()").update();
    database.sql("update response_clock set stopped_at = now() where stopped_at is null").update();
    database.sql("update incident set on_screens = false").update();
  }

  public static JsonNode json(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(response.body());
  }
}
