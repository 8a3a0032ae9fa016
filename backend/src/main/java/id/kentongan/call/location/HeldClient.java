package id.kentongan.call.location;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Asks an operator's location server where a caller is, at the address that came with the call:
 * HELD over HTTPS (RFC 5985, 6753). Only servers of the list are asked, redirections are not
 * followed, and the whole of it takes two seconds at most.
 */
public final class HeldClient {

  static final Duration LIMIT = Duration.ofSeconds(2);

  private static final int LONGEST_ADDRESS = 500;
  private static final String REQUEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <locationRequest xmlns="urn:ietf:params:xml:ns:geopriv:held" responseTime="1500">\
      <locationType exact="false">geodetic civic</locationType></locationRequest>
      """;

  private final Set<String> hosts;
  private final HttpClient http;

  /**
   * @param hosts who may be asked, with their port unless it is 443
   * @param certificates of whom they are vouched for (PEM), or null: whom every Java trusts
   */
  public HeldClient(Set<String> hosts, @Nullable Path certificates) {
    this.hosts = Set.copyOf(hosts);
    HttpClient.Builder client =
        HttpClient.newBuilder()
            .connectTimeout(LIMIT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor());
    if (certificates != null) {
      client.sslContext(trusting(certificates));
    }
    this.http = client.build();
  }

  /** What became of the question. */
  public sealed interface Answer {

    /** The location, or what cannot be read in its place. */
    record Located(LocationClaim claim) implements Answer {}

    /** Somebody whom we do not ask, or no address at all. */
    record NotAsked() implements Answer {}

    /**
     * No answer in time, or not the one that was asked for.
     *
     * @param why for the log
     */
    record Failed(String why) implements Answer {}
  }

  /**
   * Asks, and waits for the answer.
   *
   * @param address as it came with the call: hostile
   */
  public Answer ask(String address) {
    URI place = allowed(address);
    if (place == null) {
      return new Answer.NotAsked();
    }
    HttpRequest request =
        HttpRequest.newBuilder(place)
            .timeout(LIMIT)
            .header("Content-Type", "application/held+xml;charset=utf-8")
            .header("Accept", "application/held+xml, application/pidf+xml")
            .POST(BodyPublishers.ofString(REQUEST))
            .build();
    CompletableFuture<HttpResponse<byte[]>> asked =
        http.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), PidfLoDocument.MAX_BYTES));
    try {
      HttpResponse<byte[]> answer = asked.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      return answer.statusCode() == 200
          ? new Answer.Located(PidfLoDocument.read(answer.body()))
          : new Answer.Failed("status " + answer.statusCode());
    } catch (TimeoutException e) {
      return new Answer.Failed("no answer within " + LIMIT.toSeconds() + " s");
    } catch (ExecutionException e) {
      return new Answer.Failed(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Failed("interrupted");
    } finally {
      asked.cancel(true);
    }
  }

  private @Nullable URI allowed(String address) {
    try {
      URI place = address.length() > LONGEST_ADDRESS ? new URI("") : new URI(address);
      if (!"https".equalsIgnoreCase(place.getScheme())
          || place.getHost() == null
          || place.getRawUserInfo() != null) {
        return null;
      }
      String host = place.getHost().toLowerCase(Locale.ROOT);
      String named =
          place.getPort() < 0 || place.getPort() == 443 ? host : host + ":" + place.getPort();
      return hosts.contains(named) ? place : null;
    } catch (URISyntaxException noAddress) {
      return null;
    }
  }

  private static SSLContext trusting(Path certificates) {
    try (InputStream pem = Files.newInputStream(certificates)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int count = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        store.setCertificateEntry("authority-" + count++, each);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot trust " + certificates, e);
    }
  }
}
