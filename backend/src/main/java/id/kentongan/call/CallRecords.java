package id.kentongan.call;

import id.kentongan.platform.Cursor;
import id.kentongan.telephony.ExchangeCallId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Calls and their facts in the database. */
@Repository
class CallRecords {

  private static final String SELECT =
      "select " + CallRow.COLUMNS + " from call c left join call_recording r on r.call = c.id ";

  private final JdbcClient database;
  private final JsonMapper json;

  CallRecords(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Makes sure that the call is there, and holds it until the transaction ends. */
  CallRow claim(ExchangeCallId exchangeCall, Instant firstFactAt) {
    CallId id = CallId.of(exchangeCall);
    return database
        .sql(
            """
            with c as (
              insert into call (id, exchange_call, state, offered_at, last_fact_at)
              values (?, ?, 'WAITING', ?, ?)
              on conflict do nothing returning *)
            select\
            """
                + " "
                + CallRow.COLUMNS
                + " from c left join call_recording r on false")
        .params(id.value(), exchangeCall.value(), time(firstFactAt), time(firstFactAt))
        .query(CallRow::of)
        .optional()
        .orElseGet(() -> lock(id).orElseThrow());
  }

  /** Holds the call until the transaction ends. */
  Optional<CallRow> lock(CallId id) {
    return database
        .sql(SELECT + "where c.id = ? for update of c")
        .param(id.value())
        .query(CallRow::of)
        .optional();
  }

  /** What a fact is to us. */
  enum Learnt {
    NEW,
    /** It is known, with a time that was too late. */
    CORRECTED,
    KNOWN
  }

  /**
   * Stores a fact. The exchange dates a live claim when it sends it, some milliseconds late and
   * more when it has much to do; its log has the true time. So of two times the earlier one holds,
   * and whatever is learnt first, the fact is the same in the end.
   *
   * <p>A row that was inserted, not updated, has no {@code xmax}.
   */
  Learnt add(CallFact fact) {
    return database
        .sql(
            """
            insert into call_fact as known
              (key, call, kind, happened_at, learnt_at, leg, position, data)
            values (:key, :call, :kind, :happenedAt, :learntAt, :leg, :atPosition, :data::jsonb)
            on conflict (key) do update set happened_at = excluded.happened_at
              where excluded.happened_at < known.happened_at
            returning xmax = 0
            """)
        .params(CallColumns.of(fact, json))
        .query(Boolean.class)
        .optional()
        .map(inserted -> inserted ? Learnt.NEW : Learnt.CORRECTED)
        .orElse(Learnt.KNOWN);
  }

  List<CallFact> factsOf(CallId call) {
    return database
        .sql("select * from call_fact where call = ?")
        .param(call.value())
        .query((row, _) -> CallColumns.fact(row, json))
        .list();
  }

  /**
   * Stores a call of which this is the first fact, in one step: nobody hears of it sooner.
   *
   * @return false if the call is known; nothing is stored then
   */
  boolean begin(
      ExchangeCallId exchangeCall, CallFact first, CallStanding standing, boolean onScreens) {
    return database
            .sql(
                """
                with begun as (
                  insert into call (id, exchange_call, version, offered, number, state, outcome, offered_at,
                    answered_at, ended_at, position, position_since, ringing, last_fact_at, raw_recording,
                    keys, on_screens)
                  values (:id, :exchangeCall, 1, :offered, :number, :state, :outcome, :offeredAt,
                    :answeredAt, :endedAt, :position, :positionSince, :ringing, :lastFactAt, :rawRecording,
                    :keys, :onScreens)
                  on conflict do nothing returning id)
                insert into call_fact (key, call, kind, happened_at, learnt_at, leg, position, data)
                select :key, id, :kind, :happenedAt, :learntAt, :leg, :atPosition, :data::jsonb from begun
                """)
            .params(CallColumns.of(standing, onScreens))
            .params(CallColumns.of(first, json))
            .param("exchangeCall", exchangeCall.value())
            .param("id", first.call().value())
            .update()
        == 1;
  }

  void store(CallId id, CallStanding standing, boolean onScreens) {
    database
        .sql(
            """
            update call set version = version + 1, offered = :offered, number = :number, state = :state,
              outcome = :outcome, offered_at = :offeredAt, answered_at = :answeredAt,
              ended_at = :endedAt, position = :position, position_since = :positionSince,
              ringing = :ringing, last_fact_at = :lastFactAt, raw_recording = :rawRecording,
              keys = :keys, on_screens = :onScreens
            where id = :id
            """)
        .params(CallColumns.of(standing, onScreens))
        .param("id", id.value())
        .update();
  }

  void dispose(
      CallId id, @Nullable Disposition disposition, String by, Instant at, boolean onScreens) {
    database
        .sql(
            """
            update call set version = version + 1, disposition = :disposition, disposed_by = :by,
              disposed_at = :at, on_screens = :onScreens
            where id = :id
            """)
        .param("disposition", disposition == null ? null : disposition.name())
        .param("by", by)
        .param("at", time(at))
        .param("onScreens", onScreens)
        .param("id", id.value())
        .update();
  }

  void takeOffScreens(CallId id) {
    database
        .sql("update call set version = version + 1, on_screens = false where id = ?")
        .param(id.value())
        .update();
  }

  /**
   * Notes that an incident came of the call.
   *
   * @return false if that was known
   */
  boolean attach(CallId id, UUID incident, Instant at) {
    return database
            .sql(
                """
                insert into call_incident (call, incident, attached_at) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(id.value(), incident, time(at))
            .update()
        == 1;
  }

  /**
   * @return false if the incident was none of the call's
   */
  boolean detach(CallId id, UUID incident) {
    return database
            .sql("delete from call_incident where call = ? and incident = ?")
            .params(id.value(), incident)
            .update()
        == 1;
  }

  /**
   * @return the calls of the incident of which that was not known
   */
  List<CallId> restrict(UUID incident, boolean restricted) {
    return database
        .sql(
            """
            update call_incident set restricted = :restricted
            where incident = :incident and restricted <> :restricted returning call
            """)
        .param("incident", incident)
        .param("restricted", restricted)
        .query((row, _) -> new CallId(row.getObject("call", UUID.class)))
        .list();
  }

  /** The other calls on the screens of the numbers of these. */
  List<CallId> onScreensOfNumbersOf(List<CallId> calls) {
    UUID[] ids = calls.stream().map(CallId::value).toArray(UUID[]::new);
    return database
        .sql(
            """
            select distinct o.id from call c join call o on o.number = c.number
            where c.id = any(?) and o.on_screens and o.id <> all(?) order by o.id
            """)
        .params(ids, ids)
        .query((row, _) -> new CallId(row.getObject("id", UUID.class)))
        .list();
  }

  void touch(CallId id) {
    database.sql("update call set version = version + 1 where id = ?").param(id.value()).update();
  }

  Optional<CallRow> find(CallId id) {
    return database
        .sql(SELECT + "where c.id = ? and c.offered")
        .param(id.value())
        .query(CallRow::of)
        .optional();
  }

  List<CallRow> onScreens() {
    return database
        .sql(SELECT + "where c.on_screens order by c.offered_at desc, c.id desc")
        .query(CallRow::of)
        .list();
  }

  /** Those that a position has, had last or is rung for. */
  List<CallRow> onScreensAt(Set<String> positions) {
    String[] ids = positions.toArray(String[]::new);
    return database
        .sql(SELECT + "where c.on_screens and (c.position = any(?) or c.ringing && ?::text[])")
        .params(ids, ids)
        .query(CallRow::of)
        .list();
  }

  List<CallRow> open() {
    return database
        .sql(SELECT + "where c.offered and c.state <> 'ENDED'")
        .query(CallRow::of)
        .list();
  }

  /**
   * A page of calls, newest first.
   *
   * @param states those that are wanted
   * @param before the last of the former page, or the beginning
   */
  List<CallRow> list(List<CallState> states, Cursor before, int limit) {
    return database
        .sql(
            SELECT
                + """
                where c.offered and c.state = any(?) and (c.offered_at, c.id) < (?, ?)
                order by c.offered_at desc, c.id desc limit ?
                """)
        .params(
            states.stream().map(Enum::name).toArray(String[]::new),
            time(before.at()),
            before.id(),
            limit)
        .query(CallRow::of)
        .list();
  }

  /** As the driver takes it. */
  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
