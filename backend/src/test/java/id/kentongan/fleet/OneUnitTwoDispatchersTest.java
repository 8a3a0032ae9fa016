package id.kentongan.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.fleet.UnitAssignments.Taken;
import id.kentongan.platform.ProblemException;
import id.kentongan.support.KentonganTest;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is first has the unit; the other learns who that was, and has none of his. */
@KentonganTest
class OneUnitTwoDispatchersTest {

  private final UnitAssignments assignments;
  private final Units units;
  private final TransactionTemplate transaction;
  private final JdbcClient database;

  OneUnitTwoDispatchersTest(
      UnitAssignments assignments,
      Units units,
      TransactionTemplate transaction,
      JdbcClient database) {
    this.assignments = assignments;
    this.units = units;
    this.transaction = transaction;
    this.database = database;
  }

  @AfterEach
  void nobody_is_sent() {
    database
        .sql(
            """
            update unit set assignment = null, incident = null, incident_number = null,
              assignment_status = null, sent_by = null, sent_at = null, version = version + 1
            where assignment is not null
            """)
        .update();
  }

  @RepeatedTest(100)
  void exactly_one_wins_and_the_other_is_told_who() throws Exception {
    CountDownLatch ready = new CountDownLatch(2);
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<Taken>> dewi = both.submit(() -> send(ready, "Dewi", "DMK-01", "DMK-02"));
      Future<List<Taken>> rini =
          both.submit(() -> send(ready, "Rini", "PLN-01", "DMK-02", "DMK-01"));

      boolean dewiWon = dewi.get().isEmpty();
      List<Taken> loser = dewiWon ? rini.get() : dewi.get();

      assertThat(rini.get().isEmpty()).isNotEqualTo(dewiWon);
      assertThat(loser)
          .isNotEmpty()
          .allSatisfy(taken ->
              assertThat(taken.assignment().sentBy()).isEqualTo(dewiWon ? "Dewi" : "Rini"));
      assertThat(units.find(new CallSign("PLN-01")).orElseThrow().assignment() == null)
          .isEqualTo(dewiWon);
    }
  }

  @Test
  void what_does_not_commit_was_never_sent() {
    transaction.executeWithoutResult(each -> {
      assertThat(assignments.give(sent("Dewi", "DMK-01"))).isEmpty();
      each.setRollbackOnly();
    });

    assertThat(units.find(new CallSign("DMK-01")).orElseThrow().assignment()).isNull();
  }

  @Test
  void a_unit_that_is_not_there_is_not_sent_and_nobody_is_without_a_transaction() {
    assertThatThrownBy(
            () -> transaction.execute(_ -> assignments.give(sent("Dewi", "DMK-01", "XXX-01"))))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo("unknown-unit"));
    assertThat(units.find(new CallSign("DMK-01")).orElseThrow().assignment()).isNull();

    assertThatThrownBy(() -> assignments.give(sent("Dewi", "DMK-01")))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private List<Taken> send(CountDownLatch ready, String by, String... callSigns)
      throws InterruptedException {
    ready.countDown();
    ready.await();
    return Stream.ofNullable(transaction.execute(_ -> assignments.give(sent(by, callSigns))))
        .flatMap(List::stream)
        .toList();
  }

  private static TreeMap<CallSign, UnitAssignment> sent(String by, String... callSigns) {
    TreeMap<CallSign, UnitAssignment> sent = new TreeMap<>();
    UUID incident = UUID.randomUUID();
    for (String each : callSigns) {
      sent.put(
          new CallSign(each),
          new UnitAssignment(
              UUID.randomUUID(),
              incident,
              "CT-2026-000002",
              UnitStatus.ASSIGNED,
              by,
              Instant.now()));
    }
    return sent;
  }
}
