package id.kentongan.incident;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.identity.Person;
import id.kentongan.identity.Role;
import id.kentongan.support.KentonganTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@KentonganTest
class IncidentNumbersTest {

  private static final Person SITI = new Person("calltaker-1", "Siti", Role.CALLTAKER);

  private final IncidentIntake intake;
  private final IncidentNumbers numbers;
  private final TransactionTemplate transaction;
  private final JdbcClient database;

  IncidentNumbersTest(
      IncidentIntake intake,
      IncidentNumbers numbers,
      TransactionTemplate transaction,
      JdbcClient database) {
    this.intake = intake;
    this.numbers = numbers;
    this.transaction = transaction;
    this.database = database;
  }

  @Test
  void four_hundred_who_begin_at_once_and_change_their_minds_leave_neither_hole_nor_double()
      throws Exception {
    ConcurrentLinkedQueue<String> kept = new ConcurrentLinkedQueue<>();
    List<Future<?>> all = new ArrayList<>();
    try (var people = Executors.newFixedThreadPool(12)) {
      for (int person = 0; person < 400; person++) {
        boolean stays = person % 3 != 0;
        all.add(people.submit(() -> beginAnd(stays, kept)));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    assertThat(kept).hasSize(266).doesNotHaveDuplicates();
    List<Integer> given =
        database
            .sql("select number from incident")
            .query((row, _) -> Integer.parseInt(row.getString("number").substring(8)))
            .list();
    assertThat(given)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, given.size()).boxed().toList());
  }

  private void beginAnd(boolean stays, ConcurrentLinkedQueue<String> kept) {
    IncidentInput fire =
        new IncidentInput(JsonMapper.shared().readTree("{\"type\":\"buildingFire\"}"));
    transaction.executeWithoutResult(status -> {
      IncidentView begun = intake.begin(fire, SITI);
      if (stays) {
        kept.add(begun.number());
      } else {
        status.setRollbackOnly();
      }
    });
  }

  @Test
  void a_year_begins_at_the_regions_midnight() {
    assertThat(numbers.next(Instant.parse("2031-12-31T16:59:59Z"))).isEqualTo("KJ-2031-000001");
    assertThat(numbers.next(Instant.parse("2031-12-31T17:00:00Z"))).isEqualTo("KJ-2032-000001");
    assertThat(numbers.next(Instant.parse("2032-06-01T00:00:00Z"))).isEqualTo("KJ-2032-000002");
  }
}
