package id.kentongan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.message.SmsGateway;
import id.kentongan.support.Browser;
import id.kentongan.support.PeerProcess;
import id.kentongan.telephony.ExchangeSignal.EndCause;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The link by which a caller is located, sent through a real gateway, a process of its own. */
@CallTest
class CallerLinkTest {

  private static final PeerProcess GATEWAY = PeerProcess.start(SmsGateway.class);
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final String POSITION =
      "{\"latitude\":-6.4025,\"longitude\":106.7942,\"accuracy\":%s,\"time\":%d}";

  private final ToldExchange exchange;
  private final Calls calls;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Browser caller;
  private final Browser siti;
  private final Browser supervisor;
  private final int port;

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
    this.port = port;
    this.caller = Browser.at(port);
    this.siti = Browser.at(port).signedInAs("calltaker-1", home);
    this.supervisor = Browser.at(port).signedInAs("supervisor-1", home);
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
    ToldCall call = ringing();
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
        .untilAsserted(() -> assertThat(link(call).path("message").asString()).isEqualTo("sent"));
    assertThat(link(call).path("to").asString()).isEqualTo(number);
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
      ToldCall call = ringing();
      send(call);
      await()
          .untilAsserted(() -> assertThat(link(call).path("message").asString()).isEqualTo("sent"));
      assertThat(receipt("id=m-1&status=underway").statusCode()).isEqualTo(204);
      assertThat(receipt("status=" + told).statusCode()).isEqualTo(400);
      assertThat(receipt("x".repeat(10_000)).statusCode()).isEqualTo(413);
      assertThat(link(call).path("message").asString()).isEqualTo("sent");

