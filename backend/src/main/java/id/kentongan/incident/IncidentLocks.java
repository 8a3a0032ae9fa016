package id.kentongan.incident;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Holds incidents until the transaction ends, each with all that it was merged into: always in the
 * order of their ids, so that nobody waits for somebody who waits for them.
 */
@Repository
class IncidentLocks {

  /** An array, so that what is locked is what the chain was when the statement began. */
  private static final String WITH_ALL_MERGED_INTO =
      """
      with recursive chain (id) as (
        select unnest(?::uuid[])
        union
        select i.merged_into from incident i join chain c on c.id = i.id
        where i.merged_into is not null
      )
      """
          + IncidentColumns.SELECT
          + "where id = any(array(select id from chain)) order by id for update";

  private final JdbcClient database;
  private final IncidentRecords records;

  IncidentLocks(JdbcClient database, IncidentRecords records) {
    this.database = database;
    this.records = records;
  }

  /**
   * @param idsOrNumbers as they stand in an address: hostile
   * @throws id.kentongan.platform.ProblemException 404 one of them is not there
   */
  Held hold(String... idsOrNumbers) {
    String[] ids =
        List.of(idsOrNumbers).stream()
            .map(each -> records.idOf(each).orElseThrow(Incidents::unknown).toString())
            .toArray(String[]::new);
    return new Held(
        database.sql(WITH_ALL_MERGED_INTO).param(ids).query(IncidentColumns::row).list().stream()
            .collect(Collectors.toMap(row -> row.id().value(), Function.identity())));
  }

  /** What is held, by id. */
  record Held(Map<UUID, IncidentRow> rows) {

    Held {
      rows = Map.copyOf(rows);
    }

    IncidentRow named(String idOrNumber) {
      return rows.values().stream()
          .filter(row ->
              row.number().equals(idOrNumber) || row.id().toString().equalsIgnoreCase(idOrNumber))
          .findFirst()
          .orElseThrow(Incidents::unknown);
    }

    /** The one that this was merged into; null: it stands for itself. */
    @Nullable IncidentRow into(IncidentRow row) {
      Happening.Merged merged = row.incident().merged();
      if (merged == null) {
        return null;
      }
      IncidentRow target = rows.get(merged.into());
      if (target == null) {
        throw new CannotAcquireLockException(row.number() + " was merged just now");
      }
      return target;
    }
  }
}
