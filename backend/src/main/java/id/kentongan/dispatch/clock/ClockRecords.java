package id.kentongan.dispatch.clock;

import id.kentongan.message.MessageState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Clocks and escalations in the database. */
@Repository
class ClockRecords {

  /** Any number that nothing else locks. */
  private static final long WATCH_LOCK = 1_120_006;

  private static final String SELECT =
      """
      select c.*, (
        select json_agg(json_build_object('to', lower(e.level), 'at', e.at, 'name', e.name,
          'phone', e.phone, 'message', lower(e.state)) order by e.at, e.level desc)
        from escalation e where e.clock = c.id) as escalations
      from response_clock c
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  ClockRecords(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Whether nobody else looks at the clocks just now; nobody does until the transaction ends. */
  boolean lock() {
    return database
        .sql("select pg_try_advisory_xact_lock(?)")
        .param(WATCH_LOCK)
        .query(Boolean.class)
        .single();
  }

  List<RunningClock> running() {
    return database
        .sql(SELECT + "where c.stopped_at is null order by c.due_at, c.id")
        .query(this::clock)
        .list();
  }

  /** The newest of each name. */
  List<RunningClock> of(UUID assignment) {
    return database
        .sql(
            SELECT
                + """
                where c.id in (
                  select distinct on (name) id from response_clock where assignment = ?
                  order by name, place desc)
                """)
        .param(assignment)
        .query(this::clock)
        .list();
  }

  Optional<RunningClock> find(UUID id) {
    return database.sql(SELECT + "where c.id = ?").param(id).query(this::clock).optional();
  }

  /** Nothing, if it runs already. */
  boolean add(RunningClock clock) {
    return database
            .sql(
                """
                insert into response_clock (id, name, incident, number, assignment, unit, agency,
                  priority, on_the_way, since, near_at, due_at, head_at, band, version)
                values (:id, :name, :incident, :number, :assignment, :unit, :agency, :priority,
                  :onTheWay, :since, :nearAt, :dueAt, :headAt, :band, 1)
                on conflict do nothing
                """)
            .params(columns(clock))
            .update()
        == 1;
  }

  /**
   * @param stoppedAt null: it runs, or runs again
   */
  void store(RunningClock clock, @Nullable Instant stoppedAt) {
    database
        .sql(
            """
            update response_clock set priority = :priority, on_the_way = :onTheWay, since = :since,
              near_at = :nearAt, due_at = :dueAt, head_at = :headAt, band = :band,
              stopped_at = :stoppedAt, version = version + 1
            where id = :id
            """)
        .params(columns(clock))
        .param("stoppedAt", time(stoppedAt))
        .update();
  }

  /** Returns the clock that was stopped, if one ran. */
  Optional<UUID> stopHandOver(UUID incident, Instant now) {
    return database
        .sql(
            """
            update response_clock set stopped_at = ?, version = version + 1
            where incident = ? and name = 'HAND_OVER' and stopped_at is null returning id
            """)
        .param(time(now))
        .param(incident)
        .query(UUID.class)
        .optional();
  }

  void escalate(UUID clock, Escalation escalation, @Nullable UUID message) {
    MessageState state = escalation.message();
    database
        .sql(
            """
            insert into escalation (clock, level, at, name, phone, message, state)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(clock)
        .param(escalation.to().name())
        .param(time(escalation.at()))
        .param(escalation.name())
        .param(escalation.phone())
        .param(message)
        .param(state == null ? null : state.name())
        .update();
  }

  /** What became of the short message of an escalation; the clock of it. */
  Optional<UUID> note(UUID message, String state) {
    return database
        .sql(
            """
            with told as (update escalation set state = ? where message = ? returning clock)
            update response_clock set version = version + 1
            where id = (select clock from told) returning id
            """)
        .params(state, message)
        .query(UUID.class)
        .optional();
  }

  private static Map<String, @Nullable Object> columns(RunningClock clock) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("id", clock.id());
    columns.put("name", clock.name().name());
    columns.put("incident", clock.incident());
    columns.put("number", clock.number());
    columns.put("assignment", clock.assignment());
    columns.put("unit", clock.unit());
    columns.put("agency", clock.agency());
    columns.put("priority", clock.priority());
    columns.put("onTheWay", clock.onTheWay());
    columns.put("since", time(clock.since()));
    columns.put("nearAt", time(clock.nearAt()));
    columns.put("dueAt", time(clock.dueAt()));
    columns.put("headAt", time(clock.headAt()));
    columns.put("band", clock.band().name());
    return columns;
  }

  private RunningClock clock(ResultSet row, int index) throws SQLException {
    String escalations = row.getString("escalations");
    return new RunningClock(
        row.getObject("id", UUID.class),
        ClockName.valueOf(row.getString("name")),
        row.getObject("incident", UUID.class),
        row.getString("number"),
        row.getObject("assignment", UUID.class),
        row.getString("unit"),
        row.getString("agency"),
        row.getInt("priority"),
        row.getBoolean("on_the_way"),
        instant(row, "since"),
        instant(row, "near_at"),
        instant(row, "due_at"),
        row.getObject("head_at") == null ? null : instant(row, "head_at"),
        Band.valueOf(row.getString("band")),
        row.getObject("stopped_at") == null,
        row.getLong("version"),
        escalations == null ? List.of() : List.of(json.readValue(escalations, Escalation[].class)));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
