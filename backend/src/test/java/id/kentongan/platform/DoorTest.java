package id.kentongan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@KentonganTest
class DoorTest {

  private final Browser stranger;

  DoorTest(@LocalServerPort int port) {
    this.stranger = Browser.at(port);
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
}
