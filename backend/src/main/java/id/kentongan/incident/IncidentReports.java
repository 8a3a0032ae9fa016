package id.kentongan.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports that an incident is made of: its own, and those of all that were merged into it. */
@Repository
class IncidentReports {

  private final JdbcClient database;

  IncidentReports(JdbcClient database) {
    this.database = database;
  }

  /**
   * Its own first, then in the order in which they were begun.
   *
   * @param mayKnow of which nothing has to be hidden from who asks
   */
  List<IncidentReport> of(IncidentId incident, Predicate<IncidentRow> mayKnow) {
    List<Taken> all =
        database
            .sql(
                """
                with recursive report (id) as (
                  select :incident::uuid
                  union all
                  select i.id from incident i join report r on i.merged_into = r.id
                )
                select i.*, ST_X(point::geometry) as longitude, ST_Y(point::geometry) as latitude,
                  (select name from incident_fact where incident = i.id order by version, place
                    limit 1) as taken_by
                from report join incident i using (id)
                order by i.id <> :incident, i.created_at, i.id
                """)
            .param("incident", incident.value())
            .query((row, _) -> taken(row, mayKnow))
            .list();
    SaidAlone alone = new SaidAlone(all.stream().map(Taken::narrative).toList());
    return IntStream.range(0, all.size())
        .mapToObj(index -> all.get(index).report(ownCalls(all.get(index), all), alone.by(index)))
        .toList();
  }

  /** An incident has the calls of those that were merged into it; here each has its own. */
  private static List<UUID> ownCalls(Taken one, List<Taken> all) {
    List<UUID> own = new ArrayList<>(one.row().incident().calls());
    all.stream()
        .filter(other -> other.isMergedInto(one))
        .forEach(other -> own.removeAll(other.row().incident().calls()));
    return own;
  }

  private static Taken taken(ResultSet result, Predicate<IncidentRow> mayKnow) throws SQLException {
    IncidentRow row = IncidentColumns.row(result, 0);
    return new Taken(row, result.getString("taken_by"), !mayKnow.test(row));
  }

  private record Taken(IncidentRow row, String by, boolean masked) {

    String narrative() {
      return masked ? "" : Objects.requireNonNullElse(row.incident().narrative(), "");
    }

    boolean isMergedInto(Taken other) {
      Happening.Merged merged = row.incident().merged();
      return merged != null && merged.into().equals(other.row.id().value());
    }

    IncidentReport report(List<UUID> calls, List<String> alone) {
      IncidentView whole = IncidentView.of(row);
      IncidentView view = masked ? whole.asMasked() : whole;
      return new IncidentReport(
          view.id(),
          view.number(),
          view.mergedInto(),
          masked ? List.of() : calls,
          by,
          view.createdAt(),
          view.address(),
          view.point(),
          view.narrative(),
          alone,
          masked);
    }
  }
}
