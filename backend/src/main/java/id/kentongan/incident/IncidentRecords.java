package id.kentongan.incident;

import id.kentongan.identity.Person;
import id.kentongan.platform.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Incidents and their facts in the database. */
@Repository
class IncidentRecords {

  /** How long a closed one stays before everybody's eyes. */
  static final Duration ON_SCREENS = Duration.ofMinutes(15);

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{1,10}-[0-9]{4}-[0-9]{6,10}");

  private final JdbcClient database;
  private final JsonMapper json;

  IncidentRecords(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * @param idOrNumber as it stands in an address: hostile
   */
  Optional<IncidentRow> find(String idOrNumber) {
    return select(IncidentColumns.SELECT, idOrNumber)
        .flatMap(found -> found.query(IncidentColumns::row).optional());
  }

  /**
   * @param idOrNumber as it stands in an address: hostile
   */
  Optional<IncidentId> idOf(String idOrNumber) {
    return ID.matcher(idOrNumber).matches()
        ? Optional.of(new IncidentId(UUID.fromString(idOrNumber)))
        : select("select id from incident ", idOrNumber)
            .flatMap(found -> found.query(UUID.class).optional())
            .map(IncidentId::new);
  }

  private Optional<JdbcClient.StatementSpec> select(String columns, String idOrNumber) {
    boolean isId = ID.matcher(idOrNumber).matches();
    if (!isId && !NUMBER.matcher(idOrNumber).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        database
            .sql(columns + (isId ? "where id = ?" : "where number = ?"))
            .param(isId ? UUID.fromString(idOrNumber) : idOrNumber));
  }

  /** Stores a new one with what happened to it. */
  void add(IncidentRow row, Instant happenedAt, Person by) {
    write(IncidentColumns.INSERT, row, happenedAt, by);
  }

  /** Stores it as it is now with what happened to it, under the version that it made. */
  void store(IncidentRow row, Instant happenedAt, Person by) {
    write(IncidentColumns.UPDATE, row, happenedAt, by);
  }

  /** Row and facts in one statement: each one more is one more way to the database and back. */
  private void write(String statement, IncidentRow row, Instant happenedAt, Person by) {
    database
        .sql(
            """
            with written as (%s)
            insert into incident_fact
              (incident, version, place, happened_at, learnt_at, username, name, change)
            select :id, :version, place - 1, :happenedAt, :changedAt, :username, :name, change
            from jsonb_array_elements(:changes::jsonb) with ordinality as news (change, place)
            """
                .formatted(statement))
        .params(IncidentColumns.of(row))
        .param("happenedAt", time(happenedAt))
        .param("username", by.username())
        .param("name", by.name())
        .param(
            "changes",
            json.writerFor(
                    json.getTypeFactory().constructCollectionType(List.class, Happening.class))
                .writeValueAsString(row.incident().news()))
        .update();
  }

  /** As which the call was taken down, of all that were merged into this incident. */
  Optional<IncidentId> mergedWith(IncidentId incident, UUID call) {
    return database
        .sql(
            """
            with recursive report (id, depth) as (
              select id, 1 from incident where merged_into = :incident and :call = any(calls)
              union all
              select i.id, depth + 1 from incident i join report r on i.merged_into = r.id
              where :call = any(i.calls)
            )
            select id from report order by depth desc limit 1
            """)
        .param("incident", incident.value())
        .param("call", call)
        .query(UUID.class)
        .optional()
        .map(IncidentId::new);
  }

  /** In the order in which they were written. */
  List<IncidentFact> factsOf(IncidentId incident) {
    return database
        .sql("select * from incident_fact where incident = ? order by version, place")
        .param(incident.value())
        .query(this::fact)
        .list();
  }

  /**
   * @param sentTo what the assignments have to hold, as JSON; null: whatever they do
   */
  List<IncidentRow> list(IncidentFilter filter, @Nullable String sentTo, Cursor before, int limit) {
    return database
        .sql(
            IncidentColumns.SELECT
                + """
                where (created_at, id) < (:before, :beforeId)
                  and (:states::text[] is null or state = any(:states::text[]))
                  and (:area::text is null or area_code = :area
                    or starts_with(area_code, :area::text || '.'))
                  and (:sentTo::jsonb is null or assignments @> :sentTo::jsonb)
                  and (:from::timestamptz is null or created_at >= :from)
                  and (:to::timestamptz is null or created_at < :to)
                order by created_at desc, id desc limit :limit
                """)
        .param("before", time(before.at()))
        .param("beforeId", before.id())
        .param("states", filter.states())
        .param("sentTo", sentTo)
        .param("area", filter.area())
        .param("from", timeOrNull(filter.from()))
        .param("to", timeOrNull(filter.to()))
        .param("limit", limit)
        .query(IncidentColumns::row)
        .list();
  }

  List<IncidentRow> onScreens() {
    return database
        .sql(IncidentColumns.SELECT + "where on_screens order by created_at desc, id desc")
        .query(IncidentColumns::row)
        .list();
  }

  List<OpenIncident> open() {
    return database
        .sql(
            """
            select id, number, state, priority, opened_at, ST_X(point::geometry) as longitude,
              ST_Y(point::geometry) as latitude,
              jsonb_array_length(assignments) > 0 as asked
            from incident where on_screens and state not in ('DRAFT', 'CLOSED')
            """)
        .query((row, _) ->
            new OpenIncident(
                new IncidentId(row.getObject("id", UUID.class)),
                row.getString("number"),
                IncidentState.valueOf(row.getString("state")),
                row.getObject("priority", Integer.class),
                IncidentColumns.point(row),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("asked")))
        .list();
  }

  Set<IncidentId> over(Set<IncidentId> incidents) {
    return database
        .sql(
            """
            with recursive chain (first, id) as (
              select each, each from unnest(?::uuid[]) each
              union
              select c.first, i.merged_into from chain c join incident i using (id)
              where i.merged_into is not null
            )
            select first from chain join incident i using (id)
            where i.merged_into is null and i.state = 'CLOSED'
            """)
        .param(incidents.stream().map(IncidentId::toString).toArray(String[]::new))
        .query((row, _) -> new IncidentId(row.getObject("first", UUID.class)))
        .set();
  }

  /** Takes off the screens what has been closed for long enough. */
  List<IncidentId> takeOffScreens(Instant now) {
    return database
        .sql(
            """
            update incident set on_screens = false where on_screens and closed_at <= ? returning id
            """)
        .param(time(now.minus(ON_SCREENS)))
        .query((row, _) -> new IncidentId(row.getObject("id", UUID.class)))
        .list();
  }

  private IncidentFact fact(ResultSet row, int index) throws SQLException {
    return new IncidentFact(
        row.getLong("version"),
        row.getInt("place"),
        json.readValue(row.getString("change"), Happening.class),
        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
        row.getObject("learnt_at", OffsetDateTime.class).toInstant(),
        row.getString("username"),
        row.getString("name"));
  }

  /** As the driver takes it. */
  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
    return instant == null ? null : time(instant);
  }
}
