package id.kentongan.call;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.telephony.ExchangeSignal.EndCause;
import id.kentongan.telephony.ExchangeSignal.LinkEstablished;
import id.kentongan.telephony.ExchangeSignal.PositionReported;
import id.kentongan.telephony.ExchangeSignal.TelephoneState;
import id.kentongan.telephony.ExchangeSnapshot;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CallTest
class PositionApiTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private final ToldExchange exchange;
  private final NotedStream screens;
  private final int port;
  private final Path home;
  private final Browser siti;
  private final Browser agus;
  private final Browser supervisor;

  PositionApiTest(
      ToldExchange exchange,
      NotedStream screens,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.exchange = exchange;
    this.screens = screens;
    this.port = port;
    this.home = home;
    siti = Browser.at(port).signedInAs("calltaker-1", home);
    agus = Browser.at(port).signedInAs("calltaker-2", home);
    supervisor = Browser.at(port).signedInAs("supervisor-1", home);
  }

  @BeforeEach
  void everybody_gets_up() {
    for (int position = 1; position <= 8; position++) {
      supervisor.delete("/api/positions/pos-0" + position + "/occupant");
    }
  }

  @Test
  void the_regions_positions_are_listed() {
    JsonNode items = json(siti.get("/api/positions")).path("items");
    assertThat(items.size()).isEqualTo(8);
    assertThat(items.path(0).path("id").asString()).isEqualTo("pos-01");
    assertThat(items.path(0).path("extension").asString()).isEqualTo("1001");
    assertThat(items.path(0).path("name").asString()).isEqualTo("Meja 1");
    assertThat(items.path(0).path("person").isNull()).isTrue();
  }

  @Test
  void who_sits_down_is_shown_and_named_to_the_next() {
    assertThat(siti.put("/api/positions/pos-06/occupant", null).statusCode()).isEqualTo(200);

    var refused = agus.put("/api/positions/pos-06/occupant", null);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(refused).path("current").path("person").asString()).isEqualTo("calltaker-1");
    assertThat(position("pos-06").path("person").asString()).isEqualTo("calltaker-1");
    assertThat(json(siti.get("/api/session")).path("position").asString()).isEqualTo("pos-06");
  }

  @Test
  void the_same_persons_new_session_takes_over_and_the_old_one_can_see_it() {
    String before =
        json(siti.put("/api/positions/pos-06/occupant", null)).path("seatedAt").asString();

    var takenOver =
        Browser.at(port)
            .signedInAs("calltaker-1", home)
            .put("/api/positions/pos-06/occupant", null);

    assertThat(takenOver.statusCode()).isEqualTo(200);
    assertThat(position("pos-06").path("person").asString()).isEqualTo("calltaker-1");
    assertThat(position("pos-06").path("seatedAt").asString())
        .isEqualTo(json(takenOver).path("seatedAt").asString())
        .isGreaterThan(before);
  }

  @Test
  void who_sits_down_elsewhere_gets_up_first() {
    siti.put("/api/positions/pos-06/occupant", null);
    siti.put("/api/positions/pos-07/occupant", null);
    assertThat(position("pos-06").path("person").isNull()).isTrue();
    assertThat(position("pos-07").path("person").asString()).isEqualTo("calltaker-1");
  }

  @Test
  void a_seat_is_given_up_by_its_holder_or_freed_by_a_supervisor() {
    siti.put("/api/positions/pos-06/occupant", null);
    assertThat(agus.delete("/api/positions/pos-06/occupant").statusCode()).isEqualTo(409);
    assertThat(supervisor.delete("/api/positions/pos-06/occupant").statusCode()).isEqualTo(204);
    assertThat(position("pos-06").path("person").isNull()).isTrue();
    assertThat(siti.put("/api/positions/pos-99/occupant", null).statusCode()).isEqualTo(404);
  }

  @Test
  void only_who_sits_there_gets_the_telephones_password() throws IOException {
    Files.createDirectories(home.resolve("exchange/etc/positions"));
    Files.writeString(
        home.resolve("exchange/etc/positions/telephones.tsv"),
        "pos-05\t1005\tfirst\npos-06\t1006\tsecret of six\n");
    assertThat(siti.get("/api/positions/pos-06/phone").statusCode()).isEqualTo(409);
    siti.put("/api/positions/pos-06/occupant", null);

    JsonNode phone = json(siti.get("/api/positions/pos-06/phone"));

    assertThat(phone.path("uri").asString()).isEqualTo("sip:pos-06@127.0.0.1");
    assertThat(phone.path("username").asString()).isEqualTo("pos-06");
    assertThat(phone.path("password").asString()).isEqualTo("secret of six");
    assertThat(phone.path("websocket").asString()).isEqualTo("ws://127.0.0.1:8088/ws");
    assertThat(supervisor.get("/api/positions/pos-06/phone").statusCode()).isEqualTo(409);
  }

  @Test
  void a_position_is_what_its_telephone_and_its_calls_make_it() {
    reported("pos-06", TelephoneState.UNREACHABLE);
    assertThat(state("pos-06")).isEqualTo("offline");
    reported("pos-06", TelephoneState.IDLE);
    assertThat(state("pos-06")).isEqualTo("ready");
    assertThat(position("pos-06").path("registered").asBoolean()).isTrue();

    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(null), call.ringing("pos-06"));
    assertThat(state("pos-06")).isEqualTo("ringing");
    exchange.says(call.connected("pos-06"));
    assertThat(state("pos-06")).isEqualTo("busy");
    assertThat(position("pos-06").path("call").asString()).isEqualTo(call.id.toString());
    exchange.says(call.legEnded("pos-06"), call.ended(EndCause.POSITION));
    assertThat(state("pos-06")).isEqualTo("wrapUp");
    siti.put("/api/calls/" + call.id + "/disposition", "{\"disposition\":\"test\"}");
    assertThat(state("pos-06")).isEqualTo("ready");
    assertThat(screens.of("pos-06")).endsWith("ringing", "busy", "busy", "wrapUp", "ready");
  }

  @Test
  void a_pause_is_asked_of_the_exchange_and_asked_again_when_it_forgot() {
    reported("pos-07", TelephoneState.IDLE);
    siti.put("/api/positions/pos-07/occupant", null);
    assertThat(agus.put("/api/positions/pos-07/pause", "{\"reason\":\"break\"}").statusCode())
        .isEqualTo(409);
    exchange.asked.clear();

    assertThat(siti.put("/api/positions/pos-07/pause", "{\"reason\":\"break\"}").statusCode())
        .isEqualTo(200);
    assertThat(state("pos-07")).isEqualTo("paused");
    exchange.says(snapshot("pos-07", false));
    assertThat(exchange.asked).filteredOn("pause pos-07 break"::equals).hasSize(2);

    assertThat(siti.delete("/api/positions/pos-07/pause").statusCode()).isEqualTo(200);
    assertThat(state("pos-07")).isEqualTo("ready");
    exchange.says(snapshot("pos-07", true));
    assertThat(exchange.asked).filteredOn("unpause pos-07"::equals).hasSize(2);
  }

  @Test
  void a_reason_reaches_the_exchange_on_one_line() {
    siti.put("/api/positions/pos-08/occupant", null);
    String reason = "makan\\r\\nAction: Originate\\u0000";
    assertThat(
            siti.put("/api/positions/pos-08/pause", "{\"reason\":\"" + reason + "\"}").statusCode())
        .isEqualTo(200);
    assertThat(exchange.asked)
        .last()
        .asString()
        .isEqualTo("pause pos-08 makan  Action: Originate ");
    siti.delete("/api/positions/pos-08/pause");
  }

  @Test
  void without_the_exchange_nobody_is_told_that_they_pause() {
    siti.put("/api/positions/pos-08/occupant", null);
    exchange.linked = false;
    try {
      assertThat(siti.put("/api/positions/pos-08/pause", "{\"reason\":\"break\"}").statusCode())
          .isEqualTo(503);
      assertThat(position("pos-08").path("reason").isNull()).isTrue();
    } finally {
      exchange.linked = true;
    }
    assertThat(siti.put("/api/positions/pos-08/pause", "{\"reason\":\"\"}").statusCode())
        .isEqualTo(400);
  }

  private void reported(String position, TelephoneState telephone) {
    exchange.says(new PositionReported(Instant.now(), position, telephone, false, null));
  }

  private static LinkEstablished snapshot(String position, boolean paused) {
    return new LinkEstablished(
        LONG_AGO,
        new ExchangeSnapshot(
            LONG_AGO,
            LONG_AGO,
            Set.of(),
            List.of(),
            List.of(
                new PositionReported(Instant.now(), position, TelephoneState.IDLE, paused, null))));
  }

  private String state(String id) {
    return position(id).path("state").asString();
  }

  private JsonNode position(String id) {
    return json(siti.get("/api/positions/" + id));
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
