package id.kentongan.dispatch;

import id.kentongan.incident.IncidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Assignments and their facts in the database. */
@Repository
class AssignmentRecords {

  /** How long one that is over stays before everybody's eyes. */
  static final Duration ON_SCREENS = Duration.ofMinutes(15);

  private static final String SELECT =
      """
      select a.*, (
        select json_agg(json_build_object('happening', f.change, 'happenedAt', f.happened_at,
          'learntAt', f.learnt_at, 'source', lower(f.source), 'username', f.username, 'name', f.name)
          order by f.place)
        from assignment_fact f where f.assignment = a.id) as facts
      from assignment a
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  AssignmentRecords(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  Optional<AssignmentRow> find(AssignmentId id) {
    return database.sql(SELECT + "where a.id = ?").param(id.value()).query(this::row).optional();
  }

  /** Keeps everybody else from it until the transaction ends; hold its incident before. */
  Optional<AssignmentRow> lock(AssignmentId id) {
    return database
        .sql(SELECT + "where a.id = ? for update of a")
        .param(id.value())
        .query(this::row)
        .optional();
  }

  Optional<AssignmentId> ofMessage(UUID message) {
    return database
        .sql("select assignment from assignment_fact where change ->> 'message' = ? limit 1")
        .param(message.toString())
        .query(UUID.class)
        .optional()
        .map(AssignmentId::new);
  }

  /** In the order in which they were sent. */
  List<AssignmentRow> list(Collection<UUID> ids) {
    return database
        .sql(SELECT + "where a.id = any(?) order by a.sent_at, a.id")
        .param(ids.toArray(UUID[]::new))
        .query(this::row)
        .list();
  }

  /** Those of these that ask for somebody else, the oldest first; hold the incident before. */
  List<AssignmentRow> asking(Collection<UUID> ids) {
    return database
        .sql(
            SELECT
                + "where a.id = any(?) and a.holds and a.state = 'REFUSED'"
                + " order by a.sent_at, a.id for update of a")
        .param(ids.toArray(UUID[]::new))
        .query(this::row)
        .list();
  }

  List<AssignmentRow> onScreens() {
    return database.sql(SELECT + "where a.on_screens").query(this::row).list();
  }

  void add(AssignmentRow row) {
    AssignmentFact sending = row.assignment().sending();
    database
        .sql(
            """
            insert into assignment
              (id, incident, number, unit, agency, version, state, holds, on_screens, sent_at)
            values (:id, :incident, :number, :unit, :agency, :version, :state, true, true, :sentAt)
            """)
        .param("id", row.id().value())
        .param("incident", row.incident().value())
        .param("number", row.number())
        .param("unit", row.unit())
        .param("agency", row.agency())
        .param("version", row.version())
        .param("state", row.assignment().state().name())
        .param("sentAt", sending.happenedAt().atOffset(ZoneOffset.UTC))
        .update();
    addFacts(row);
  }

  /** Stores it as it is now with what happened to it. */
  void store(AssignmentRow row, Instant now) {
    database
        .sql(
            """
            update assignment set version = :version, state = :state, holds = :holds,
              on_screens = :onScreens, over_at = case when :over then coalesce(over_at, :now) end
            where id = :id
            """)
        .param("version", row.version())
        .param("state", row.assignment().state().name())
        .param("onScreens", row.onScreens())
        .param("holds", row.assignment().holds())
        .param("over", row.assignment().state().isOver())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", row.id().value())
        .update();
    addFacts(row);
  }

  /** Takes off the screens what has been over for long enough. */
  List<AssignmentId> takeOffScreens(Instant now) {
    return database
        .sql(
            """
            update assignment set on_screens = false
            where on_screens and not holds and over_at <= ? returning id
            """)
        .param(now.minus(ON_SCREENS).atOffset(ZoneOffset.UTC))
        .query((row, _) -> new AssignmentId(row.getObject("id", UUID.class)))
        .list();
  }

  /** Of units that are on the way, there, or on the way from there. */
  List<AssignmentRow> unitsOut() {
    return database
        .sql(SELECT + "where a.on_screens and a.unit is not null and a.over_at is null")
        .query(this::row)
        .list();
  }

  /** What the unit is about; empty: nothing. */
  Optional<AssignmentRow> outWith(String unit) {
    return database
        .sql(SELECT + "where a.on_screens and a.unit = ? and a.over_at is null")
        .param(unit)
        .query(this::row)
        .optional();
  }

  /** Agencies that were asked, acknowledged it, and of which nobody says when they are done. */
  List<AssignmentRow> acknowledgedByAgencies() {
    return database
        .sql(SELECT + "where a.on_screens and a.unit is null and not a.holds and a.over_at is null")
        .query(this::row)
        .list();
  }

  private void addFacts(AssignmentRow row) {
    for (AssignmentFact fact : row.assignment().news()) {
      database
          .sql(
              """
              insert into assignment_fact
                (assignment, happened_at, learnt_at, source, username, name, change)
              values (:assignment, :happenedAt, :learntAt, :source, :username, :name, :change::jsonb)
              """)
          .param("assignment", row.id().value())
          .param("happenedAt", fact.happenedAt().atOffset(ZoneOffset.UTC))
          .param("learntAt", fact.learntAt().atOffset(ZoneOffset.UTC))
          .param("source", fact.source().name())
          .param("username", fact.username())
          .param("name", fact.name())
          .param("change", json.writerFor(Happening.class).writeValueAsString(fact.happening()))
          .update();
    }
  }

  private AssignmentRow row(ResultSet row, int index) throws SQLException {
    String unit = row.getString("unit");
    return new AssignmentRow(
        new AssignmentId(row.getObject("id", UUID.class)),
        new IncidentId(row.getObject("incident", UUID.class)),
        row.getString("number"),
        unit,
        row.getString("agency"),
        row.getLong("version"),
        row.getBoolean("on_screens"),
        new Assignment(
            unit != null, List.of(json.readValue(row.getString("facts"), AssignmentFact[].class))));
  }
}
