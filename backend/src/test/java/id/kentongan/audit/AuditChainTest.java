package id.kentongan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.support.KentonganTest;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

@KentonganTest
@DirtiesContext
class AuditChainTest {

  private static final Instant EVENING = Instant.parse("2026-11-21T23:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-11-22T01:00:00Z");

  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final EntityManager unitOfWork;
  private final String url;

  AuditChainTest(
      JdbcClient database,
      TransactionTemplate transactions,
      EntityManager unitOfWork,
      @Value("${spring.datasource.url}") String url) {
    this.database = database;
    this.transactions = transactions;
    this.unitOfWork = unitOfWork;
    this.url = url;
  }

  @BeforeEach
  void twoDaysOfTwoNodes() throws SQLException {
    tamper("truncate audit_entry, audit_head");
    for (String node : List.of("node-1", "node-2")) {
      record(node, EVENING, 3);
      record(node, MORNING, 3);
    }
  }

  @Test
  void anUntouchedChainHoldsAcrossMidnight() {
    ChainCheck.Verdict verdict = check();

    assertThat(verdict.broken()).isEmpty();
    assertThat(verdict.entries()).isEqualTo(12);
    assertThat(verdict.heads()).containsOnlyKeys("node-1", "node-2");
    assertThat(verdict.heads().values()).allMatch(head -> head.number() == 3);
  }

  @Test
  void whatAWriterWroteComesBackAsItWas() {
    journal("node-1", MORNING)
        .record(
            new AuditEntry("budi", "x", "nul \0 half \uD800 whole 👩🏽‍🚒", Map.of("ä", "\t\n")));

    assertThat(check().broken()).isEmpty();
  }

  @Test
  void aChangedEntryIsFound() throws SQLException {
    tamper("update audit_entry set actor = 'somebody' where node = 'node-2' and number = 2");

    assertThat(check().broken()).contains("node-2 2026-11-21 #2: it was changed");
  }

  @Test
  void aChangedDetailOrTimeIsFound() throws SQLException {
    tamper(
        "update audit_entry set details = '{\"n\": \"9\"}' where node = 'node-1' and number = 2");
    assertThat(check().broken()).contains("node-1 2026-11-21 #2: it was changed");

    twoDaysOfTwoNodes();
    tamper("update audit_entry set at = at + interval '1 microsecond' where node = 'node-1'");
    assertThat(check().broken()).contains("node-1 2026-11-21 #1: it was changed");
  }

  @Test
  void aRemovedEntryIsFound() throws SQLException {
    tamper("delete from audit_entry where node = 'node-1' and day = '2026-11-21' and number = 2");

    assertThat(check().broken()).contains("node-1 2026-11-21 #3: entry 2 is missing");
  }

  @Test
  void twoSwappedEntriesAreFound() throws SQLException {
    tamper(
        """
        update audit_entry set number = case number when 1 then 102 else 101 end
          where node = 'node-1' and day = '2026-11-21' and number in (1, 2);
        update audit_entry set number = number - 100
          where node = 'node-1' and number > 100
        """);

    assertThat(check().broken())
        .contains("node-1 2026-11-21 #1: it does not follow the entry before it");
  }

  @Test
  void aRemovedDayIsFound() throws SQLException {
    tamper("delete from audit_entry where node = 'node-1' and day = '2026-11-21'");

    assertThat(check().broken())
        .contains("node-1 2026-11-22 #1: it does not follow the entry before it");
  }

  @Test
  void aCutOffTailIsFoundByTheHead() throws SQLException {
    tamper("delete from audit_entry where node = 'node-2' and day = '2026-11-22' and number = 3");

    assertThat(check().broken()).contains("node-2 2026-11-22 #3: the chain does not end with it");
  }