      assertThat(receipt("id=m-1&status=" + told).statusCode()).isEqualTo(204);
      assertThat(link(call).path("message").asString())
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
    assertThat(link(call).path("message").isNull()).isTrue();
    assertThat(
            siti.post("/api/calls/" + call.id + "/link", "{\"to\":\"bukan nomor\"}").statusCode())
        .isEqualTo(400);
    assertThat(
            json(siti.post("/api/calls/" + call.id + "/link", "{\"to\":\"0812 9999 0000\"}"))
                .path("sent")
                .asBoolean())
        .isTrue();
    assertThat(link(call).path("to").asString()).isEqualTo("+6281299990000");
  }

  @Test
  void positions_come_after_consent_get_better_and_end_when_the_caller_stops_them() {
    ToldCall call = ringing();
    String page = send(call);

    assertThat(post(page + "/position", position("40")).statusCode()).isEqualTo(409);
    assertThat(caller.get(page).statusCode()).isEqualTo(200);
    assertThat(link(call).path("openedAt").isNull()).isFalse();
    assertThat(post(page + "/consent", "").statusCode()).isEqualTo(204);
    assertThat(post(page + "/position", position("40")).statusCode()).isEqualTo(204);
    assertThat(post(page + "/position", position("12.5")).statusCode()).isEqualTo(204);

    List<CallView.Fix> fixes = calls.get(call.id).fixes();
    assertThat(fixes).extracting(CallView.Fix::source).containsOnly("callerLink");
    assertThat(fixes).extracting(CallView.Fix::radius).containsExactly(40.0, 12.5);
    assertThat(fixes).extracting(CallView.Fix::best).containsExactly(false, true);
    assertThat(fixes.getFirst().confidence()).isEqualTo(95);

    assertThat(post(page + "/stop", "").statusCode()).isEqualTo(204);
    assertThat(post(page + "/position", position("5")).statusCode()).isEqualTo(409);
    assertThat(link(call).path("stoppedAt").isNull()).isFalse();
    assertThat(post(page + "/consent", "").statusCode()).isEqualTo(204);
    assertThat(post(page + "/position", position("5")).statusCode()).isEqualTo(204);
    assertThat(calls.get(call.id).fixes()).hasSize(3);
  }

  @Test
  void they_write_to_each_other_and_words_stay_words() {
    ToldCall call = ringing();
    String page = send(call);
    String hostile = "<img src=x onerror=alert(1)> ${chat} & \"Jl.\u0000 Mawar\"\u202e";

    assertThat(form(page + "/chat", hostile).statusCode()).isEqualTo(204);
    assertThat(
            siti.post("/api/calls/" + call.id + "/chat", "{\"text\":\"Lantai berapa?\"}")
                .statusCode())
        .isEqualTo(201);

    JsonNode state = json(caller.get(page + "/state"));
    assertThat(state.at("/chat/0/mine").asBoolean()).isTrue();
    assertThat(state.at("/chat/0/text").asString())
        .isEqualTo("<img src=x onerror=alert(1)> ${chat} & \"Jl. Mawar\"");
    assertThat(state.at("/chat/1/text").asString()).isEqualTo("Lantai berapa?");
    assertThat(caller.get(page).body())
        .contains("&lt;img src=x onerror=alert(1)&gt; ${chat} &amp; &quot;Jl. Mawar&quot;")
        .contains("<li class=\"theirs\">Lantai berapa?</li>")
        .doesNotContain("<img");
    JsonNode contact = json(siti.get("/api/calls/" + call.id)).path("contact");
    assertThat(contact.at("/chat/0/by").isNull()).isTrue();
    assertThat(contact.at("/chat/1/by").asString()).isEqualTo("calltaker-1");
  }

  @Test
  void only_new_words_are_fetched_and_each_call_has_its_own() {
    ToldCall call = ringing();
    ToldCall other = ringing();
    String page = send(call);
    String otherPage = send(other);
    form(page + "/chat", "Pertama");
    form(otherPage + "/chat", "Dari orang lain");
    form(page + "/chat", "Kedua");
    photo(otherPage, "image/png", png(8, 8));

    JsonNode all = json(caller.get(page + "/state")).path("chat");
    assertThat(all.valueStream().map(line -> line.path("text").asString()))
        .containsExactly("Pertama", "Kedua");
    String first = all.at("/0/id").asString();
    String last = all.at("/1/id").asString();
    assertThat(json(caller.get(page + "/state?after=" + first)).at("/chat/0/text").asString())
        .isEqualTo("Kedua");
    assertThat(json(caller.get(page + "/state?after=" + last)).path("chat").size()).isZero();
    assertThat(caller.get(page + "/state?after=x").statusCode()).isEqualTo(400);

    JsonNode listed = json(siti.get("/api/calls")).path("items");
    assertThat(contact(listed, call).path("chat").size()).isEqualTo(2);
    assertThat(contact(listed, call).path("photos").size()).isZero();
    assertThat(contact(listed, other).at("/chat/0/text").asString()).isEqualTo("Dari orang lain");
    assertThat(contact(listed, other).path("photos").size()).isEqualTo(1);
  }

  private static JsonNode contact(JsonNode listed, ToldCall call) {
    return listed
        .valueStream()
        .filter(each -> each.path("id").asString().equals(call.id.toString()))
        .findFirst()
        .orElseThrow()
        .path("contact");
  }

  /** More of them than there are connections to the database. */
  @Test
  void photos_that_wait_to_be_painted_hold_up_no_call_and_are_asked_for_another_time() {
    List<String> pages = Stream.generate(() -> send(ringing())).limit(20).toList();
    CallerPhoto.PAINTERS.acquireUninterruptibly();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> sent =
          pages.stream()
              .map(page -> threads.submit(() -> photo(page, "image/png", png(8, 8)).statusCode()))
              .toList();
      await().until(() -> CallerPhoto.PAINTERS.getQueueLength() > 16);
      long began = System.nanoTime();
      assertThat(calls.get(ringing().id).state()).isEqualTo(CallState.RINGING);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      System.out.printf("a call while 20 photos wait: %d ms%n", took.toMillis());
      assertThat(took).isLessThan(Duration.ofMillis(1500));
      assertThat(sent).extracting(Future::get).containsOnly(503);
    } finally {
      CallerPhoto.PAINTERS.release();
    }
  }

  @Test
  void a_photo_arrives_made_anew_and_each_look_at_it_is_on_record() throws IOException {
    ToldCall call = ringing();
    String page = send(call);
    byte[] camera = jpegWithAPlaceInIt();

    assertThat(photo(page, "image/jpeg", camera).statusCode()).isEqualTo(204);

    String id = json(siti.get("/api/calls/" + call.id)).at("/contact/photos/0/id").asString();
    String path = "/api/calls/" + call.id + "/photos/" + id;
    HttpResponse<byte[]> seen =
        supervisor.send(supervisor.request(path), BodyHandlers.ofByteArray());
    assertThat(seen.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(new String(seen.body(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS-SECRET");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(seen.body()));
    assertThat(Math.max(picture.getWidth(), picture.getHeight())).isEqualTo(1600);
    assertThat(texts("select e::text from audit_entry e").toString())
        .contains("call.photoSeen", id);
    assertThat(Browser.at(port).get(path).statusCode()).isEqualTo(401);
    assertThat(siti.get(path).body()).contains("photo-not-yours");
  }

  @Test
  void all_of_it_works_by_plain_forms_too() throws IOException {
    ToldCall call = ringing();
    String page = send(call);

    assertThat(caller.get(page).body())
        .contains("action=\"" + page + "/consent\"", "action=\"" + page + "/chat\"")
        .contains("enctype=\"multipart/form-data\"")
        .doesNotContain("${");
    HttpResponse<String> consented =
        caller.send(
            caller
                .request(page + "/consent")
                .header("Accept", "text/html,*/*")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.noBody()));
    assertThat(consented.statusCode()).isEqualTo(303);
    assertThat(consented.headers().firstValue("Location")).hasValue(page);
    assertThat(caller.get(page).body()).contains("data-consented=\"yes\"");

    byte[] picture = png(64, 48);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--x1\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\ny\r\n--x1\r\n"
                + "Content-Disposition: form-data; name=\"photo\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(picture);
    body.writeBytes("\r\n--x1--\r\n".getBytes(StandardCharsets.US_ASCII));
    HttpResponse<String> sent =
        caller.send(
            caller
                .request(page + "/photo")
                .header("Accept", "text/html,*/*")
                .header("Content-Type", "multipart/form-data; boundary=x1")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(json(caller.get(page + "/state")).path("photos").asInt()).isEqualTo(1);

    HttpResponse<String> stopped =
        caller.send(
            caller
                .request(page + "/stop")
                .header("Accept", "text/html,*/*")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.noBody()));
    assertThat(stopped.statusCode()).isEqualTo(303);
    assertThat(caller.get(page).body()).contains("data-consented=\"no\"");
    assertThat(link(call).path("stoppedAt").isNull()).isFalse();
  }

  @Test
  void the_whole_page_is_small_and_loads_nothing_from_elsewhere() {
    String page = send(ringing());
    HttpResponse<String> answer = caller.get(page);
    String html = answer.body();
    int bytes = html.getBytes(StandardCharsets.UTF_8).length;
    Matcher files = Pattern.compile("(?:href|src)=\"(/app/[^\"]+)\"").matcher(html);
    int count = 0;
    while (files.find()) {
      HttpResponse<String> file = caller.get(files.group(1));
      assertThat(file.statusCode()).isEqualTo(200);
      bytes += file.body().getBytes(StandardCharsets.UTF_8).length;
      count++;
    }
    System.out.printf("the caller's page: %d bytes in %d files, uncompressed%n", bytes, count + 1);
    assertThat(count).isEqualTo(3);
    assertThat(bytes).isLessThan(30_000);
    assertThat(html).doesNotContain("http://", "https://");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  void a_clock_that_is_wrong_costs_no_position() {
    ToldCall call = ringing();
    String page = send(call);
    post(page + "/consent", "");
    int sent = 0;
    for (String time :
        List.of("1e30", "1e999", "-1e30", "1.5", "0", "99999999999999", "\"now\"", "null")) {
      String body = "{\"latitude\":-6.4%d,\"longitude\":106.7942,\"accuracy\":5,\"time\":%s}";
      assertThat(post(page + "/position", body.formatted(++sent, time)).statusCode())
          .as(time)
          .isEqualTo(204);
    }
    assertThat(calls.get(call.id).fixes())
        .hasSize(sent)
        .allSatisfy(
            fix -> assertThat(fix.at()).isAfter(fix.receivedAt().minus(Duration.ofSeconds(10))));
  }

  @Test
  void the_link_dies_with_the_call() {
    ToldCall call = ringing();
    String page = send(call);
    post(page + "/consent", "");
    exchange.says(call.ended(EndCause.CALLER));

    assertThat(caller.get(page).statusCode()).isEqualTo(410);
    assertThat(caller.get(page).body()).contains("tidak berlaku lagi");
    assertThat(caller.get(page + "/state").statusCode()).isEqualTo(410);
    assertThat(post(page + "/position", position("5")).statusCode()).isEqualTo(410);
    assertThat(form(page + "/chat", "Halo").statusCode()).isEqualTo(410);
    assertThat(photo(page, "image/jpeg", png(8, 8)).statusCode()).isEqualTo(410);
    assertThat(calls.get(call.id).fixes()).isEmpty();
    assertThat(siti.post("/api/calls/" + call.id + "/link", "{}").statusCode()).isEqualTo(409);
    assertThat(siti.post("/api/calls/" + call.id + "/chat", "{\"text\":\"x\"}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void a_link_that_was_taken_back_or_followed_by_another_is_void() {
    ToldCall call = ringing();
    String first = send(call);
    String second = send(call);
    assertThat(caller.get(first).statusCode()).isEqualTo(404);
    assertThat(caller.get(second).statusCode()).isEqualTo(200);

    assertThat(siti.delete("/api/calls/" + call.id + "/link").statusCode()).isEqualTo(204);
    assertThat(caller.get(second + "/state").statusCode()).isEqualTo(410);
    assertThat(siti.post("/api/calls/" + call.id + "/chat", "{\"text\":\"x\"}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void what_becomes_of_the_message_waits_for_whoever_works_on_the_call_and_its_link() {
    ToldCall call = ringing();
    send(call);
    await()
        .untilAsserted(() -> assertThat(link(call).path("message").asString()).isEqualTo("sent"));

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
                await().until(this::somebodyWaits);
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
    assertThat(link(call).path("message").asString()).isEqualTo("delivered");
  }

  private boolean somebodyWaits() {
    return database
        .sql(
            """
            select exists (select from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock')
            """)
        .query(Boolean.class)
        .single();
  }

  @Test
  void links_that_somebody_made_up_lead_nowhere() {
    for (String token :
        List.of("x", "aaaaaaaaaaaaaaaaaaaa", "' or 1=1 --".replace(' ', '+'), "a".repeat(500))) {
      assertThat(caller.get("/l/" + token).statusCode()).as(token).isEqualTo(404);
      assertThat(post("/l/" + token + "/position", position("5")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void what_is_no_position_no_text_and_no_photo_is_refused_and_changes_nothing()
      throws IOException {
    ToldCall call = ringing();
    String page = send(call);
    post(page + "/consent", "");

    for (String nonsense :
        List.of(
            "",
            "x",
            "[]",
            "{}",
            "{\"latitude\":-96,\"longitude\":106,\"accuracy\":5}",
            "{\"latitude\":\"-6\",\"longitude\":106,\"accuracy\":5}",
            "{\"latitude\":-6,\"longitude\":106,\"accuracy\":-5}",
            "{\"latitude\":-6,\"longitude\":106,\"accuracy\":1e300}",
            "{\"latitude\":1e999,\"longitude\":106,\"accuracy\":5}",
            "[".repeat(5_000))) {
      assertThat(post(page + "/position", nonsense).statusCode()).as(nonsense).isEqualTo(400);
    }
    assertThat(post(page + "/position", "x".repeat(10_000)).statusCode()).isEqualTo(413);
    assertThat(form(page + "/chat", " ").statusCode()).isEqualTo(400);
    assertThat(form(page + "/chat", "x".repeat(501)).statusCode()).isEqualTo(400);
    assertThat(post(page + "/chat", "text=%ZZ").statusCode()).isEqualTo(400);
    for (byte[] file :
        List.of(
            "no picture".getBytes(StandardCharsets.UTF_8),
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
            new byte[0],
            new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
            pngThatSaysItIs(60_000, 60_000),
            noise(1_000_000))) {
      assertThat(photo(page, "image/jpeg", file).statusCode()).isEqualTo(400);
    }
    assertThat(photo(page, "image/jpeg", noise(9_000_000)).statusCode()).isEqualTo(413);
    assertThat(photo(page, "multipart/form-data; boundary=x", noise(1000)).statusCode())
        .isEqualTo(400);
    assertThat(calls.get(call.id).fixes()).isEmpty();
    assertThat(json(siti.get("/api/calls/" + call.id)).at("/contact/chat").size()).isZero();
  }

  @Test
  void a_telephone_that_was_taken_over_fills_neither_disk_nor_screen() throws IOException {
    ToldCall call = ringing();
    String page = send(call);
    database
        .sql(
            """
            insert into caller_chat (call, text, at)
            select ?, 'x' || n, now() from generate_series(1, 200) n
            """)
        .param(call.id.value())
        .update();
    assertThat(form(page + "/chat", "Halo").statusCode()).isEqualTo(429);
    String room = "/api/calls/" + call.id + "/chat";
    assertThat(siti.post(room, "{\"text\":\"Kami di sini\"}").statusCode()).isEqualTo(201);
    database
        .sql(
            """
            insert into caller_chat (call, said_by, text, at)
            select ?, 'calltaker-1', 'x' || n, now() from generate_series(1, 199) n
            """)
        .param(call.id.value())
        .update();
    assertThat(siti.post(room, "{\"text\":\"x\"}").statusCode()).isEqualTo(429);
    assertThat(json(siti.get("/api/calls/" + call.id)).at("/contact/chat").size()).isEqualTo(40);
    for (int sent = 0; sent < 8; sent++) {
      assertThat(photo(page, "image/png", png(8, 8)).statusCode()).isEqualTo(204);
    }
    assertThat(photo(page, "image/png", png(8, 8)).statusCode()).isEqualTo(429);
  }

  private ToldCall ringing() {
    ToldCall call = ToldCall.justNow();
    exchange.says(
        call.offered("0813" + (66660000 + NUMBERS.incrementAndGet())), call.ringing("pos-01"));
    return call;
  }

  /** The path of a link that was just sent. */
  private String send(ToldCall call) {
    String url = json(siti.post("/api/calls/" + call.id + "/link", "{}")).path("url").asString();
    return url.substring(url.indexOf("/l/"));
  }

  private JsonNode link(ToldCall call) {
    return json(siti.get("/api/calls/" + call.id)).at("/contact/link");
  }

  private static String position(String accuracy) {
    return POSITION.formatted(accuracy, System.currentTimeMillis());
  }

  private HttpResponse<String> post(String path, String body) {
    return caller.send(
        caller
            .request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> form(String path, String text) {
    return caller.send(
        caller
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "text=" + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8))));
  }

  private HttpResponse<String> photo(String page, String type, byte[] body) {
    return caller.send(
        caller
            .request(page + "/photo")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private List<String> texts(String sql) {
    return database.sql(sql).query((row, _) -> row.getString(1)).list();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return JsonMapper.shared().readTree(answer.body());
  }

  /** As a telephone makes them: large, and with the place in its Exif. */
  private static byte[] jpegWithAPlaceInIt() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(3200, 2400, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
    byte[] secret = "Exif\0\0GPS-SECRET".getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    jpeg.write(plain.toByteArray(), 0, 2);
    jpeg.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (secret.length + 2)});
    jpeg.write(secret);
    jpeg.write(plain.toByteArray(), 2, plain.size() - 2);
    return jpeg.toByteArray();
  }

  private static byte[] png(int width, int height) {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A few bytes that would be gigabytes as a picture. */
  private static byte[] pngThatSaysItIs(int width, int height) {
    byte[] png = png(8, 8);
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    header.putInt(29, (int) sum.getValue());
    return png;
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }
}
