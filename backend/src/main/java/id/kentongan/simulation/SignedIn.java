package id.kentongan.simulation;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who is signed in, as a browser would be. Several may speak with one at the same time:
 * {@code CookieStore.get} hands out a copy, {@code getCookies} what an answer is just changing.
 */
final class SignedIn {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  private final URI web;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(PATIENCE).cookieHandler(cookies).build();

  /**
   * @throws CannotSimulate if this account cannot sign in
   * @throws IOException if nobody answers
   */
  SignedIn(RunningSystem system, RunningSystem.Account account)
      throws IOException, InterruptedException {
    web = system.web();
    Map<String, String> credentials =
        Map.of("username", account.username(), "password", account.password());
    int status = send(request("/api/session").POST(json(credentials))).statusCode();
    if (status != NO_CONTENT) {
      throw new CannotSimulate(
          "%s cannot sign in with the password of accounts.tsv (%d): write the one in force there."
              .formatted(account.username(), status));
    }
  }

  /**
   * @throws CannotSimulate if it is not given
   * @throws IOException if it cannot be given just now
   */
  JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request(path));
    if (Answer.of(answer.statusCode()) == Answer.LATER) {
      throw new IOException("GET " + path + " is answered by " + answer.statusCode());
    }
    if (answer.statusCode() != OK) {
      throw new CannotSimulate(
          "GET %s is answered by %d: look at 'kentongan logs backend'."
              .formatted(path, answer.statusCode()));
    }
    return JSON.readTree(answer.body());
  }

  /** Returns the status of the answer. */
  int patch(String path, Map<String, String> body) throws IOException, InterruptedException {
    return send(request(path).method("PATCH", json(body))).statusCode();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(web.resolve(path))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json");
  }

  private static HttpRequest.BodyPublisher json(Map<String, String> body) {
    return BodyPublishers.ofString(JSON.writeValueAsString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    cookies.getCookieStore().get(web).stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .forEach(token -> request.setHeader("X-XSRF-TOKEN", token));
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
