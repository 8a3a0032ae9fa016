package id.kentongan.simulation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;

/** A web server that answers as it is told to, and keeps what it was asked. */
final class ScriptedServer implements AutoCloseable {

  private final HttpServer server;
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private volatile ToIntFunction<Asked> status = _ -> 200;

  /**
   * A request.
   *
   * @param line method and address
   * @param username who has signed in with these cookies; empty: nobody
   */
  record Asked(String line, String username, String body) {}

  ScriptedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** From now on; whoever signs in always can. */
  void answers(ToIntFunction<Asked> status) {
    this.status = status;
  }

  /** In order, without sign-ins. */
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (exchange.getRequestURI().getPath().equals("/api/session")) {
      String username = body.replaceFirst(".*\"username\":\"([^\"]+)\".*", "$1");
      exchange.getResponseHeaders().add("Set-Cookie", "SESSION=" + username + "; Path=/");
      exchange.sendResponseHeaders(204, -1);
    } else {
      List<String> cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
      Asked request =
          new Asked(
              exchange.getRequestMethod() + " " + exchange.getRequestURI(),
              String.join(";", cookies).replaceFirst(".*SESSION=\"?([^;\"]*).*", "$1"),
              body);
      asked.add(request);
      exchange.sendResponseHeaders(status.applyAsInt(request), -1);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
