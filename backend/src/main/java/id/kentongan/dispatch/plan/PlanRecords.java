package id.kentongan.dispatch.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every version of the plans that was ever in force, in the database. */
@Repository
class PlanRecords {

  private static final String VERSIONS =
      """
      select p.version, r.imported_at, r.imported_by, p.content
      from response_plans p join region_version r on r.version = p.region
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  PlanRecords(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  Optional<PlanVersion> newest() {
    return database
        .sql(VERSIONS + "order by p.version desc limit 1")
        .query(this::version)
        .optional();
  }

  Optional<PlanVersion> find(long version) {
    return database
        .sql(VERSIONS + "where p.version = ?")
        .param(version)
        .query(this::version)
        .optional();
  }

  /**
   * Newest first.
   *
   * @param before only older ones than this version
   */
  List<PlanVersion.Head> heads(long before, int limit) {
    return database
        .sql(VERSIONS + "where p.version < ? order by p.version desc limit ?")
        .params(before, limit)
        .query((row, _) -> head(row))
        .list();
  }

  /** With an import; plans that are the same as before stay the version that they are. */
  void add(PlanBook book, long region) {
    database
        .sql(
            """
            insert into response_plans (region, content)
            select :region, :content::json
            where :content is distinct from
              (select content::text from response_plans order by version desc limit 1)
            """)
        .param("region", region)
        .param("content", json.writeValueAsString(book))
        .update();
  }

  private PlanVersion version(ResultSet row, int index) throws SQLException {
    PlanVersion.Head head = head(row);
    return new PlanVersion(
        head.version(),
        head.at(),
        head.by(),
        json.readValue(row.getString("content"), PlanBook.class));
  }

  private static PlanVersion.Head head(ResultSet row) throws SQLException {
    return new PlanVersion.Head(
        row.getLong("version"),
        row.getObject("imported_at", OffsetDateTime.class).toInstant(),
        row.getString("imported_by"));
  }
}
