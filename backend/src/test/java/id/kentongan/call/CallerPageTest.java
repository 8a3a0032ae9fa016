package id.kentongan.call;

import static id.kentongan.call.LinkedCallers.json;
import static id.kentongan.call.LinkedCallers.position;
import static id.kentongan.call.Pictures.png;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a caller does on the page of the link, with and without script: position and chat. */
@CallTest
class CallerPageTest {

  private final Calls calls;
  private final LinkedCallers callers;
  private final Browser caller;
  private final Browser siti;

  CallerPageTest(
      ToldExchange exchange,
      Calls calls,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.calls = calls;
    this.callers = new LinkedCallers(exchange, port, home);
    this.caller = callers.caller;
    this.siti = callers.siti;
  }

  @Test
  void positions_come_after_consent_get_better_and_end_when_the_caller_stops_them() {
    ToldCall call = callers.ringing();
    String page = callers.send(call);

    assertThat(callers.post(page + "/position", position("40")).statusCode()).isEqualTo(409);
    assertThat(caller.get(page).statusCode()).isEqualTo(200);
    assertThat(callers.link(call).path("openedAt").isNull()).isFalse();
    assertThat(callers.post(page + "/consent", "").statusCode()).isEqualTo(204);
    assertThat(callers.post(page + "/position", position("40")).statusCode()).isEqualTo(204);
    assertThat(callers.post(page + "/position", position("12.5")).statusCode()).isEqualTo(204);

    List<CallView.Fix> fixes = calls.get(call.id).fixes();
    assertThat(fixes).extracting(CallView.Fix::source).containsOnly("callerLink");
    assertThat(fixes).extracting(CallView.Fix::radius).containsExactly(40.0, 12.5);
    assertThat(fixes).extracting(CallView.Fix::best).containsExactly(false, true);
    assertThat(fixes.getFirst().confidence()).isEqualTo(95);

    assertThat(callers.post(page + "/stop", "").statusCode()).isEqualTo(204);
    assertThat(callers.post(page + "/position", position("5")).statusCode()).isEqualTo(409);
    assertThat(callers.link(call).path("stoppedAt").isNull()).isFalse();
    assertThat(callers.post(page + "/consent", "").statusCode()).isEqualTo(204);
    assertThat(callers.post(page + "/position", position("5")).statusCode()).isEqualTo(204);
    assertThat(calls.get(call.id).fixes()).hasSize(3);
  }

  @Test
  void they_write_to_each_other_and_words_stay_words() {
    ToldCall call = callers.ringing();
    String page = callers.send(call);
    String hostile = "<img src=x onerror=alert(1)> ${chat} & \"Jl.\u0000 Mawar\"\u202e";

    assertThat(callers.form(page + "/chat", hostile).statusCode()).isEqualTo(204);
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
    ToldCall call = callers.ringing();
    ToldCall other = callers.ringing();
    String page = callers.send(call);
    String otherPage = callers.send(other);
    callers.form(page + "/chat", "Pertama");
    callers.form(otherPage + "/chat", "Dari orang lain");
    callers.form(page + "/chat", "Kedua");
    callers.photo(otherPage, "image/png", png(8, 8));

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

  @Test
  void all_of_it_works_by_plain_forms_too() throws IOException {
    ToldCall call = callers.ringing();
    String page = callers.send(call);

    assertThat(caller.get(page).body())
        .contains("action=\"" + page + "/consent\"", "action=\"" + page + "/chat\"")
        .contains("enctype=\"multipart/form-data\"")
        .doesNotContain("${");
    HttpResponse<String> consented = submits(page + "/consent");
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

    HttpResponse<String> stopped = submits(page + "/stop");
    assertThat(stopped.statusCode()).isEqualTo(303);
    assertThat(caller.get(page).body()).contains("data-consented=\"no\"");
    assertThat(callers.link(call).path("stoppedAt").isNull()).isFalse();
  }

  private HttpResponse<String> submits(String path) {
    return caller.send(
        caller
            .request(path)
            .header("Accept", "text/html,*/*")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.noBody()));
  }

  @Test
  void the_whole_page_is_small_and_loads_nothing_from_elsewhere() {
    String page = callers.send(callers.ringing());
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
    ToldCall call = callers.ringing();
    String page = callers.send(call);
    callers.post(page + "/consent", "");
    int sent = 0;
    for (String time :
        List.of("1e30", "1e999", "-1e30", "1.5", "0", "99999999999999", "\"now\"", "null")) {
      String body = "{\"latitude\":-6.4%d,\"longitude\":106.7942,\"accuracy\":5,\"time\":%s}";
      assertThat(callers.post(page + "/position", body.formatted(++sent, time)).statusCode())
          .as(time)
          .isEqualTo(204);
    }
    assertThat(calls.get(call.id).fixes())
        .hasSize(sent)
        .allSatisfy(
            fix -> assertThat(fix.at()).isAfter(fix.receivedAt().minus(Duration.ofSeconds(10))));
  }
}
