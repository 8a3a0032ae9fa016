package id.kentongan.incident;

import id.kentongan.identity.Person;
import id.kentongan.incident.PresenceView.Onlooker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The screens that have an incident open, in the database. */
@Repository
class PresenceRecords {

  /** Who was silent for so long is gone. A page speaks every 5 s. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private final JdbcClient database;

  PresenceRecords(JdbcClient database) {
    this.database = database;
  }

  /**
   * What a screen showed before.
   *
   * @param incident null: nothing
   * @param writing null: it was silent for too long to be seen
   */
  record Former(@Nullable UUID incident, @Nullable Boolean writing) {}

  Former put(Person person, UUID screen, UUID incident, boolean writing, Instant now) {
    return database
        .sql(
            """
            with former as (
              select incident, case when seen_at > :silent then writing end as writing
              from incident_presence where username = :username and screen = :screen)
            insert into incident_presence (username, screen, name, incident, writing, seen_at)
            values (:username, :screen, :name, :incident, :writing, :now)
            on conflict (username, screen) do update
              set name = excluded.name, incident = excluded.incident,
                writing = excluded.writing, seen_at = excluded.seen_at
            returning (select incident from former) as former_incident,
              (select writing from former) as former_writing
            """)
        .param("username", person.username())
        .param("screen", screen)
        .param("name", person.name())
        .param("incident", incident)
        .param("writing", writing)
        .param("now", IncidentRecords.time(now))
        .param("silent", IncidentRecords.time(now.minus(PATIENCE)))
        .query((row, _) ->
            new Former(
                row.getObject("former_incident", UUID.class),
                row.getObject("former_writing", Boolean.class)))
        .single();
  }

  /** The incidents that screens beyond this number showed. */
  List<UUID> removeAllButNewest(Person person, int number) {
    return database
        .sql(
            """
            delete from incident_presence where username = :username and screen in (
              select screen from incident_presence where username = :username
              order by seen_at desc offset :number)
            returning incident
            """)
        .param("username", person.username())
        .param("number", number)
        .query(PresenceRecords::incident)
        .list();
  }

  /** Whether the screen had it open. */
  boolean remove(Person person, UUID screen, UUID incident) {
    return database
            .sql(
                """
                delete from incident_presence
                where username = ? and screen = ? and incident = ?
                """)
            .params(person.username(), screen, incident)
            .update()
        > 0;
  }

  /** The incidents that silent screens showed. */
  List<UUID> removeSilent(Instant now) {
    return database
        .sql("delete from incident_presence where seen_at <= ? returning incident")
        .param(IncidentRecords.time(now.minus(PATIENCE)))
        .query(PresenceRecords::incident)
        .list();
  }

  /** Empty: nobody has it open. */
  Optional<PresenceView> of(UUID incident, Instant now) {
    return views(incident, now).findFirst();
  }

  List<PresenceView> all(Instant now) {
    return views(null, now).toList();
  }

  private Stream<PresenceView> views(@Nullable UUID incident, Instant now) {
    Map<UUID, List<Onlooker>> people = new LinkedHashMap<>();
    database
        .sql(
            """
            select incident, username, max(name) as name, bool_or(writing) as writing
            from incident_presence
            where seen_at > :silent and (:incident::uuid is null or incident = :incident)
            group by incident, username order by writing desc, name, username
            """)
        .param("silent", IncidentRecords.time(now.minus(PATIENCE)))
        .param("incident", incident)
        .query((ResultSet row) -> {
          people
              .computeIfAbsent(incident(row, 0), _ -> new ArrayList<>())
              .add(
                  new Onlooker(
                      row.getString("username"), row.getString("name"), row.getBoolean("writing")));
        });
    return people.entrySet().stream()
        .map(each -> new PresenceView(new IncidentId(each.getKey()), each.getValue()));
  }

  private static UUID incident(ResultSet row, int index) throws SQLException {
    return row.getObject("incident", UUID.class);
  }
}
