package id.kentongan.incident;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people of the room, what they do with incidents over HTTP, and what is on record of it. */
final class Room {

  static final String FIRE = "\"type\":\"buildingFire\"";
  static final String VIOLENCE = "\"type\":\"domesticViolence\"";

  /** What nobody may see who does not work on it. */
  static final String SECRET =
      ",\"address\":\"rumah Bu Ani\",\"narrative\":\"Ani dipukul\",\"point\":"
          + "{\"type\":\"Point\",\"coordinates\":[106.8151,-6.4011]}";

  static final String IN_MELATI = "\"point\":{\"type\":\"Point\",\"coordinates\":[106.805,-6.405]}";

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

  static HttpResponse<String> merge(Browser who, JsonNode incident, JsonNode into) {
    return who.send(
        "PUT", pathOf(incident) + "/merged-into", "{\"incident\":\"" + id(into) + "\"}");
  }

  static HttpResponse<String> split(Browser who, JsonNode incident, UUID call) {
    return who.post(pathOf(incident) + "/split", "{\"call\":\"" + call + "\"}");
  }

  /** Opens a restricted one; the body says why. */
  static HttpResponse<String> open(Browser who, JsonNode incident, String body) {
    return who.post(pathOf(incident) + "/opening", body);
  }

  static JsonNode callOf(Browser who, UUID call) {
    return json(who.get("/api/calls/" + call), 200);
  }

  static boolean isRestricted(Browser who, UUID call) {
    return callOf(who, call).path("restricted").asBoolean();
  }

  static String id(JsonNode incident) {
    return incident.path("id").asString();
  }

  static String number(JsonNode incident) {
    return incident.path("number").asString();
  }

  static String pathOf(JsonNode incident) {
    return "/api/incidents/" + id(incident);
  }

  /** The actions that the audit trail has of it, the oldest first. */
  static List<String> recorded(JdbcClient database, JsonNode incident) {
    return database
        .sql("select action from audit_entry where subject = ? order by at")
        .param("incident:" + id(incident))
        .query((row, _) -> row.getString("action"))
        .list();
  }

  static JsonNode json(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(response.body());
  }
}
