package id.kentongan.support;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * HTTP as a page does it: keeps cookies, and sends the CSRF token with every write.
 *
 * <pre>{@code
 * Browser siti = Browser.at(port).signedInAs("calltaker-1", home); // @Value("${kentongan.home}")
 * assertThat(siti.get("/api/session").statusCode()).isEqualTo(200);
 * }</pre>
 */
public final class Browser {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final URI server;
  private String language = "id";

  private Browser(URI server) {
    this.server = server;
  }

  public static Browser at(int port) {
    return at(URI.create("http://127.0.0.1:" + port));
  }

  public static Browser at(URI server) {
    return new Browser(server);
  }

  public Browser speaking(String language) {
    this.language = language;
    return this;
  }

  /** Signs in with the password that the home's accounts.tsv has for this username. */
  public Browser signedInAs(String username, Path home) {
    HttpResponse<String> answer = signIn(username, password(username, home));
    if (answer.statusCode() != 204) {
      throw new IllegalStateException(username + " may not sign in: " + answer.body());
    }
    return this;
  }

  /** Becomes a screen on a wall: an administrator types the code that it shows. */
  public Browser enrolledAsWall(String screen, Path home) {
    get("/wall/" + screen);
    String shown = post("/api/walls/here", "{\"screen\":\"" + screen + "\"}").body();
    String code = shown.replaceFirst(".*\"code\":\"(\\d{6})\".*", "$1");
    HttpResponse<String> answer =
        new Browser(server)
            .signedInAs("admin-1", home)
            .post("/api/walls", "{\"code\":\"%s\",\"screen\":\"%s\"}".formatted(code, screen));
    if (answer.statusCode() != 201) {
      throw new IllegalStateException("no wall: " + shown + " " + answer.body());
    }
    return this;
  }

  public static String password(String username, Path home) {
    try (var lines = Files.lines(home.resolve("accounts.tsv"))) {
      return lines
          .map(line -> line.split("\t", -1))
          .filter(fields -> fields[0].equals(username))
          .map(fields -> fields[1])
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public HttpResponse<String> signIn(String username, String password) {
    return send(
        "POST",
        "/api/session",
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, null);
  }

  public HttpResponse<String> put(String path, @Nullable String json) {
    return send("PUT", path, json);
  }

  public HttpResponse<String> post(String path, @Nullable String json) {
    return send("POST", path, json);
  }

  public HttpResponse<String> delete(String path) {
    return send("DELETE", path, null);
  }

  /** Any request; with the CSRF token if there is one. */
  public HttpResponse<String> send(String method, String path, @Nullable String json) {
    HttpRequest.Builder request = request(path);
    cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    return send(
        request.method(
            method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
  }

  /** A request to be completed by hand, e.g. without token. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Accept-Language", language);
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The cookies as the header {@code Cookie} carries them, e.g. for a WebSocket. */
  public String cookieHeader() {
    return String.join(
        "; ",
        cookies.getCookieStore().get(server).stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .toList());
  }

  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().get(server).stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }
}
