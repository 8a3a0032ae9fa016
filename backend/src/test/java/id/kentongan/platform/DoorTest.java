package id.kentongan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@KentonganTest
class DoorTest {

  private final Browser stranger;
  private final int port;
  private final Path home;
  private final JsonMapper json;

  DoorTest(@LocalServerPort int port, @Value("${kentongan.home}") Path home, JsonMapper json) {
    this.stranger = Browser.at(port);
    this.port = port;
    this.home = home;
    this.json = json;
  }

  @Test
  void healthIsOpenAndNamesItsParts() {
    var health = stranger.get("/actuator/health");

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("\"status\":\"UP\"", "\"db\"", "\"redis\"");
  }

  @Test
  void whatNoRuleNamesIsDenied() {
    assertThat(stranger.get("/api/nothing").statusCode()).isEqualTo(401);
    assertThat(stranger.get("/actuator/env").statusCode()).isEqualTo(401);
    assertThat(stranger.post("/api/nothing", "{}").statusCode()).isEqualTo(401);
  }

  @Test
  void whatIsNotThereIsUnknownToWhoIsSignedInAndAWrongMethodIsNamed() {
    Browser siti = Browser.at(port).signedInAs("calltaker-1", home);

    assertThat(siti.get("/api/nothing").statusCode()).isEqualTo(404);
    var wrong = siti.post("/api/region", "{}");
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.headers().firstValue("Allow")).hasValue("GET");
    assertThat(siti.delete("/actuator/health").statusCode()).isEqualTo(405);
  }

  @Test
  void whatCannotBeReadIsRefusedAsAProblem() {
    var form =
        stranger.send(
            stranger
                .request("/api/session")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("x")));
    var large = stranger.post("/api/session", "{\"username\":\"" + "x".repeat(2_000_000) + "\"}");

    assertThat(form.statusCode()).isEqualTo(415);
    assertThat(form.body()).contains("problem:unsupported-media-type");
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("problem:too-large");
  }

  @Test
  void aBodyThatDoesNotSayItsLengthIsBoundedToo() {
    byte[] endless = ("{\"username\":\"" + "x".repeat(1_500_000)).getBytes(StandardCharsets.UTF_8);

    var answer =
        stranger.send(
            stranger
                .request("/api/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless))));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void headersThatAreTooLargeAndBodiesThatAreTooDeepAreRefused() {
    var header = stranger.request("/api/session").header("X-Large", "x".repeat(20_000));
    var deep = stranger.post("/api/session", "{\"username\":" + "[".repeat(400_000));

    assertThat(stranger.send(header).statusCode()).isIn(400, 431);
    assertThat(deep.statusCode()).isEqualTo(400);
    assertThat(stranger.get("/actuator/health").statusCode()).isEqualTo(200);
  }

  @Test
  void aPathThatIsWrittenOtherwiseOpensNoOtherDoor() {
    for (String path :
        List.of(
            "/api//calls",
            "/api/calls/",
            "/api/./calls",
            "/api/x/../calls",
            "/api/calls;a=b",
            "/%61pi/calls",
            "/API/calls",
            "/api/calls%2f",
            "/actuator/health/../env",
            "/app/../api/calls",
            "/_static/%2e%2e/api/calls")) {
      assertThat(stranger.get(path).statusCode()).as(path).isIn(302, 400, 401, 404);
    }
  }

  @Test
  void figuresAreForThisMachineAndTheApiDescribesItself() {
    assertThat(stranger.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
    assertThat(stranger.get("/api/openapi.json").body()).contains("/api/session");
  }

  @Test
  void everyAnswerCarriesTheHeadersThatGuardABrowser() {
    var headers = stranger.get("/api/session").headers();

    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'");
  }

  @Test
  void timesCarryTheOffsetOfTheRegion() {
    assertThat(json.writeValueAsString(Instant.parse("2026-11-21T15:41:05.120999Z")))
        .isEqualTo("\"2026-11-21T22:41:05.120+07:00\"");
  }
}
