package id.kentongan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The chains in the database. */
class AuditTable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient database;

  AuditTable(JdbcClient database) {
    this.database = database;
  }

  /** The head of a node's chain, held until the transaction ends. */
  ChainHead lockHead(String node, LocalDate today) {
    return findHead(node).orElseGet(() -> firstHead(node, today));
  }

  private Optional<ChainHead> findHead(String node) {
    return database
        .sql("select day, number, hash from audit_head where node = ? for update")
        .param(node)
        .query(AuditTable::head)
        .optional();
  }

  /** Of a node that two transactions find without one, one begins it. */
  private ChainHead firstHead(String node, LocalDate today) {
    database
        .sql(
            """
            insert into audit_head (node, day, number, hash) values (?, ?, 0, ?)
            on conflict (node) do nothing
            """)
        .params(node, today, ChainedEntry.BEGINNING)
        .update();
    return findHead(node).orElseThrow();
  }

  /**
   * Whether the same person did the same to the same since then. Who asks that at the same time
   * waits until the transaction ends, and then finds what it added.
   */
  boolean holdsLike(AuditEntry entry, Instant since) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param(entry.actor() + ' ' + entry.action() + ' ' + entry.subject())
        .query((row, _) -> true)
        .single();
    return database
        .sql(
            """
            select exists (select from audit_entry
              where subject = ? and at > ? and actor = ? and action = ?)
            """)
        .params(entry.subject(), since.atOffset(ZoneOffset.UTC), entry.actor(), entry.action())
        .query(Boolean.class)
        .single();
  }

  /** In one statement, because everybody who writes waits for it. */
  void append(ChainedEntry chained) {
    AuditEntry entry = chained.entry();
    String hash = chained.hash();
    database
        .sql(
            """
            with entry as (
              insert into audit_entry
                (node, day, number, at, actor, action, subject, details, previous, hash)
              values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            )
            update audit_head set day = ?, number = ?, hash = ? where node = ?
            """)
        .params(
            chained.node(),
            chained.day(),
            chained.number(),
            chained.at().atOffset(ZoneOffset.UTC),
            entry.actor(),
            entry.action(),
            entry.subject(),
            JSON.writeValueAsString(new TreeMap<>(entry.details())),
            chained.previous(),
            hash,
            chained.day(),
            chained.number(),
            hash,
            chained.node())
        .update();
  }

  /** Every stored entry with its stored hash, node by node, in the order of the chains. */
  void forEach(Consumer<Stored> reader) {
    try (Stream<Stored> entries =
        database
            .sql("select * from audit_entry order by node, day, number")
            .withFetchSize(1000)
            .query(AuditTable::stored)
            .stream()) {
      entries.forEach(reader);
    }
  }

  /** The heads of all nodes by name. */
  Map<String, ChainHead> heads() {
    Map<String, ChainHead> heads = new TreeMap<>();
    database
        .sql("select node, day, number, hash from audit_head order by node")
        .query(row -> {
          heads.put(row.getString("node"), head(row, 0));
        });
    return heads;
  }

  private static ChainHead head(ResultSet row, int index) throws SQLException {
    return new ChainHead(
        row.getObject("day", LocalDate.class), row.getInt("number"), row.getString("hash"));
  }

  private static Stored stored(ResultSet row, int index) throws SQLException {
    Map<String, String> details =
        JSON.readValue(row.getString("details"), new TypeReference<Map<String, String>>() {});
    return new Stored(
        new ChainedEntry(
            row.getString("node"),
            row.getObject("day", LocalDate.class),
            row.getInt("number"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            new AuditEntry(
                row.getString("actor"), row.getString("action"), row.getString("subject"), details),
            row.getString("previous")),
        row.getString("hash"));
  }

  /** An entry as the database holds it now, and the hash that it holds for it. */
  record Stored(ChainedEntry chained, String hash) {}
}
