package id.kentongan.call.location;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An operator's location server, good or bad by the path that it is asked at. */
public final class LocationServer {

  private static final AtomicInteger ASKED = new AtomicInteger();

  private LocationServer() {}

  /** Key store and its password. */
  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    char[] password = arguments[1].toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
      store.load(in, password);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", LocationServer::answer);
    server.start();
    System.out.println("port " + server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    System.out.println(
        "%s %s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                path,
                exchange.getRequestHeaders().getFirst("Content-Type"),
                asked.contains("<locationRequest")));
    switch (path.replaceFirst("/held/([a-z]+).*", "$1")) {
      case "good" -> send(exchange, located(circle("-6.40250 106.79420", 25)));
      case "moving" -> {
        double moved = -6.4025 - ASKED.incrementAndGet() / 1000.0;
        send(exchange, located(circle(moved + " 106.79420", 25)));
      }
      case "entities" ->
          send(
              exchange,
              "<!DOCTYPE p [<!ENTITY a \"-6.4025\"><!ENTITY b SYSTEM \"file:///etc/hostname\">]>"
                  + located(circle("&a; 106.79420", 25)));
      case "large" -> send(exchange, located("x".repeat(10_000_000)));
      case "deep" -> send(exchange, located("<a>".repeat(8_000) + "</a>".repeat(8_000)));
      case "foreign" ->
          send(
              exchange,
              located(circle("-6.40250 106.79420", 25))
                  .replace("http://www.opengis.net/pidflo/1.0", "urn:x"));
      case "ancient" ->
          send(
              exchange,
              located(circle("-6.40250 106.79420", 25))
                  .replaceFirst("<dm:timestamp>[^<]*", "<dm:timestamp>-999999999-01-01T00:00:00Z"));
      case "refused" ->
          send(
              exchange,
              "<error xmlns=\"urn:ietf:params:xml:ns:geopriv:held\" code=\"locationUnknown\"/>");
      case "elsewhere" -> {
        exchange.getResponseHeaders().add("Location", "/held/good");
        exchange.sendResponseHeaders(302, -1);
      }
      case "drip" -> drip(exchange);
      case "silent" -> pause(60_000);
      default -> exchange.sendResponseHeaders(404, -1);
    }
    exchange.close();
  }

  private static void send(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/held+xml");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  /** A good answer, one letter every 100 ms. */
  private static void drip(HttpExchange exchange) throws IOException {
    byte[] body = located(circle("-6.40250 106.79420", 25)).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      for (byte letter : body) {
        out.write(letter);
        out.flush();
        pause(100);
      }
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String circle(String position, int radius) {
    return """
    <gs:Circle srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>%s</gml:pos>
    <gs:radius uom="urn:ogc:def:uom:EPSG::9001">%d</gs:radius></gs:Circle>
    """
        .formatted(position, radius);
  }

  private static String located(String location) {
    return """
    <locationResponse xmlns="urn:ietf:params:xml:ns:geopriv:held">
    <presence xmlns="urn:ietf:params:xml:ns:pidf" xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model"
      xmlns:gp="urn:ietf:params:xml:ns:pidf:geopriv10" xmlns:gml="http://www.opengis.net/gml"
      xmlns:gs="http://www.opengis.net/pidflo/1.0" entity="pres:caller@example.id">
      <dm:device id="telephone"><gp:geopriv><gp:location-info>%s</gp:location-info>
      <gp:usage-rules/><gp:method>Cell</gp:method></gp:geopriv>
      <dm:timestamp>%s</dm:timestamp></dm:device></presence></locationResponse>
    """
        .formatted(location, Instant.now());
  }
}
