package id.kentongan.incident;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people of the room, and what they do with incidents over HTTP. */
final class Room {

  static final String FIRE = "\"type\":\"buildingFire\"";
  static final String VIOLENCE = "\"type\":\"domesticViolence\"";

  private final int port;
  private final Path home;

  Room(int port, Path home) {
    this.port = port;
    this.home = home;
  }

  Browser as(String account) {
    return Browser.at(port).signedInAs(account, home);
  }

  /** The incident that somebody begins with these fields. */
  static JsonNode begin(Browser who, String fields) {
    return json(who.post("/api/incidents", "{" + fields + "}"), 201);
  }

  static JsonNode patch(Browser who, JsonNode incident, String fields) {
    return json(tryPatch(who, incident, fields), 200);
  }

  static HttpResponse<String> tryPatch(Browser who, JsonNode incident, String fields) {
    return who.send(
        "PATCH", pathOf(incident), "{\"version\":" + incident.path("version") + "," + fields + "}");
  }

  static String pathOf(JsonNode incident) {
    return "/api/incidents/" + incident.path("id").asString();
  }

  static JsonNode json(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(response.body());
  }
}
