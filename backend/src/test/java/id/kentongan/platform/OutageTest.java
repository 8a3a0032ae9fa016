package id.kentongan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.KentonganApplication;
import id.kentongan.support.Browser;
import id.kentongan.support.PostgresServer;
import id.kentongan.support.RedisServer;
import id.kentongan.support.SampleRegion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** PostgreSQL and Redis come late, die and come back. */
class OutageTest {

  private final PostgresServer postgres = PostgresServer.start();
  private final RedisServer redis = RedisServer.start();
  private final String database = postgres.createDatabase();
  @TempDir Path home;

  @Test
  void latePartsAreWaitedForAndDeadOnesAreUsedAgainWhenTheyAreBack() throws Exception {
    postgres.kill();
    redis.kill();
    CompletableFuture<ConfigurableApplicationContext> start =
        CompletableFuture.supplyAsync(this::startBackend);
    await().during(Duration.ofSeconds(3)).until(() -> !start.isDone());
    postgres.startAgain();

    try (var backend = start.get(120, TimeUnit.SECONDS)) {
      int port = backend.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      Browser browser = Browser.at(port);
      browser.signedInAs("calltaker-1", home);
      withoutRedisTheNodeServesAndSaysSo(browser);
      aDeadDatabaseIs503AndSessionsAreThereAfterwards(browser);
    }
  }

  private void withoutRedisTheNodeServesAndSaysSo(Browser browser) {
    var health = browser.get("/actuator/health");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("\"redis\":{\"status\":\"DEGRADED\"}");
    assertThat(browser.get("/api/session").statusCode()).isEqualTo(200);

    redis.startAgain();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> browser.get("/actuator/health").body(),
            body -> body.contains("\"redis\":{\"status\":\"UP\"}"));
  }

  private void aDeadDatabaseIs503AndSessionsAreThereAfterwards(Browser browser) {
    postgres.kill();
    var dead = browser.get("/api/session");
    assertThat(dead.statusCode()).isEqualTo(503);
    assertThat(dead.body()).contains("problem:unavailable");
    aPageSaysSoAndWaits(browser);

    postgres.startAgain();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> browser.get("/api/session").statusCode(), status -> status == 200);
  }

  /** With its style and its script, which need no database either. */
  private static void aPageSaysSoAndWaits(Browser browser) {
    for (String path : List.of("/", "/calltaker", "/nothing")) {
      var page = browser.send(browser.request(path).header("Accept", "text/html,*/*;q=0.8"));

      assertThat(page.statusCode()).as(path).isEqualTo(503);
      assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
      assertThat(page.headers().firstValue("Retry-After")).isPresent();
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("script-src 'self'");
      assertThat(page.body())
          .containsSubsequence(
              "<html lang=\"id\">", "mencoba lagi sendiri", "lang=\"en\"", "tries again");
      assertThat(Pattern.compile("(?:src|href)=\"(/app/[^\"]+)\"").matcher(page.body()).results())
          .hasSizeGreaterThan(3)
          .allSatisfy(file -> assertThat(browser.get(file.group(1)).statusCode()).isEqualTo(200));
    }
  }

  private ConfigurableApplicationContext startBackend() {
    return new SpringApplicationBuilder(KentonganApplication.class)
        .run(
            "--server.port=0",
            "--kentongan.home=" + home,
            "--kentongan.region.directory=" + SampleRegion.DIRECTORY,
            "--spring.datasource.url=" + postgres.url(database),
            "--spring.datasource.password=",
            "--kentongan.redis.port=" + redis.port());
  }
}
