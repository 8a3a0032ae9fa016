package id.kentongan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.support.Browser;
import id.kentongan.telephony.ExchangeSignal.EndCause;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CallTest
class CallApiTest {

  private final ToldExchange exchange;
  private final Positions positions;
  private final JdbcClient database;
  private final int port;
  private final Path home;

  CallApiTest(
      ToldExchange exchange,
      Positions positions,
      JdbcClient database,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.exchange = exchange;
    this.positions = positions;
    this.database = database;
    this.port = port;
    this.home = home;
  }

  @Test
  void a_call_stands_there_with_the_contracts_fields() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered("081234567890"), call.located("pos=\"-6.4 106.8\",radius=\"25\""));

    JsonNode shown = json(as("dispatcher-1").get("/api/calls/" + call.id));

    assertThat(shown.path("id").asString()).isEqualTo(call.id.toString());
    assertThat(shown.path("number").asString()).isEqualTo("+6281234567890");
    assertThat(shown.path("state").asString()).isEqualTo("waiting");
    assertThat(shown.path("offeredAt").asString()).endsWith("+07:00");
    assertThat(shown.has("outcome") && shown.path("outcome").isNull()).isTrue();
    assertThat(shown.has("recording") && shown.path("recording").isNull()).isTrue();
    assertThat(shown.path("incidents").isArray()).isTrue();
    JsonNode fix = shown.path("fixes").path(0);
    assertThat(fix.path("point").toString())
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[106.8,-6.4]}");
    assertThat(fix.path("shape").path("type").asString()).isEqualTo("circle");
    assertThat(fix.path("radius").asDouble()).isEqualTo(25);
    assertThat(fix.path("area").toString())
        .isEqualTo("{\"code\":\"99.01.01.1001\",\"name\":\"Melati\",\"outside\":false}");
  }

  @Test
  void a_fix_outside_of_the_region_says_so_and_one_far_away_has_no_area() {
    ToldCall near = ToldCall.justNow();
    ToldCall far = ToldCall.justNow();
    exchange.says(
        near.offered("081234567890"), near.located("pos=\"-6.42 106.805\",radius=\"25\""));
    exchange.says(far.offered("081234567890"), far.located("pos=\"35.7 139.7\",radius=\"25\""));

    Browser dispatcher = as("dispatcher-1");

    JsonNode nearest = json(dispatcher.get("/api/calls/" + near.id)).at("/fixes/0/area");
    assertThat(nearest.path("outside").asBoolean()).isTrue();
    assertThat(json(dispatcher.get("/api/calls/" + far.id)).at("/fixes/0/area").isNull()).isTrue();
  }

  @Test
  void calls_are_listed_newest_first_page_by_page() {
    Instant start = Instant.parse("2031-01-01T00:00:00Z");
    ToldCall first = new ToldCall(start);
    ToldCall second = new ToldCall(start.plusSeconds(1));
    ToldCall third = new ToldCall(start.plusSeconds(2));
    exchange.says(second.offered(null), third.offered(null), first.offered(null));
    Browser supervisor = as("supervisor-1");

    JsonNode page = json(supervisor.get("/api/calls?limit=2&state=waiting"));
    JsonNode rest =
        json(
            supervisor.get(
                "/api/calls?limit=1&state=waiting&cursor=" + page.path("next").asString()));

    assertThat(page.path("items").path(0).path("id").asString()).isEqualTo(third.id.toString());
    assertThat(page.path("items").path(1).path("id").asString()).isEqualTo(second.id.toString());
    assertThat(rest.path("items").path(0).path("id").asString()).isEqualTo(first.id.toString());
    exchange.says(
        first.ended(EndCause.CALLER), second.ended(EndCause.CALLER), third.ended(EndCause.CALLER));
    assertThat(json(supervisor.get("/api/calls?limit=1&state=ended")).at("/items/0/id").asString())
        .isEqualTo(third.id.toString());
  }

  @Test
  void nonsense_in_a_list_is_refused() {
    Browser supervisor = as("supervisor-1");
    for (String query : new String[] {"limit=0", "limit=201", "state=busy", "cursor=x"}) {
      assertThat(supervisor.get("/api/calls?" + query).statusCode()).isEqualTo(400);
    }
    assertThat(supervisor.get("/api/calls/nonsense").statusCode()).isEqualTo(404);
    assertThat(supervisor.get("/api/calls/" + new java.util.UUID(1, 2)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_disposition_is_said_repeated_and_taken_back() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(null), call.ended(EndCause.CALLER));
    String path = "/api/calls/" + call.id + "/disposition";
    Browser siti = as("calltaker-1");

    assertThat(json(siti.put(path, "{\"disposition\":\"nonEmergency\"}")).path("disposition"))
        .hasToString("\"nonEmergency\"");
    siti.put(path, "{\"disposition\":\"nonEmergency\"}");
    assertThat(audited("call.disposed", call)).isEqualTo(1);
    assertThat(json(siti.put(path, "{\"disposition\":null}")).path("disposition").isNull())
        .isTrue();
    assertThat(siti.put(path, "{\"disposition\":\"boring\"}").statusCode()).isEqualTo(400);
    assertThat(as("dispatcher-1").put(path, "{\"disposition\":\"prank\"}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void who_has_no_business_with_calls_does_not_see_them() {
    assertThat(Browser.at(port).get("/api/calls").statusCode()).isEqualTo(401);
    for (String account :
        new String[] {"leader-1", "media-1", "agency-1", "responder-1", "admin-1"}) {
      assertThat(as(account).get("/api/calls").statusCode()).isEqualTo(403);
      assertThat(as(account).get("/api/positions").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void a_recording_is_taken_in_and_played_by_who_took_the_call() throws Exception {
    byte[] sound = new byte[64_000];
    new Random(112).nextBytes(sound);
    positions.sitDown("pos-04", People.CALL_TAKER);
    ToldCall call = new ToldCall(Instant.now());
    Path raw = write(call, sound);
    exchange.says(
        call.offered(null), call.recording(), call.ringing("pos-04"), call.connected("pos-04"));
    exchange.says(call.ended(EndCause.CALLER));
    Browser siti = as("calltaker-1");

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> !json(siti.get("/api/calls/" + call.id)).path("recording").isNull());
    await().atMost(Duration.ofSeconds(10)).until(() -> !Files.exists(raw));

    JsonNode recording = json(siti.get("/api/calls/" + call.id)).path("recording");
    HttpResponse<byte[]> played = play(siti, call, null);
    assertThat(played.headers().firstValue("Content-Type")).contains("audio/wav");
    assertThat(Arrays.copyOfRange(played.body(), 44, played.body().length)).isEqualTo(sound);
    assertThat(recording.path("sha256").asString())
        .isEqualTo(
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(played.body())));
    assertThat(recording.path("duration").asDouble()).isEqualTo(2);

    HttpResponse<byte[]> part = play(siti, call, "bytes=44-1043");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(sound, 0, 1000));
    assertThat(audited("recording.played", call)).isEqualTo(2);
    for (String abuse :
        List.of(
            "bytes=0-" + ",0-".repeat(50),
            "bytes=0-0" + ",1-1".repeat(500),
            "bytes=99999999-",
            "bytes=5-1",
            "bytes=-99999999999999999999",
            "hours=1-2")) {
      assertThat(play(siti, call, abuse).body().length).as(abuse).isLessThan(65_000);
    }
    assertThat(play(as("supervisor-1"), call, null).statusCode()).isEqualTo(200);
    assertThat(play(as("calltaker-2"), call, null).statusCode()).isEqualTo(403);
    assertThat(play(as("dispatcher-1"), call, null).statusCode()).isEqualTo(403);
    assertThat(audited("recording.played", call)).isEqualTo(9);
  }

  @Test
  void a_call_without_a_recording_says_so() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(null), call.recording(), call.ended(EndCause.CALLER));
    assertThat(play(as("supervisor-1"), call, null).statusCode()).isEqualTo(404);
  }

  private Path write(ToldCall call, byte[] sound) throws IOException {
    Path directory = Files.createDirectories(home.resolve("exchange/recordings"));
    return Files.write(directory.resolve(call.exchangeCall + ".raw"), sound);
  }

  private HttpResponse<byte[]> play(
      Browser browser, ToldCall call, @org.jspecify.annotations.Nullable String range) {
    var request = browser.request("/api/calls/" + call.id + "/recording");
    if (range != null) {
      request.header("Range", range);
    }
    return browser.send(request, BodyHandlers.ofByteArray());
  }

  private long audited(String action, ToldCall call) {
    return Objects.requireNonNull(
        database
            .sql("select count(*) from audit_entry where action = ? and subject = ?")
            .params(action, "call:" + call.id)
            .query(Long.class)
            .single());
  }

  private Browser as(String account) {
    return Browser.at(port).signedInAs(account, home);
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
