package id.kentongan.dispatch;

import static id.kentongan.dispatch.Desk.json;
import static id.kentongan.dispatch.Desk.trySend;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two dispatchers send the same unit: one has it, the other is told who. */
@KentonganTest
class TwoSendersTest {

  private static final int TIMES = Boolean.getBoolean("kentongan.test.long") ? 1000 : 100;

  private final Desk desk;
  private final JdbcClient database;
  private final Browser agus;

  TwoSendersTest(
      JdbcClient database, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.desk = new Desk(port, home, database);
    this.agus = desk.as("dispatcher-2");
  }

  @BeforeEach
  @AfterEach
  void everybody_is_home() {
    desk.callEverybodyBack();
  }

  @Test
  void exactly_one_wins_and_of_the_others_sending_nothing_is_left() throws Exception {
    JsonNode ones = desk.fire();
    JsonNode others = desk.fire();
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int time = 0; time < TIMES; time++) {
        CountDownLatch ready = new CountDownLatch(2);
        Future<HttpResponse<String>> one =
            both.submit(() -> send(ready, desk.dewi(), ones, "DMK-01", "DMK-02"));
        Future<HttpResponse<String>> other =
            both.submit(() -> send(ready, agus, others, "PLN-01", "DMK-02", "DMK-01"));
        boolean first = one.get().statusCode() == 201;

        JsonNode problem = json(first ? other.get() : one.get(), 409);
        JsonNode sent = json(first ? one.get() : other.get(), 201).path("items");

        JsonNode winner = first ? ones : others;
        assertThat(problem.path("type").asString()).endsWith("problem:unit-taken");
        assertThat(problem.at("/current/0/number")).isEqualTo(winner.path("number"));
        assertThat(problem.at("/current/0/by").asString())
            .isEqualTo(sent.at("/0/sentBy/name").asString());
        assertThat(assignmentsOf(first ? others : ones)).isZero();
        assertThat(assignmentsOf(winner)).isEqualTo(sent.size());
        sent.forEach(each -> desk.say(each, "cancelled"));
      }
    }
  }

  private static HttpResponse<String> send(
      CountDownLatch ready, Browser who, JsonNode incident, String... units)
      throws InterruptedException {
    ready.countDown();
    ready.await();
    return trySend(who, incident, units);
  }

  private int assignmentsOf(JsonNode incident) {
    return database
        .sql(
            """
            select count(*) from assignment where state = 'SENT' and number = ?
            """)
        .param(incident.path("number").asString())
        .query(Integer.class)
        .single();
  }
}
