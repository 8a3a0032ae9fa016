package id.kentongan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is told whom to send. */
@KentonganTest
class RecommendationRightsTest {

  private final int port;
  private final Path home;
  private final Browser dewi;
  private final Browser siti;

  RecommendationRightsTest(@LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.port = port;
    this.home = home;
    this.dewi = Browser.at(port).signedInAs("dispatcher-1", home);
    this.siti = Browser.at(port).signedInAs("calltaker-1", home);
  }

  @Test
  void ofARestrictedOneOnlyWhoOpenedItIsTold() {
    String violence = begin("domesticViolence");
    assertThat(json(dewi.get(violence + "/recommendation"), 403).path("type").asString())
        .endsWith("incident-restricted");

    json(dewi.post(violence + "/opening", "{\"reason\":\"mengirim bantuan\"}"), 200);

    assertThat(json(dewi.get(violence + "/recommendation"), 200).path("picks")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"calltaker-1", "leader-1", "agency-1", "responder-1", "admin-1"})
  void whoDoesNotSendIsNotTold(String username) {
    Browser browser = Browser.at(port).signedInAs(username, home);

    assertThat(browser.get(begin("buildingFire") + "/recommendation").statusCode()).isEqualTo(403);
  }

  /** Its address. */
  private String begin(String type) {
    String body = "{\"type\":\"" + type + "\"}";
    return "/api/incidents/" + json(siti.post("/api/incidents", body), 201).path("id").asString();
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(answer.body());
  }
}
