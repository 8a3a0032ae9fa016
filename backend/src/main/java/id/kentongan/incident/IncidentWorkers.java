package id.kentongan.incident;

import static id.kentongan.incident.IncidentRecords.time;

import id.kentongan.call.CallSecrets;
import id.kentongan.identity.Person;
import id.kentongan.platform.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who works on an incident that is restricted, and so sees it in full: who wrote it until it became
 * restricted, and who opened it with a reason.
 */
@Repository
class IncidentWorkers implements CallSecrets {

  private final JdbcClient database;

  IncidentWorkers(JdbcClient database) {
    this.database = database;
  }

  boolean include(IncidentId incident, Person person) {
    return database
        .sql("select exists (select from incident_worker where incident = ? and username = ?)")
        .params(incident.value(), person.username())
        .query(Boolean.class)
        .single();
  }

  /** Whether nothing of the incident has to be hidden from this person. */
  boolean mayKnow(IncidentRow row, Person person) {
    return !row.incident().isRestricted() || include(row.id(), person);
  }

  @Override
  public boolean mayKnow(List<UUID> incidents, Person person) {
    return database
        .sql(
            """
            select not exists (
              select from incident i where i.id = any(?) and i.restricted and not exists (
                select from incident_worker w where w.incident = i.id and w.username = ?))
            """)
        .params(incidents.toArray(UUID[]::new), person.username())
        .query(Boolean.class)
        .single();
  }

  /** For an answer that tells this person what it is like. */
  IncidentView shown(IncidentRow row, Person person) {
    IncidentView whole = IncidentView.of(row);
    return mayKnow(row, person) ? whole : whole.asMasked();
  }

  /**
   * @throws ProblemException 403 it is restricted, and this person has not opened it
   */
  void require(IncidentRow row, Person person) {
    if (!mayKnow(row, person)) {
      throw new ProblemException(
          HttpStatus.FORBIDDEN, "incident-restricted", Map.of("number", row.number()));
    }
  }

  /**
   * It is about to be stored as restricted. If it was not until now, whoever wrote it knows it, and
   * so does who makes it so; who writes later has opened it, or only brings a call.
   */
  void addWriters(IncidentId incident, Person by, Instant now) {
    database
        .sql(
            """
            insert into incident_worker (incident, username, since)
            select i.id, writer.username, :now from incident i,
              (select username from incident_fact where incident = :incident union select :by)
                as writer (username)
            where i.id = :incident and not i.restricted
            on conflict do nothing
            """)
        .param("incident", incident.value())
        .param("by", by.username())
        .param("now", time(now))
        .update();
  }

  /**
   * @param reason in the person's words; null: they began it
   */
  void add(IncidentId incident, Person person, @Nullable String reason, Instant now) {
    database
        .sql(
            """
            insert into incident_worker (incident, username, reason, since)
            values (:incident, :username, :reason, :now)
            on conflict do nothing
            """)
        .param("incident", incident.value())
        .param("username", person.username())
        .param("reason", reason)
        .param("now", time(now))
        .update();
  }
}
