package id.kentongan.message;

import id.kentongan.shared.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages in the database. */
@Repository
class TextRecords {

  static final Duration GOOD_FOR = Duration.ofMinutes(2);

  /** Whoever took a message to send it has so long; then another one takes it. */
  private static final Duration TAKEN_FOR = Duration.ofSeconds(20);

  /** A name in another base is only believed of a message to the same telephone. */
  private static final String MEANT =
      """
       (gateway_id = any(:names)
        or (recipient = :to and ltrim(lower(gateway_id), '0') = any(:readings)))
      """;

  private final JdbcClient database;
  private final Clock clock;

  TextRecords(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A message on its way.
   *
   * @param attempts with this one
   */
  record Due(MessageId id, PhoneNumber to, String text, int attempts, Instant expiresAt) {}

  MessageId queue(PhoneNumber to, String text) {
    MessageId id = MessageId.random();
    OffsetDateTime now = now();
    database
        .sql(
            """
            insert into text_message
              (id, recipient, text, state, created_at, due_at, expires_at, changed_at)
            values (?, ?, ?, 'QUEUED', ?, ?, ?, ?)
            """)
        .params(id.value(), to.e164(), text, now, now, now.plus(GOOD_FOR), now)
        .update();
    return id;
  }

  /** Takes the next one that is due; nobody else gets it meanwhile. */
  Optional<Due> take() {
    OffsetDateTime now = now();
    return database
        .sql(
            """
            update text_message set attempts = attempts + 1, due_at = ?
            where id = (
              select id from text_message where state = 'QUEUED' and due_at <= ?
              order by due_at limit 1 for update skip locked)
            returning id, recipient, text, attempts, expires_at
            """)
        .params(now.plus(TAKEN_FOR), now)
        .query((row, _) ->
            new Due(
                new MessageId(row.getObject("id", UUID.class)),
                new PhoneNumber(row.getString("recipient")),
                row.getString("text"),
                row.getInt("attempts"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  void sendAgain(MessageId id, Duration pause, String problem) {
    database
        .sql("update text_message set due_at = ?, problem = ? where id = ? and state = 'QUEUED'")
        .params(now().plus(pause), problem, id.value())
        .update();
  }

  /** The text is not needed any more. */
  boolean settle(
      MessageId id, MessageState state, @Nullable String gatewayId, @Nullable String problem) {
    return database
            .sql(
                """
                update text_message
                set state = :state, gateway_id = :gatewayId, problem = :problem, text = null,
                  changed_at = :now
                where id = :id and state = 'QUEUED'
                """)
            .param("state", state.name())
            .param("gatewayId", gatewayId)
            .param("problem", problem)
            .param("now", now())
            .param("id", id.value())
            .update()
        == 1;
  }

  /** What the gateway says later of a message that it took. */
  Optional<MessageId> report(Receipt receipt) {
    return database
        .sql(
            """
            update text_message set state = :state, changed_at = :now
            where id = (
              select id from text_message where state = 'SENT' and\
            """
                + MEANT
                + """
                  order by gateway_id = any(:names) desc, created_at desc limit 1)
                returning id
                """)
        .params(meant(receipt))
        .param("state", receipt.state().name())
        .param("now", now())
        .query(UUID.class)
        .optional()
        .map(MessageId::new);
  }

  /** Whether a message that is just being sent may be the one; told of one that is known: no. */
  boolean mayComeTooEarly(Receipt receipt) {
    return database
        .sql(
            """
            select coalesce(
              bool_or(state = 'SENT'),
              exists (select from text_message where state = 'QUEUED' and attempts > 0))
            from text_message where\
            """
                + MEANT)
        .params(meant(receipt))
        .query(Boolean.class)
        .single();
  }

  private static Map<String, @Nullable Object> meant(Receipt receipt) {
    PhoneNumber to = receipt.to();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("names", receipt.names().toArray(String[]::new));
    values.put("readings", receipt.readings().toArray(String[]::new));
    values.put("to", to == null ? null : to.e164());
    return values;
  }

  /** Nobody needs to know what became of messages of old calls. */
  void forget(Duration after) {
    database
        .sql("delete from text_message where created_at < ?")
        .param(now().minus(after))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
