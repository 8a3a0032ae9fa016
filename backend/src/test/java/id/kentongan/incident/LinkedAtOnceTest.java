package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.id;
import static id.kentongan.incident.Room.json;
import static id.kentongan.incident.Room.merge;
import static id.kentongan.incident.Room.pathOf;
import static id.kentongan.incident.Room.split;
import static id.kentongan.incident.Room.tryPatch;
import static id.kentongan.support.HeldRows.somebodyWaits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Incidents that several people link and write at the same time. */
@KentonganTest
class LinkedAtOnceTest {

  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final Browser siti;
  private final Browser agus;
  private final SameIncident same;

  LinkedAtOnceTest(
      JdbcClient database,
      TransactionTemplate transactions,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.transactions = transactions;
    Room room = new Room(port, home);
    this.siti = room.as("calltaker-1");
    this.agus = room.as("calltaker-2");
    this.same = new SameIncident(database, siti, agus);
  }

  @Test
  void who_links_and_writes_at_the_same_time_neither_waits_for_ever_nor_loses_a_call() {
    JsonNode top = begin(siti, FIRE + "," + same.withCall());
    List<JsonNode> others = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      others.add(begin(siti, FIRE + "," + same.withCall()));
    }
    List<Integer> answers =
        others.parallelStream()
            .flatMap(other ->
                IntStream.range(0, 8)
                    .mapToObj(round -> {
                      String link = pathOf(other) + "/merged-into";
                      HttpResponse<String> answer =
                          switch (round % 4) {
                            case 0 -> merge(agus, other, top);
                            case 1 ->
                                tryPatch(
                                    siti,
                                    json(siti.get(pathOf(other)), 200),
                                    "\"priority\":" + (round % 3 + 1));
                            case 2 ->
                                split(siti, top, UUID.fromString(other.at("/calls/0").asString()));
                            default -> agus.delete(link);
                          };
                      return answer.statusCode();
                    }))
            .toList();

    assertThat(answers).allMatch(status -> status < 500);
    others.forEach(other -> merge(agus, other, top));
    assertThat(same.callsOf(top)).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void who_gives_way_to_somebody_else_is_asked_to_come_again() {
    JsonNode one = begin(siti, FIRE);
    JsonNode two = begin(siti, FIRE);
    boolean inOrder = id(one).compareTo(id(two)) < 0;
    JsonNode low = inOrder ? one : two;
    JsonNode high = inOrder ? two : one;
    merge(agus, low, high);
    JsonNode merged = json(siti.get(pathOf(low)), 200);

    HttpResponse<String> answer =
        Objects.requireNonNull(
            transactions.execute(transaction -> {
              hold(high);
              var change =
                  CompletableFuture.supplyAsync(() -> tryPatch(agus, merged, "\"priority\":1"));
              await().pollInterval(Duration.ofMillis(20)).until(() -> somebodyWaits(database));
              hold(low);
              return change.join();
            }));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(tryPatch(agus, merged, "\"priority\":1").statusCode()).isEqualTo(200);
  }

  private void hold(JsonNode incident) {
    database
        .sql("select id from incident where id = ? for update")
        .param(UUID.fromString(id(incident)))
        .query(UUID.class)
        .single();
  }
}
