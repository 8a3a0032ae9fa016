package id.kentongan.call;

import static id.kentongan.call.LinkedCallers.json;
import static id.kentongan.call.LinkedCallers.position;
import static id.kentongan.call.Pictures.png;
import static id.kentongan.support.HeldRows.somebodyWaits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.message.SmsGateway;
import id.kentongan.support.Browser;
import id.kentongan.support.PeerProcess;
import id.kentongan.telephony.ExchangeSignal.EndCause;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The link by which a caller is located, sent through a real gateway, a process of its own. */
@CallTest
class CallerLinkTest {

  private static final PeerProcess GATEWAY = PeerProcess.start(SmsGateway.class);

  private final ToldExchange exchange;
  private final Calls calls;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final LinkedCallers callers;
  private final Browser caller;
  private final Browser siti;

  CallerLinkTest(
      ToldExchange exchange,
      Calls calls,
      JdbcClient database,
      TransactionTemplate transaction,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.exchange = exchange;
    this.calls = calls;
    this.database = database;
    this.transaction = transaction;
    this.callers = new LinkedCallers(exchange, port, home);
    this.caller = callers.caller;
    this.siti = callers.siti;
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kentongan.public-url", () -> "https://112.contoh.id/");
    settings.add(
        "kentongan.message.http.url", () -> "http://127.0.0.1:" + GATEWAY.port() + "/send");
    settings.add("kentongan.message.http.body", () -> "{\"to\":\"{to}\",\"text\":\"{text}\"}");
    settings.add("kentongan.message.http.gateway-id", () -> "\"id\":\"([^\"]+)\"");
    settings.add("kentongan.message.http.receipts.from", () -> "127.0.0.0/8");
    settings.add("kentongan.message.http.receipts.id", () -> "(?m)^id=([^&]+)");
    settings.add("kentongan.message.http.receipts.delivered", () -> "status=delivered");
    settings.add("kentongan.message.http.receipts.failed", () -> "status=(expired|rejected)");
  }

  @Test
  void the_caller_gets_a_short_message_with_the_link_and_nobody_else_learns_it() {
    ToldCall call = callers.ringing();
    String number = Objects.requireNonNull(calls.get(call.id).number()).e164();

    JsonNode made = json(siti.post("/api/calls/" + call.id + "/link", "{}"));

    assertThat(made.path("sent").asBoolean()).isTrue();
    String url = made.path("url").asString();
    assertThat(url).matches("https://112\\.contoh\\.id/l/[a-z2-9]{20}");
    await()
        .untilAsserted(() ->
            assertThat(GATEWAY.said())
                .anyMatch(
                    line -> line.contains("\"to\":\"" + number + "\"") && line.contains(url)));
    await()
        .untilAsserted(
            () -> assertThat(callers.link(call).path("message").asString()).isEqualTo("sent"));
    assertThat(callers.link(call).path("to").asString()).isEqualTo(number);
    String token = url.substring(url.length() - 20);
    assertThat(siti.get("/api/calls/" + call.id).body()).doesNotContain(token);
    assertThat(texts("select token_hash from caller_link")).doesNotContain(token);
    assertThat(texts("select coalesce(text, '') from text_message").toString())
        .doesNotContain(token);
    assertThat(texts("select e::text from audit_entry e").toString()).doesNotContain(token);
  }

  @Test
  void the_gateway_reports_what_became_of_the_message_in_the_form_that_the_settings_describe() {
    for (String told : List.of("delivered", "expired")) {
      ToldCall call = callers.ringing();
      callers.send(call);
      await()
          .untilAsserted(
              () -> assertThat(callers.link(call).path("message").asString()).isEqualTo("sent"));
      assertThat(receipt("id=m-1&status=underway").statusCode()).isEqualTo(204);
      assertThat(receipt("status=" + told).statusCode()).isEqualTo(400);
      assertThat(receipt("x".repeat(10_000)).statusCode()).isEqualTo(413);
      assertThat(callers.link(call).path("message").asString()).isEqualTo("sent");

      assertThat(receipt("id=m-1&status=" + told).statusCode()).isEqualTo(204);
      assertThat(callers.link(call).path("message").asString())
          .isEqualTo(told.equals("delivered") ? told : "failed");
      // As long as a message is on its way, it may be that one.
      await()
          .untilAsserted(() ->
              assertThat(caller.get("/sms/receipts?id=m-999&status=" + told).statusCode())
                  .isEqualTo(204));
    }
  }

