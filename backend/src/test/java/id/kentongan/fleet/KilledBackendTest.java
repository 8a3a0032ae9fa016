package id.kentongan.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.KentonganApplication;
import id.kentongan.support.PeerProcess;
import id.kentongan.support.PostgresServer;
import id.kentongan.support.RedisServer;
import id.kentongan.support.SampleRegion;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A backend that is killed while fifty devices send a thousand fixes a second. */
class KilledBackendTest {

  private static final int DEVICES = 50;
  private static final long INTERVAL_NANOS = 50_000_000;
  private static final int ENOUGH = 4_000;

  private final String url = PostgresServer.shared().url(PostgresServer.shared().createDatabase());
  private final JdbcClient database =
      JdbcClient.create(new DriverManagerDataSource(url, "kentongan", ""));
  private final int port = PeerProcess.freePort();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  @TempDir Path directory;

  @Test
  void noAcknowledgedFixIsLost() throws Exception {
    Process backend = start();
    try {
      await()
          .atMost(Duration.ofMinutes(2))
          .ignoreException(ConnectException.class)
          .until(() -> answers("/actuator/health") == 200);
      List<UnitWithDevice> devices =
          IntStream.range(0, DEVICES)
              .mapToObj(i -> UnitWithDevice.of(database, "KILL-" + i))
              .toList();
      UnitWithDevice last = devices.getLast();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> answers("/gps?lat=-6.4&lon=106.8&id=" + last.secret()) == 200);

      long began = System.nanoTime();
      List<Thread> senders =
          devices.stream().map(each -> Thread.ofVirtual().start(() -> send(each))).toList();
      await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= ENOUGH);
      backend.destroyForcibly().waitFor();
      double seconds = (System.nanoTime() - began) / 1e9;
      for (Thread sender : senders) {
        sender.join();
      }

      assertThat(acknowledged.size() / seconds).as("acknowledged a second").isGreaterThan(100);
      Set<String> lost = new HashSet<>(acknowledged);
      stored().forEach(lost::remove);
      assertThat(lost).isEmpty();
    } finally {
      backend.destroyForcibly();
    }
  }

  /** Until nobody answers any more. */
  private void send(UnitWithDevice device) {
    Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    long next = System.nanoTime();
    try {
      while (true) {
        at = at.plusMillis(1);
        String query =
            "/gps?lat=-6.4&lon=106.8&id=%s&timestamp=%d"
                .formatted(device.secret(), at.toEpochMilli());
        if (answers(query) == 200) {
          acknowledged.add(device.unit() + " " + at.toEpochMilli());
        }
        next += INTERVAL_NANOS;
        LockSupport.parkNanos(next - System.nanoTime());
      }
    } catch (IOException dead) {
      // As it was to be.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int answers(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private List<String> stored() {
    return database
        .sql("select unit || ' ' || (extract(epoch from at) * 1000)::bigint from unit_fix")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private Process start() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            KentonganApplication.class.getName(),
            "--server.port=" + port,
            "--kentongan.home=" + Files.createDirectory(directory.resolve("home")),
            "--kentongan.region.directory=" + SampleRegion.DIRECTORY,
            "--kentongan.exchange.ami-port=" + PeerProcess.freePort(),
            "--kentongan.redis.port=" + RedisServer.shared().port(),
            "--kentongan.redis.database=" + RedisServer.shared().createDatabase(),
            "--spring.datasource.url=" + url,
            "--spring.datasource.password=",
            "--logging.level.root=warn");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("said").toFile())
        .start();
  }
}