  @Test
  void aRemovedHeadAndARemovedChainAreFound() throws SQLException {
    tamper("delete from audit_head where node = 'node-2'");
    assertThat(check().broken()).contains("node-2: its head is missing");

    twoDaysOfTwoNodes();
    tamper("delete from audit_entry where node = 'node-2'");
    assertThat(check().broken()).contains("node-2 2026-11-22 #3: the chain does not end with it");
  }

  @Test
  void theDatabaseRefusesToChangeRemoveOrEmpty() {
    for (String statement :
        List.of(
            "update audit_entry set actor = 'x'",
            "delete from audit_entry",
            "truncate audit_entry")) {
      assertThatThrownBy(() -> database.sql(statement).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void whatIsRolledBackLeavesNoEntry() {
    transactions.executeWithoutResult(transaction -> {
      journal("node-1", MORNING).record(entry(99));
      transaction.setRollbackOnly();
    });

    assertThat(check().entries()).isEqualTo(12);
  }

  @Test
  void anEntryThatCannotBeStoredUndoesWhatItWasAbout() {
    assertThatThrownBy(() ->
            transactions.executeWithoutResult(transaction -> {
              database.sql("create table looked_at ()").update();
              database.sql("alter table audit_entry rename to gone").update();
              journal("node-1", MORNING).record(entry(99));
            }))
        .isInstanceOf(DataAccessException.class);

    assertThat(check().entries()).isEqualTo(12);
    assertThat(
            database.sql("select to_regclass('looked_at') is null").query(Boolean.class).single())
        .isTrue();
  }

  @Test
  void writersAtTheSameTimeMakeOneChain() throws Exception {
    AuditJournal journal = journal("node-1", MORNING);
    List<Callable<Boolean>> writers =
        IntStream.range(0, 40)
            .<Callable<Boolean>>mapToObj(number ->
                () -> {
                  transactions.executeWithoutResult(transaction -> {
                    journal.record(entry(number));
                    journal.record(entry(number));
                  });
                  return true;
                })
            .toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var written : threads.invokeAll(writers)) {
        assertThat(written.get()).isTrue();
      }
    }

    assertThat(check().broken()).isEmpty();
    assertThat(check().entries()).isEqualTo(12 + 80);
  }

  @Test
  void aClockThatGoesBackContinuesTheDay() throws SQLException {
    record("node-1", EVENING, 1);

    assertThat(check().broken()).isEmpty();
    assertThat(check().heads().get("node-1")).extracting(ChainHead::number).isEqualTo(4);
  }

  @Test
  void theTaskPrintsTheHeadsOrTheFirstBreak() throws SQLException {
    assertThat(verify())
        .startsWith("0 The audit chains hold: 12 entries.\nnode-1\t2026-11-22\t3\t");

    tamper("update audit_entry set actor = 'somebody' where node = 'node-2' and number = 2");

    assertThat(verify())
        .isEqualTo("1 The audit chain is broken at node-2 2026-11-21 #2: it was changed.\n");
  }

  private String verify() {
    var bytes = new ByteArrayOutputStream();
    int exit =
        AuditVerification.run(
            new String[] {"--spring.datasource.url=" + url},
            new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return exit + " " + bytes.toString(StandardCharsets.UTF_8);
  }

  private ChainCheck.Verdict check() {
    return Optional.ofNullable(transactions.execute(transaction -> ChainCheck.of(database)))
        .orElseThrow();
  }

  private void record(String node, Instant at, int count) {
    AuditJournal journal = journal(node, at);
    IntStream.range(0, count).forEach(number -> journal.record(entry(number)));
  }

  private AuditJournal journal(String node, Instant at) {
    return new AuditJournal(
        database, transactions, unitOfWork, Clock.fixed(at, ZoneOffset.UTC), node);
  }

  private static AuditEntry entry(int number) {
    return new AuditEntry(
        "calltaker-1",
        "recording.played",
        "call:" + number,
        Map.of("n", Integer.toString(number), "a", "b"));
  }

  /** As somebody with all rights on the database would do it. */
  private void tamper(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(sql);
    }
  }
}
