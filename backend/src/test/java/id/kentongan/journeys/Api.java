package id.kentongan.journeys;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's script: signed in over HTTP, as the contract promises it. */
final class Api {

  private static final JsonMapper JSON = new JsonMapper();

  private final URI web;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(5)).build();

  private Api(URI web) {
    this.web = web;
  }

  static Api signedIn(RunningSystem system, RunningSystem.Account account) {
    Api api = new Api(system.web());
    HttpResponse<byte[]> answer =
        api.send(
            "POST",
            "/api/session",
            JSON.writeValueAsString(
                JSON.createObjectNode()
                    .put("username", account.username())
                    .put("password", account.password())));
    if (answer.statusCode() != 204) {
      throw new AssertionError("sign-in answered " + answer.statusCode());
    }
    return api;
  }

  JsonNode get(String path) {
    HttpResponse<byte[]> answer = send("GET", path, null);
    if (answer.statusCode() != 200) {
      throw new AssertionError(
          "GET %s answered %d %s"
              .formatted(
                  path, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
    }
    return JSON.readTree(answer.body());
  }

  HttpResponse<byte[]> send(String method, String path, @Nullable String json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(web.resolve(path))
            .timeout(Duration.ofSeconds(20))
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
            .header("Content-Type", "application/json");
    cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The call of this caller's number, newest first, or a missing node. */
  JsonNode callOf(String number) {
    for (JsonNode call : get("/api/calls?limit=200").path("items")) {
      if (call.path("number").asString("").equals(number)) {
        return call;
      }
    }
    return JSON.createObjectNode().path("none");
  }

  long callsOf(String number) {
    long count = 0;
    for (JsonNode call : get("/api/calls?limit=200").path("items")) {
      if (call.path("number").asString("").equals(number)) {
        count++;
      }
    }
    return count;
  }

  String cookies() {
    return cookies.getCookieStore().get(web).stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private Optional<String> cookie(String name) {
    return cookies.getCookieStore().get(web).stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }
}
