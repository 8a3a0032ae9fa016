package id.kentongan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What would be sent, asked of the server by those who send. */
@KentonganTest
class ResponsePlanApiTest {

  private static final String FIRE = "/api/response-plan?type=buildingFire";
  private static final String DAY = "&at=2026-11-23T10:00:00%2B07:00";
  private static final String IN_MELATI = "&point=106.805,-6.405";
  private static final String IN_SUKAMAJU = "&point=106.805,-6.395";

  private final int port;
  private final Path home;
  private final Browser dispatcher;

  ResponsePlanApiTest(@LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.port = port;
    this.home = home;
    this.dispatcher = Browser.at(port).signedInAs("dispatcher-1", home);
  }

  @Test
  void aPlaceTimeAndAlarmSayWhatIsSentAndWhy() {
    JsonNode answer = json(dispatcher.get(FIRE + IN_MELATI + DAY + "&alarm=2"), 200);

    assertThat(answer.at("/area/kelurahan/name").asString()).isEqualTo("Melati");
    assertThat(answer.path("priority").asInt()).isEqualTo(1);
    assertThat(answer.path("at").asString()).isEqualTo("2026-11-23T10:00:00.000+07:00");
    assertThat(answer.at("/response/plans"))
        .hasToString(
            """
            [{"alarm":1,"code":"houseFireInBunga",\
            "name":{"id":"Rumah terbakar, Bunga","en":"House fire in Bunga"},\
            "because":["type","kecamatan"]},\
            {"alarm":2,"code":"fireSecond",\
            "name":{"id":"Kebakaran alarm dua","en":"Fire, second alarm"},"because":["class"]}]\
            """);
    assertThat(answer.at("/response/send"))
        .hasToString(
            """
            [{"capability":"firefighting","count":5,"from":\
            [{"alarm":1,"plan":"houseFireInBunga","count":3},\
            {"alarm":2,"plan":"fireSecond","count":2}]},\
            {"capability":"ladder","count":1,"from":\
            [{"alarm":1,"plan":"houseFireInBunga","count":1}]}]\
            """);
    assertThat(answer.at("/response/tell"))
        .hasToString("[{\"agency\":\"damkar\",\"alarm\":null,\"plan\":null}]");
    assertThat(answer.at("/response/ask"))
        .hasToString("[{\"agency\":\"pln\",\"alarm\":null,\"plan\":null}]");
  }

  @Test
  void theHourIsTheRegionsAndAPlaceBeyondTheBorderIsInNoArea() {
    assertThat(plans(IN_SUKAMAJU + DAY)).isEqualTo("houseFire");
    assertThat(plans(IN_SUKAMAJU + "&at=2026-11-23T16:30:00Z")).isEqualTo("houseFireAtNight");
    assertThat(plans("&point=106.7999,-6.405" + DAY)).isEqualTo("houseFire");
    assertThat(plans(DAY)).isEqualTo("houseFire");
    assertThat(plans("")).isIn("houseFire", "houseFireAtNight");
  }

  @Test
  void whatNobodyPlannedForSendsNothingAndTellsWhoIsResponsible() {
    JsonNode answer =
        json(dispatcher.get("/api/response-plan?type=domesticViolence"), 200).path("response");

    assertThat(answer.path("plans")).isEmpty();
    assertThat(answer.path("send")).isEmpty();
    assertThat(answer.at("/tell/0/agency").asString()).isEqualTo("damkar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type=ship",
        "type=",
        "type=buildingFire&priority=0",
        "type=buildingFire&priority=5",
        "type=buildingFire&priority=x",
        "type=buildingFire&alarm=0",
        "type=buildingFire&alarm=6",
        "type=buildingFire&point=106.8",
        "type=buildingFire&point=106.8,-96",
        "type=buildingFire&point=106.8,-6.4,5",
        "type=buildingFire&point=NaN,0",
        "type=buildingFire&at=kemarin",
        "type=buildingFire&at=2026-11-23T10:00:00",
        "priority=1",
      })
  void whatCannotBeAskedIsRefused(String query) {
    HttpResponse<String> answer = dispatcher.get("/api/response-plan?" + query);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void theVersionsFollowPageByPageAndStay() {
    JsonNode page = json(dispatcher.get("/api/response-plan/versions?limit=1"), 200);
    long newest = page.at("/items/0/version").asLong();

    assertThat(page.path("items")).hasSize(1);
    assertThat(json(dispatcher.get(FIRE), 200).path("version").asLong()).isEqualTo(newest);
    JsonNode version = json(dispatcher.get("/api/response-plan/versions/" + newest), 200);
    assertThat(version.at("/book/plans/3/hours").asString()).isEqualTo("22:00-05:00");
    assertThat(version.at("/book/holidays/0").asString()).isEqualTo("2026-12-25");
    for (String bad : List.of("cursor=x", "limit=0", "limit=201")) {
      assertThat(dispatcher.get("/api/response-plan/versions?" + bad).statusCode()).isEqualTo(400);
    }
    for (String unknown : List.of("0", "x", "99999999999")) {
      assertThat(dispatcher.get("/api/response-plan/versions/" + unknown).statusCode())
          .isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dispatcher-1", "supervisor-1", "admin-1"})
  void whoSendsAndWhoPreparesMayAsk(String username) {
    assertThat(Browser.at(port).signedInAs(username, home).get(FIRE).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"calltaker-1", "leader-1", "agency-1", "responder-1", "media-1"})
  void othersMayNot(String username) {
    Browser browser = Browser.at(port).signedInAs(username, home);

    assertThat(browser.get(FIRE).statusCode()).isEqualTo(403);
    assertThat(browser.get("/response-plans").statusCode()).isEqualTo(403);
  }

  private String plans(String query) {
    return json(dispatcher.get(FIRE + query), 200).at("/response/plans/0/code").asString();
  }

  private static JsonNode json(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(response.body());
  }
}
