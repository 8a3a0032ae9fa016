package id.kentongan.fleet;

import id.kentongan.geo.roads.VehicleClass;
import id.kentongan.shared.GeoPoint;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the units stand, and what happened to them, in the database. */
@Repository
class UnitRecords {

  private static final String SELECT =
      """
      select u.*, ST_X(u.home::geometry) as longitude, ST_Y(u.home::geometry) as latitude,
        array(select c.days || ' ' || c.hours from crew c where c.unit = u.call_sign) as duty
      from unit u
      """;

  private final JdbcClient database;

  UnitRecords(JdbcClient database) {
    this.database = database;
  }

  /** By call sign. */
  List<UnitRow> list() {
    return database.sql(SELECT + "order by u.call_sign").query(UnitRecords::row).list();
  }

  List<UnitRow> list(Collection<CallSign> units) {
    return database
        .sql(SELECT + "where u.call_sign = any(?) order by u.call_sign")
        .param(names(units))
        .query(UnitRecords::row)
        .list();
  }

  Optional<UnitRow> find(CallSign unit) {
    return list(Set.of(unit)).stream().findFirst();
  }

  /** Locks these until the transaction ends, always in the same order. */
  List<UnitRow> lock(Collection<CallSign> units) {
    return database
        .sql(SELECT + "where u.call_sign = any(?) order by u.call_sign for update of u")
        .param(names(units))
        .query(UnitRecords::row)
        .list();
  }

  void say(CallSign unit, UnitStatus status, Instant now, String by) {
    database
        .sql(
            """
            with said as (
              update unit set said = :status, said_at = :now, version = version + 1
              where call_sign = :unit)
            insert into unit_fact (unit, status, happened_at, learnt_at, username)
            values (:unit, :status, :now, :now, :by)
            """)
        .param("unit", unit.value())
        .param("status", status.code())
        .param("now", time(now))
        .param("by", by)
        .update();
  }

  void give(CallSign unit, UnitAssignment assignment, Instant now) {
    database
        .sql(
            """
            with given as (
              update unit set assignment = :assignment, incident = :incident,
                incident_number = :number, assignment_status = :status, sent_by = :sentBy,
                sent_at = :sentAt, version = version + 1
              where call_sign = :unit)
            insert into unit_fact (unit, status, assignment, happened_at, learnt_at)
            values (:unit, :status, :assignment, :sentAt, :now)
            """)
        .param("unit", unit.value())
        .param("assignment", assignment.id())
        .param("incident", assignment.incident())
        .param("number", assignment.incidentNumber())
        .param("status", assignment.status().code())
        .param("sentBy", assignment.sentBy())
        .param("sentAt", time(assignment.sentAt()))
        .param("now", time(now))
        .update();
  }

  /**
   * @return the unit; empty if none has this assignment, or it was this far already
   */
  Optional<CallSign> follow(UUID assignment, UnitStatus status, Instant happenedAt, Instant now) {
    return database
        .sql(
            """
            with followed as (
              update unit set assignment_status = :status, version = version + 1
              where assignment = :assignment and assignment_status <> :status
              returning call_sign)
            insert into unit_fact (unit, status, assignment, happened_at, learnt_at)
            select call_sign, :status, :assignment, :happenedAt, :now from followed
            returning unit
            """)
        .param("assignment", assignment)
        .param("status", status.code())
        .param("happenedAt", time(happenedAt))
        .param("now", time(now))
        .query((row, _) -> new CallSign(row.getString("unit")))
        .optional();
  }

  /**
   * @return the unit; empty if none has this assignment
   */
  Optional<CallSign> release(UUID assignment, Instant happenedAt, Instant now) {
    return database
        .sql(
            """
            with released as (
              update unit set assignment = null, incident = null, incident_number = null,
                assignment_status = null, sent_by = null, sent_at = null, version = version + 1
              where assignment = :assignment
              returning call_sign)
            insert into unit_fact (unit, assignment, happened_at, learnt_at)
            select call_sign, :assignment, :happenedAt, :now from released
            returning unit
            """)
        .param("assignment", assignment)
        .param("happenedAt", time(happenedAt))
        .param("now", time(now))
        .query((row, _) -> new CallSign(row.getString("unit")))
        .optional();
  }

  private static UnitRow row(ResultSet row, int index) throws SQLException {
    return new UnitRow(
        unit(row),
        new UnitStanding(
            said(row),
            assignment(row),
            texts(row.getArray("duty")).map(UnitRecords::duty).toList()),
        row.getLong("version"));
  }

  private static Unit unit(ResultSet row) throws SQLException {
    return new Unit(
        new CallSign(row.getString("call_sign")),
        row.getString("agency"),
        row.getString("station"),
        new GeoPoint(row.getDouble("longitude"), row.getDouble("latitude")),
        row.getString("kind"),
        VehicleClass.find(row.getString("vehicle_class")).orElseThrow(),
        texts(row.getArray("capabilities")).collect(Collectors.toUnmodifiableSet()),
        row.getInt("crew_size"),
        row.getString("equipment"),
        texts(row.getArray("alerts"))
            .map(alert -> Alert.find(alert).orElseThrow())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static UnitStanding.@Nullable Said said(ResultSet row) throws SQLException {
    String said = row.getString("said");
    return said == null
        ? null
        : new UnitStanding.Said(UnitStatus.find(said).orElseThrow(), instant(row, "said_at"));
  }

  private static @Nullable UnitAssignment assignment(ResultSet row) throws SQLException {
    UUID assignment = row.getObject("assignment", UUID.class);
    return assignment == null
        ? null
        : new UnitAssignment(
            assignment,
            row.getObject("incident", UUID.class),
            row.getString("incident_number"),
            UnitStatus.find(row.getString("assignment_status")).orElseThrow(),
            row.getString("sent_by"),
            instant(row, "sent_at"));
  }

  private static DutyHours duty(String daysAndHours) {
    String[] words = daysAndHours.split(" ");
    return DutyHours.find(words[0], words[1]).orElseThrow();
  }

  private static Stream<String> texts(Array array) throws SQLException {
    return Stream.of((String[]) array.getArray());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static String[] names(Collection<CallSign> units) {
    return units.stream().map(CallSign::value).toArray(String[]::new);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
