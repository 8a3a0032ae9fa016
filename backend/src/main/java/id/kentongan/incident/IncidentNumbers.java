package id.kentongan.incident;

import id.kentongan.region.CurrentRegion;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives each incident the next number of the year, by the region's calendar, without holes: who
 * takes one keeps others waiting until the commit, and a rollback gives it back. So take it last.
 */
@Component
class IncidentNumbers {

  private final JdbcClient database;
  private final CurrentRegion region;

  IncidentNumbers(JdbcClient database, CurrentRegion region) {
    this.database = database;
    this.region = region;
  }

  /** E.g. {@code KJ-2026-001047}. */
  String next(Instant now) {
    String prefix = region.region().prefix();
    int year = now.atZone(region.zone()).getYear();
    int count =
        database
            .sql(
                """
                insert into incident_number as taken (prefix, year, last) values (?, ?, 1)
                on conflict (prefix, year) do update set last = taken.last + 1
                returning last
                """)
            .params(prefix, year)
            .query(Integer.class)
            .single();
    return "%s-%d-%06d".formatted(prefix, year, count);
  }
}