  private HttpResponse<String> receipt(String form) {
    return caller.send(
        caller
            .request("/sms/receipts")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  @Test
  void without_a_number_the_link_is_there_to_be_read_out() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(null));
    JsonNode made = json(siti.post("/api/calls/" + call.id + "/link", "{}"));
    assertThat(made.path("sent").asBoolean()).isFalse();
    assertThat(callers.link(call).path("message").isNull()).isTrue();
    assertThat(
            siti.post("/api/calls/" + call.id + "/link", "{\"to\":\"bukan nomor\"}").statusCode())
        .isEqualTo(400);
    assertThat(
            json(siti.post("/api/calls/" + call.id + "/link", "{\"to\":\"0812 9999 0000\"}"))
                .path("sent")
                .asBoolean())
        .isTrue();
    assertThat(callers.link(call).path("to").asString()).isEqualTo("+6281299990000");
  }

  @Test
  void what_becomes_of_the_message_waits_for_whoever_works_on_the_call_and_its_link() {
    ToldCall call = callers.ringing();
    callers.send(call);
    await()
        .untilAsserted(
            () -> assertThat(callers.link(call).path("message").asString()).isEqualTo("sent"));

    try (ExecutorService gateway = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HttpResponse<String>> told =
          Objects.requireNonNull(
              transaction.execute(_ -> {
                database
                    .sql("select id from call where id = ? for update")
                    .param(call.id.value())
                    .query()
                    .singleRow();
                Future<HttpResponse<String>> telling =
                    gateway.submit(() -> receipt("id=m-1&status=delivered"));
                await().until(() -> somebodyWaits(database));
                database
                    .sql("update caller_link set opened_at = now() where call = ?")
                    .param(call.id.value())
                    .update();
                return telling;
              }));
      assertThat(told)
          .succeedsWithin(Duration.ofSeconds(10))
          .extracting(HttpResponse::statusCode)
          .isEqualTo(204);
    }
    assertThat(callers.link(call).path("message").asString()).isEqualTo("delivered");
  }

  @Test
  void a_link_that_was_taken_back_or_followed_by_another_is_void() {
    ToldCall call = callers.ringing();
    String first = callers.send(call);
    String second = callers.send(call);
    assertThat(caller.get(first).statusCode()).isEqualTo(404);
    assertThat(caller.get(second).statusCode()).isEqualTo(200);

    assertThat(siti.delete("/api/calls/" + call.id + "/link").statusCode()).isEqualTo(204);
    assertThat(caller.get(second + "/state").statusCode()).isEqualTo(410);
    assertThat(siti.post("/api/calls/" + call.id + "/chat", "{\"text\":\"x\"}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void the_link_dies_with_the_call() {
    ToldCall call = callers.ringing();
    String page = callers.send(call);
    callers.post(page + "/consent", "");
    exchange.says(call.ended(EndCause.CALLER));

    assertThat(caller.get(page).statusCode()).isEqualTo(410);
    assertThat(caller.get(page).body()).contains("tidak berlaku lagi");
    assertThat(caller.get(page + "/state").statusCode()).isEqualTo(410);
    assertThat(callers.post(page + "/position", position("5")).statusCode()).isEqualTo(410);
    assertThat(callers.form(page + "/chat", "Halo").statusCode()).isEqualTo(410);
    assertThat(callers.photo(page, "image/jpeg", png(8, 8)).statusCode()).isEqualTo(410);
    assertThat(calls.get(call.id).fixes()).isEmpty();
    assertThat(siti.post("/api/calls/" + call.id + "/link", "{}").statusCode()).isEqualTo(409);
    assertThat(siti.post("/api/calls/" + call.id + "/chat", "{\"text\":\"x\"}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void links_that_somebody_made_up_lead_nowhere() {
    for (String token :
        List.of("x", "aaaaaaaaaaaaaaaaaaaa", "' or 1=1 --".replace(' ', '+'), "a".repeat(500))) {
      assertThat(caller.get("/l/" + token).statusCode()).as(token).isEqualTo(404);
      assertThat(callers.post("/l/" + token + "/position", position("5")).statusCode())
          .isEqualTo(404);
    }
  }

  private List<String> texts(String sql) {
    return database.sql(sql).query((row, _) -> row.getString(1)).list();
  }
}
