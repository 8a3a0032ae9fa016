package id.kentongan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import id.kentongan.support.PostgresServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A POST that is sent again with its Idempotency-Key. */
@KentonganTest
class FirstAnswersTest {

  private static final String FIRE = "{\"type\":\"buildingFire\"}";

  private final JdbcClient database;
  private final FirstAnswerBook book;
  private final HikariDataSource pool;
  private final int port;
  private final Path home;
  private final Browser siti;
  private final String key = UUID.randomUUID().toString();

  FirstAnswersTest(
      JdbcClient database,
      FirstAnswerBook book,
      HikariDataSource pool,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.book = book;
    this.pool = pool;
    this.port = port;
    this.home = home;
    this.siti = Browser.at(port).signedInAs("calltaker-1", home);
  }

  @Test
  void the_first_answer_is_given_again_and_nothing_is_done_again() {
    HttpResponse<String> first = post(siti, key, FIRE);
    HttpResponse<String> again = post(siti, key, FIRE);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Location"))
        .isPresent()
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(again.headers().firstValue("Content-Type"))
        .isEqualTo(first.headers().firstValue("Content-Type"));
    assertThat(post(siti, UUID.randomUUID().toString(), FIRE).body()).isNotEqualTo(first.body());
  }

  @Test
  void the_same_key_for_something_else_is_refused() {
    post(siti, key, FIRE);
    HttpResponse<String> other = post(siti, key, "{\"state\":\"draft\"}");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("problem:idempotency-key-reused");
  }

  @Test
  void of_ten_that_come_at_once_one_is_done_and_all_hear_the_same() throws Exception {
    List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    List<Thread> senders = new ArrayList<>();
    for (int sender = 0; sender < 10; sender++) {
      Browser page = Browser.at(port).signedInAs("calltaker-1", home);
      senders.add(Thread.ofVirtual().start(() -> bodies.add(post(page, key, FIRE).body())));
    }
    for (Thread sender : senders) {
      sender.join();
    }
    assertThat(bodies).hasSize(10).allMatch(body -> body.equals(bodies.getFirst()));
    assertThat(bodies.getFirst()).contains("\"number\":\"KJ-");
  }

  @Test
  void whose_connection_is_cut_again_and_again_loses_nothing_and_doubles_nothing() {
    String name = database.sql("select current_database()").query(String.class).single();
    Map<String, String> numbers = new ConcurrentHashMap<>();
    Set<Integer> statuses = ConcurrentHashMap.newKeySet();
    List<Thread> senders = new ArrayList<>();
    for (int sender = 0; sender < 4; sender++) {
      Browser page = Browser.at(port).signedInAs("calltaker-1", home);
      senders.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int each = 0; each < 25; each++) {
                  String own = UUID.randomUUID().toString();
                  numbers.put(own, sendUntilDone(page, own, statuses));
                }
              }));
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> senders.stream().noneMatch(Thread::isAlive) || cutAllConnections(name));
    pool.getHikariPoolMXBean().softEvictConnections();

    assertThat(statuses).containsOnly(201, 503);
    assertThat(numbers).hasSize(100);
    assertThat(numbers.values()).doesNotHaveDuplicates();
    List<Integer> given =
        database
            .sql("select number from incident")
            .query((row, _) -> Integer.parseInt(row.getString("number").substring(8)))
            .list();
    assertThat(given)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, given.size()).boxed().toList());
    numbers.forEach(
        (own, number) -> assertThat(post(siti, own, FIRE).body()).contains("\"" + number + "\""));
  }

  private static boolean cutAllConnections(String name) {
    PostgresServer.shared()
        .execute(
            "postgres",
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                + name
                + "'");
    return false;
  }

  private static String sendUntilDone(Browser page, String own, Set<Integer> statuses) {
    while (true) {
      HttpResponse<String> answer = post(page, own, FIRE);
      statuses.add(answer.statusCode());
      if (answer.statusCode() == 201) {
        return JsonMapper.shared().readTree(answer.body()).path("number").asString();
      }
    }
  }

  @Test
  void what_was_refused_may_be_tried_again() {
    assertThat(post(siti, key, "{}").statusCode()).isEqualTo(400);
    assertThat(post(siti, key, FIRE).statusCode()).isEqualTo(201);
  }

  @Test
  void a_key_is_its_askers_own() {
    String mine = post(siti, key, FIRE).body();
    assertThat(post(Browser.at(port).signedInAs("calltaker-2", home), key, FIRE).body())
        .isNotEqualTo(mine)
        .contains("\"number\":\"KJ-");
  }

  @Test
  void a_key_that_is_none_is_refused() {
    for (String wrong : List.of("x".repeat(201), "dua kata")) {
      assertThat(post(siti, wrong, FIRE).body()).contains("problem:idempotency-key-invalid");
    }
  }

  @Test
  void a_day_later_it_is_forgotten() {
    String first = post(siti, key, FIRE).body();
    database
        .sql("update first_answer set asked_at = asked_at - interval '25 hours' where key = ?")
        .param(key)
        .update();
    assertThat(post(siti, key, FIRE).body()).isNotEqualTo(first);
    database
        .sql("update first_answer set asked_at = asked_at - interval '25 hours' where key = ?")
        .param(key)
        .update();
    book.forgetOld();
    assertThat(
            database
                .sql("select count(*) from first_answer where key = ?")
                .param(key)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void who_is_not_signed_in_is_told_so_and_a_body_that_is_too_large_too() {
    assertThat(post(Browser.at(port), key, FIRE).statusCode()).isEqualTo(401);
    assertThat(post(siti, key, "{\"narrative\":\"" + "x".repeat(1_100_000)).statusCode())
        .isEqualTo(413);
  }

  private static HttpResponse<String> post(Browser who, String key, String body) {
    var request =
        who.request("/api/incidents")
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    who.cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
    return who.send(request);
  }
}
