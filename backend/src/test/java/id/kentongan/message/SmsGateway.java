package id.kentongan.message;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A gateway with an HTTP interface; how it answers depends on the path. */
public final class SmsGateway {

  private static final AtomicInteger BUSY = new AtomicInteger();

  private SmsGateway() {}

  /** No arguments. */
  public static void main(String[] arguments) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", SmsGateway::answer);
    server.start();
    System.out.println("port " + server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    System.out.println(
        String.join(
            " | ",
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("Content-Type"),
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
            body.replace("\n", "\\n")));
    switch (exchange.getRequestURI().getPath()) {
      case "/busy" -> send(exchange, BUSY.incrementAndGet() <= 2 ? 503 : 200, "{\"id\":\"b-1\"}");
      case "/refuse" -> send(exchange, 400, "{\"error\":\"no credit\"}");
      case "/polite" -> send(exchange, 200, "{\"status\":\"failed\",\"error\":\"no credit\"}");
      case "/large" -> send(exchange, 200, "x".repeat(1_000_000));
      case "/elsewhere" -> {
        exchange.getResponseHeaders().add("Location", "/send");
        send(exchange, 302, "");
      }
      case "/silent" -> pause();
      default -> send(exchange, 200, "{\"status\":\"ok\",\"id\":\"m-1\"}");
    }
    exchange.close();
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static void pause() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
