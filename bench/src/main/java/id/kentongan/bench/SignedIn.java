package id.kentongan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is signed in. */
final class SignedIn {

  private static final JsonMapper JSON = new JsonMapper();

  private final int port;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  SignedIn(RunningSystem system, String role) {
    port = system.webPort();
    List<String> account = system.account(role);
    String body =
        JSON.createObjectNode()
            .put("username", account.get(0))
            .put("password", account.get(1))
            .toString();
    send(
        HttpRequest.newBuilder(uri("/api/session"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)),
        204);
  }

  /** A topic of the live stream. */
  Door live(String topic) {
    return new Door(port, "/live", headers(), List.of("{\"subscribe\":\"" + topic + "\"}"));
  }

  /** A connection of one's own for what is measured. */
  RawHttp http() throws IOException {
    return new RawHttp(port, headers());
  }

  /** Who somebody is, and that it is no foreign page that asks. */
  private String headers() {
    String token =
        cookies.getCookieStore().get(uri("/")).stream()
            .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
            .map(HttpCookie::getValue)
            .findFirst()
            .orElse("");
    String all =
        cookies.getCookieStore().get(uri("/")).stream()
            .map(HttpCookie::toString)
            .collect(Collectors.joining("; "));
    return "Cookie: %s\r\nX-XSRF-TOKEN: %s\r\nOrigin: http://127.0.0.1:%d\r\n"
        .formatted(all, token, port);
  }

  /** The newest ended calls, whole pages of them until there are so many. */
  List<JsonNode> endedCalls(int count) {
    List<JsonNode> calls = new ArrayList<>();
    String cursor = "";
    do {
      String path = "/api/calls?state=ended&limit=200" + cursor;
      JsonNode page = JSON.readTree(send(HttpRequest.newBuilder(uri(path)), 200));
      page.path("items").forEach(calls::add);
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
    } while (calls.size() < count && !cursor.isEmpty());
    return calls;
  }

  /** What is there, as text. */
  String get(String path) {
    return send(HttpRequest.newBuilder(uri(path)), 200);
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private String send(HttpRequest.Builder request, int expected) {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != expected) {
        throw new IllegalStateException(answer + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
