package id.kentongan.incident;

import static id.kentongan.incident.IncidentRecords.time;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.identity.Person;
import id.kentongan.platform.ProblemException;
import id.kentongan.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes about places, as long as they hold. */
@Service
public class PremiseNotes {

  static final int LONGEST = 200;
  private static final int MOST = 20;
  private static final int LONGEST_DAYS = 730;

  private static final String NEAR =
      """
      select n.*, ST_X(n.point::geometry) as longitude, ST_Y(n.point::geometry) as latitude,
        ST_Distance(n.point, p.point) as distance
      from premise_note n,
        (select ST_SetSRID(ST_MakePoint(:longitude, :latitude), 4326)::geography as point) p
      where n.removed_at is null and n.expires_at > :now and ST_DWithin(n.point, p.point, :metres)
      order by distance, n.created_at desc
      """;

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  PremiseNotes(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those that count there now, the nearest first. */
  public List<PremiseNote> near(GeoPoint point) {
    return database
        .sql(NEAR)
        .param("longitude", point.longitude())
        .param("latitude", point.latitude())
        .param("now", time(clock.instant()))
        .param("metres", PremiseHazard.FARTHEST)
        .query(PremiseNotes::note)
        .list()
        .stream()
        .filter(note -> note.distance() <= note.kind().metres())
        .limit(MOST)
        .toList();
  }

  /**
   * @param words as they came: hostile
   * @param days for which it holds, 1 to 730
   * @throws ProblemException 400
   */
  @Transactional
  public PremiseNote add(PremiseHazard kind, String words, GeoPoint point, int days, Person by) {
    String line = IncidentInput.line(words);
    if (line.isEmpty()) {
      throw IncidentInput.refused("note-empty", Map.of());
    }
    if (line.length() > LONGEST) {
      throw IncidentInput.refused("text-too-long", Map.of("field", "words", "limit", LONGEST));
    }
    if (days < 1 || days > LONGEST_DAYS) {
      throw IncidentInput.refused("note-days", Map.of("limit", LONGEST_DAYS));
    }
    Instant now = clock.instant();
    Instant until = now.plus(Duration.ofDays(days));
    PremiseNote note =
        new PremiseNote(UUID.randomUUID(), kind, line, point, 0, by.name(), now, until);
    store(note, by);
    onRecord("note.added", note.id(), by);
    return note;
  }

  /**
   * It holds no more.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public void remove(UUID id, Person by) {
    int removed =
        database
            .sql("update premise_note set removed_at = ? where id = ? and removed_at is null")
            .params(time(clock.instant()), id)
            .update();
    if (removed == 0) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "unknown-note", Map.of());
    }
    onRecord("note.removed", id, by);
  }

  private void store(PremiseNote note, Person by) {
    database
        .sql(
            """
            insert into premise_note
              (id, kind, words, point, author, author_name, created_at, expires_at)
            values (?, ?, ?, ST_SetSRID(ST_MakePoint(?, ?), 4326)::geography, ?, ?, ?, ?)
            """)
        .params(
            note.id(),
            note.kind().name(),
            note.words(),
            note.point().longitude(),
            note.point().latitude(),
            by.username(),
            by.name(),
            time(note.createdAt()),
            time(note.expiresAt()))
        .update();
  }

  private void onRecord(String action, UUID id, Person by) {
    audit.record(new AuditEntry(by.username(), action, "note:" + id, Map.of()));
  }

  private static PremiseNote note(ResultSet row, int index) throws SQLException {
    return new PremiseNote(
        row.getObject("id", UUID.class),
        PremiseHazard.valueOf(row.getString("kind")),
        row.getString("words"),
        new GeoPoint(row.getDouble("longitude"), row.getDouble("latitude")),
        row.getDouble("distance"),
        row.getString("author_name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }
}
