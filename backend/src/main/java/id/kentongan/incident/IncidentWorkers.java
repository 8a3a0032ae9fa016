package id.kentongan.incident;

import static id.kentongan.incident.IncidentRecords.time;

import id.kentongan.identity.Person;
import id.kentongan.platform.ProblemException;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who works on an incident that is restricted, and so sees it in full: who wrote it until it became
 * restricted, and who opened it with a reason.
 */
@Repository
class IncidentWorkers {

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

  /**
   * @throws ProblemException 403 it is restricted, and this person has not opened it
   */
  void require(IncidentRow row, Person person) {
    if (!mayKnow(row, person)) {
      throw new ProblemException(
          HttpStatus.FORBIDDEN, "incident-restricted", Map.of("number", row.number()));
    }
  }

  /** It becomes restricted: whoever wrote it knows it already. Later writers have opened it. */
  void addWriters(IncidentId incident, Instant now) {
    database
        .sql(
            """
            insert into incident_worker (incident, username, since)
            select distinct incident, username, :now from incident_fact
            where incident = :incident
              and not exists (select from incident_worker where incident = :incident)
            """)
        .param("incident", incident.value())
        .param("now", time(now))
        .update();
  }

  void add(IncidentId incident, Person person, String reason, Instant now) {
    database
        .sql(
            """
            insert into incident_worker (incident, username, reason, since) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(incident.value(), person.username(), reason, time(now))
        .update();
  }
}
