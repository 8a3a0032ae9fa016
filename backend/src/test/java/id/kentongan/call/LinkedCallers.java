package id.kentongan.call;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Callers who are sent a link, at its page, and the call-taker who sends it. */
final class LinkedCallers {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private static final String POSITION =
      "{\"latitude\":-6.4025,\"longitude\":106.7942,\"accuracy\":%s,\"time\":%d}";

  final Browser caller;
  final Browser siti;
  private final ToldExchange exchange;

  LinkedCallers(ToldExchange exchange, int port, Path home) {
    this.exchange = exchange;
    this.caller = Browser.at(port);
    this.siti = Browser.at(port).signedInAs("calltaker-1", home);
  }

  ToldCall ringing() {
    ToldCall call = ToldCall.justNow();
    exchange.says(
        call.offered("0813" + (66660000 + NUMBERS.incrementAndGet())), call.ringing("pos-01"));
    return call;
  }

  /** The path of a link that was just sent. */
  String send(ToldCall call) {
    String url = json(siti.post("/api/calls/" + call.id + "/link", "{}")).path("url").asString();
    return url.substring(url.indexOf("/l/"));
  }

  JsonNode link(ToldCall call) {
    return json(siti.get("/api/calls/" + call.id)).at("/contact/link");
  }

  HttpResponse<String> post(String path, String body) {
    return caller.send(
        caller
            .request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> form(String path, String text) {
    return caller.send(
        caller
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "text=" + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8))));
  }

  HttpResponse<String> photo(String page, String type, byte[] body) {
    return caller.send(
        caller
            .request(page + "/photo")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  static String position(String accuracy) {
    return POSITION.formatted(accuracy, System.currentTimeMillis());
  }

  static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return JsonMapper.shared().readTree(answer.body());
  }
}
