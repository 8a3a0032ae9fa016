package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Incidents as a script takes them down, beside the pages. */
final class Incidents implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final Api api;

  Incidents(Api api) {
    this.api = api;
  }

  /** What a call-taker may have typed. */
  static ObjectNode typed(String type) {
    return JSON.createObjectNode().put("type", type);
  }

  static ObjectNode at(ObjectNode fields, double longitude, double latitude) {
    fields
        .putObject("point")
        .put("type", "Point")
        .putArray("coordinates")
        .add(longitude)
        .add(latitude);
    return fields;
  }

  JsonNode begin(ObjectNode fields) {
    return answer(api.send("POST", "/api/incidents", fields.toString()), 201);
  }

  JsonNode change(JsonNode incident, String field, String value) {
    String path = "/api/incidents/" + incident.path("id").asString();
    ObjectNode patch =
        JSON.createObjectNode()
            .put("version", api.get(path).path("version").asLong())
            .put(field, value);
    return answer(api.send("PATCH", path, patch.toString()), 200);
  }

  /** They are one from now on. */
  void merge(JsonNode incident, JsonNode into) {
    String body = JSON.createObjectNode().set("incident", into.path("id")).toString();
    answer(
        api.send("PUT", "/api/incidents/" + incident.path("id").asString() + "/merged-into", body),
        200);
  }

  JsonNode get(JsonNode incident) {
    return api.get("/api/incidents/" + incident.path("id").asString());
  }

  boolean isIn(JsonNode incident, String state) {
    return get(incident).path("state").asString().equals(state);
  }

  /**
   * Calls everybody back and closes all that is open, so that the next journey begins with none.
   */
  @Override
  public void close() {
    for (String state : new String[] {"draft", "open", "assigned", "onScene"}) {
      for (JsonNode each : api.get("/api/incidents?limit=200&state=" + state).path("items")) {
        close(each);
      }
    }
  }

  private void close(JsonNode incident) {
    String path = "/api/incidents/" + incident.path("id").asString();
    if (incident.path("masked").asBoolean()) {
      api.send("POST", path + "/opening", "{\"reason\":\"uji coba\"}");
    }
    for (JsonNode each : api.get(path + "/assignments").path("items")) {
      api.send(
          "PATCH", "/api/assignments/" + each.path("id").asString(), "{\"state\":\"cancelled\"}");
    }
    ObjectNode patch =
        JSON.createObjectNode()
            .put("version", api.get(path).path("version").asLong())
            .put("state", "closed")
            .put("reason", "uji coba");
    api.send("PATCH", path, patch.toString());
  }

  private static JsonNode answer(HttpResponse<byte[]> answer, int status) {
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(status);
    return JSON.readTree(answer.body());
  }
}
