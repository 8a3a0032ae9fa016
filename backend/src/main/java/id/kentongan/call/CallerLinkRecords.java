package id.kentongan.call;

import id.kentongan.call.CallerContact.Line;
import id.kentongan.call.CallerContact.Link;
import id.kentongan.call.CallerContact.Photo;
import id.kentongan.message.MessageId;
import id.kentongan.message.MessageState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Links to callers, and what came of them, in the database. */
@Repository
class CallerLinkRecords {

  private static final int SHOWN_LINES = 40;

  private final JdbcClient database;

  CallerLinkRecords(JdbcClient database) {
    this.database = database;
  }

  /** Of two links of a call the newer one holds. */
  void put(
      CallId call,
      LinkToken token,
      @Nullable String recipient,
      @Nullable MessageId message,
      String by,
      Instant at) {
    database
        .sql(
            """
            insert into caller_link
              (call, token_hash, recipient, message, message_state, created_at, created_by)
            values (:call, :hash, :recipient, :message, :state, :at, :by)
            on conflict (call) do update set token_hash = excluded.token_hash,
              recipient = excluded.recipient, message = excluded.message,
              message_state = excluded.message_state, created_at = excluded.created_at,
              created_by = excluded.created_by, opened_at = null, consented_at = null,
              stopped_at = null, revoked_at = null
            """)
        .param("call", call.value())
        .param("hash", token.hash())
        .param("recipient", recipient)
        .param("message", message == null ? null : message.value())
        .param("state", message == null ? null : MessageState.QUEUED.name())
        .param("at", CallRecords.time(at))
        .param("by", by)
        .update();
  }

  Optional<CallId> callOf(LinkToken token) {
    return database
        .sql("select call from caller_link where token_hash = ?")
        .param(token.hash())
        .query(UUID.class)
        .optional()
        .map(CallId::new);
  }

  Optional<CallId> callOf(MessageId message) {
    return database
        .sql("select call from caller_link where message = ?")
        .param(message.value())
        .query(UUID.class)
        .optional()
        .map(CallId::new);
  }

  /**
   * What became of the message with the link.
   *
   * @return false if another link took its place
   */
  boolean note(CallId call, MessageId message, MessageState state) {
    return database
            .sql("update caller_link set message_state = ? where call = ? and message = ?")
            .params(state.name(), call.value(), message.value())
            .update()
        == 1;
  }

  /** A time in the life of a link. */
  enum Step {
    OPENED("opened_at = coalesce(opened_at, :at)"),
    CONSENTED("consented_at = :at, stopped_at = null"),
    STOPPED("stopped_at = coalesce(stopped_at, :at)"),
    REVOKED("revoked_at = coalesce(revoked_at, :at)");

    private final String change;

    Step(String change) {
      this.change = change;
    }
  }

  void step(CallId call, Step step, Instant at) {
    database
        .sql("update caller_link set " + step.change + " where call = :call")
        .param("at", CallRecords.time(at))
        .param("call", call.value())
        .update();
  }

  void say(CallId call, @Nullable String by, String text, Instant at) {
    database
        .sql("insert into caller_chat (call, said_by, text, at) values (:call, :by, :text, :at)")
        .param("call", call.value())
        .param("by", by)
        .param("text", text)
        .param("at", CallRecords.time(at))
        .update();
  }

  /**
   * @param by who wrote them, null for the caller
   */
  int lines(CallId call, @Nullable String by) {
    return database
        .sql(
            """
            select count(*) from caller_chat
            where call = :call and said_by is not distinct from :by::text
            """)
        .param("call", call.value())
        .param("by", by)
        .query(Integer.class)
        .single();
  }

  int photos(CallId call) {
    return database
        .sql("select count(*) from caller_photo where call = ?")
        .param(call.value())
        .query(Integer.class)
        .single();
  }

  void add(CallId call, byte[] jpeg, Instant at) {
    database
        .sql("insert into caller_photo (id, call, jpeg, at) values (?, ?, ?, ?)")
        .params(UUID.randomUUID(), call.value(), jpeg, CallRecords.time(at))
        .update();
  }

  Optional<byte[]> photo(CallId call, UUID photo) {
    return database
        .sql("select jpeg from caller_photo where call = ? and id = ?")
        .params(call.value(), photo)
        .query(byte[].class)
        .optional();
  }

  Optional<CallerContact> find(CallId call) {
    return Optional.ofNullable(ofCalls(new UUID[] {call.value()}).get(call.value()));
  }

  /** Of those that have a link. */
  Map<UUID, CallerContact> ofCalls(UUID[] calls) {
    Map<UUID, List<Line>> chats = chats(calls);
    Map<UUID, List<Photo>> photos = photosOf(calls);
    return database
        .sql("select * from caller_link where call = any(?)")
        .param(calls)
        .query((row, _) -> Map.entry(row.getObject("call", UUID.class), link(row)))
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each ->
                    new CallerContact(
                        each.getValue(),
                        chats.getOrDefault(each.getKey(), List.of()),
                        photos.getOrDefault(each.getKey(), List.of()))));
  }

  private Map<UUID, List<Line>> chats(UUID[] calls) {
    return byCall(
        database
            .sql(
                """
                select line.* from unnest(?::uuid[]) as wanted (call) cross join lateral (
                  select * from caller_chat c where c.call = wanted.call order by id desc limit ?
                ) line order by line.id
                """)
            .params(calls, SHOWN_LINES),
        row ->
            new Line(
                row.getLong("id"),
                row.getString("said_by"),
                row.getString("text"),
                row.getObject("at", OffsetDateTime.class).toInstant()));
  }

  private Map<UUID, List<Photo>> photosOf(UUID[] calls) {
    return byCall(
        database
            .sql("select call, id, at from caller_photo where call = any(?) order by at")
            .param(calls),
        row ->
            new Photo(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant()));
  }

  /** What a row tells of its call. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static <T> Map<UUID, List<T>> byCall(StatementSpec asked, Reading<T> reading) {
    Map<UUID, List<T>> found = new HashMap<>();
    asked.query(
        (RowCallbackHandler)
            row -> {
              found
                  .computeIfAbsent(row.getObject("call", UUID.class), _ -> new ArrayList<>())
                  .add(reading.of(row));
            });
    return found;
  }

  private static Link link(ResultSet row) throws SQLException {
    String state = row.getString("message_state");
    return new Link(
        row.getString("recipient"),
        state == null ? null : MessageState.valueOf(state),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        CallRow.instant(row, "opened_at"),
        CallRow.instant(row, "consented_at"),
        CallRow.instant(row, "stopped_at"),
        CallRow.instant(row, "revoked_at"));
  }
}
