package id.kentongan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.kentongan.KentonganApplication;
import id.kentongan.support.Browser;
import id.kentongan.support.PostgresServer;
import id.kentongan.support.RedisServer;
import id.kentongan.support.SampleRegion;
import id.kentongan.telephony.Wire;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL behind a wire that stops to forward, without telling anybody. */
class DeadWireTest {

  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final int REQUESTS = 40;

  private final PostgresServer postgres = PostgresServer.shared();
  private final RedisServer redis = RedisServer.shared();
  private final String database = postgres.createDatabase();
  @TempDir Path home;

  @Test
  void aDatabaseThatSwallowsEverythingIsNoticedAndUsedAgainInTime() throws Exception {
    try (Wire wire = new Wire(postgres.port());
        ConfigurableApplicationContext backend = start(wire)) {
      Browser siti =
          Browser.at(
                  backend.getEnvironment().getRequiredProperty("local.server.port", Integer.class))
              .signedInAs("calltaker-1", home);
      assertThat(siti.put("/api/positions/pos-01/occupant", "{}").statusCode()).isEqualTo(200);

      wire.swallow();
      everyRequestIsAnsweredInTime(siti);
      assertThat(siti.delete("/api/positions/pos-01/occupant").statusCode()).isEqualTo(503);

      wire.mend();
      Instant mended = Instant.now();
      await().atMost(BOUND).until(() -> siti.get("/api/session").statusCode() == 200);
      System.out.println("right again after " + Duration.between(mended, Instant.now()));
      assertThat(siti.get("/api/positions/pos-01").body()).contains("\"person\":\"calltaker-1\"");
      aStatementThatWaitsTooLongIsToldAsSuch(siti);
      aLongStatementHasALimitOfItsOwn(backend);
    }
  }

  private static void everyRequestIsAnsweredInTime(Browser siti) {
    Instant before = Instant.now();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<HttpResponse<String>>> answers =
          IntStream.range(0, REQUESTS)
              .mapToObj(
                  _ -> CompletableFuture.supplyAsync(() -> siti.get("/api/positions"), people))
              .toList();
      assertThat(answers)
          .allSatisfy(answer -> {
            assertThat(answer.join().statusCode()).isEqualTo(503);
            assertThat(answer.join().body()).contains("problem:unavailable");
          });
    }
    Duration slowest = Duration.between(before, Instant.now());
    System.out.println(REQUESTS + " requests to a dead database, the slowest: " + slowest);
    assertThat(slowest).isLessThan(BOUND);
  }

  /** The session was found; what fails comes later. */
  private void aStatementThatWaitsTooLongIsToldAsSuch(Browser siti) throws SQLException {
    try (var other = DriverManager.getConnection(postgres.url(database), "postgres", "");
        var lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("lock table position_seat");
      var answer = siti.put("/api/positions/pos-02/occupant", "{}");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("problem:unavailable");
    }
  }

  private static void aLongStatementHasALimitOfItsOwn(ConfigurableApplicationContext backend) {
    JdbcClient database = backend.getBean(JdbcClient.class);
    LongTransaction work = backend.getBean(LongTransaction.class);
    String sixSeconds = "select 1 from pg_sleep(6)";

    assertThat(
            work.run(
                Duration.ofSeconds(60),
                () -> database.sql(sixSeconds).query(Integer.class).single()))
        .isEqualTo(1);
    assertThatThrownBy(() -> database.sql(sixSeconds).query(Integer.class).single())
        .isInstanceOf(DataAccessResourceFailureException.class);
  }

  private ConfigurableApplicationContext start(Wire wire) {
    return new SpringApplicationBuilder(KentonganApplication.class)
        .run(
            "--server.port=0",
            "--kentongan.home=" + home,
            "--kentongan.region.directory=" + SampleRegion.DIRECTORY,
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + wire.port() + "/" + database,
            "--spring.datasource.password=",
            "--kentongan.redis.port=" + redis.port(),
            "--kentongan.redis.database=" + redis.createDatabase());
  }
}
