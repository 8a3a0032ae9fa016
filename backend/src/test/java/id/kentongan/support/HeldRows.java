package id.kentongan.support;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that one transaction holds and another one wants. */
public final class HeldRows {

  private HeldRows() {}

  /** Whether anybody waits for one. */
  public static boolean somebodyWaits(JdbcClient database) {
    return database
        .sql(
            """
            select exists (select from pg_stat_activity where wait_event_type = 'Lock'
              and datname = current_database() and query like '%for update%')
            """)
        .query(Boolean.class)
        .single();
  }
}
