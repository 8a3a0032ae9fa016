package id.kentongan.call;

import static id.kentongan.call.CallRecords.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows the numbers that call in jest again and again. Nobody is turned away; a number of which one
 * call was silent, or somebody needed something, is spared: who cannot speak may have to try often.
 */
@Component
class RepeatCallers {

  private static final Duration REMEMBERED = Duration.ofHours(24);
  private static final int TOO_MANY = 3;

  private static final String SELECT =
      """
      select c.number, count(*) filter (where c.disposition = 'PRANK') as pranks,
        (array_agg(c.offered_at order by c.offered_at desc)
          filter (where c.disposition = 'PRANK'))[%1$d] as third,
        bool_or(c.disposition in
          ('EMERGENCY', 'NON_EMERGENCY', 'SILENT', 'REFERRED', 'OUT_OF_AREA')) as needed
      from call c
      where c.offered and c.offered_at > :since and c.number in (
        select number from call
        where disposition = 'PRANK' and offered_at > :since and number is not null %2$s)
      group by c.number
      """;

  private static final String OF_THESE = SELECT.formatted(TOO_MANY, "and number = any(:numbers)");
  private static final String OF_TOO_MANY =
      SELECT.formatted(TOO_MANY, "group by number having count(*) >= " + TOO_MANY);

  private final JdbcClient database;
  private final Clock clock;

  RepeatCallers(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** By number; those that never called in jest are not there. */
  Map<String, Repeat> of(Set<String> numbers) {
    return numbers.isEmpty() ? Map.of() : query(OF_THESE, numbers);
  }

  /** Every number that is answered later now, and until when. */
  Map<String, Instant> later() {
    Map<String, Instant> later = new HashMap<>();
    query(OF_TOO_MANY, Set.of())
        .forEach((number, repeat) -> {
          Instant until = repeat.until();
          if (until != null) {
            later.put(number, until);
          }
        });
    return later;
  }

  private Map<String, Repeat> query(String sql, Collection<String> numbers) {
    Map<String, Repeat> found = new HashMap<>();
    JdbcClient.StatementSpec statement =
        database.sql(sql).param("since", time(clock.instant().minus(REMEMBERED)));
    if (!numbers.isEmpty()) {
      statement = statement.param("numbers", numbers.toArray(String[]::new));
    }
    statement.query(row -> {
      found.put(row.getString("number"), repeat(row));
    });
    return found;
  }

  private static Repeat repeat(ResultSet row) throws SQLException {
    OffsetDateTime third = row.getObject("third", OffsetDateTime.class);
    boolean needed = row.getBoolean("needed");
    boolean later = third != null && !needed;
    return new Repeat(
        row.getInt("pranks"),
        later,
        third == null || needed ? null : third.toInstant().plus(REMEMBERED),
        third != null && needed);
  }
}
