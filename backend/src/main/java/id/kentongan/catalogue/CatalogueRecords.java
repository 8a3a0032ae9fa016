package id.kentongan.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every catalogue that was ever in force, in the database. */
@Repository
class CatalogueRecords {

  private final JdbcClient database;
  private final JsonMapper json;

  CatalogueRecords(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  Optional<Long> newestVersion() {
    return database.sql("select max(version) from catalogue").query(Long.class).optional();
  }

  Optional<CatalogueVersion> find(long version) {
    return database
        .sql("select version, made_at, made_by, note, content from catalogue where version = ?")
        .param(version)
        .query(this::catalogue)
        .optional();
  }

  /** What was edited since these files were imported, if they are those of the newest import. */
  Optional<Catalogue> findEdited(String files) {
    return database
        .sql(
            """
            select content from catalogue
            where version = (select max(version) from catalogue) and files = ? and note is not null
            """)
        .param(files)
        .query((row, _) -> json.readValue(row.getString("content"), Catalogue.class))
        .optional();
  }

  /**
   * Newest first.
   *
   * @param before only older ones than this version
   */
  List<CatalogueVersion.Head> heads(long before, int limit) {
    return database
        .sql(
            """
            select version, made_at, made_by, note from catalogue
            where version < ? order by version desc limit ?
            """)
        .params(before, limit)
        .query((row, _) -> head(row))
        .list();
  }

  /** Keeps others from writing until the transaction ends. */
  void lock() {
    database.sql("lock table catalogue in exclusive mode").update();
  }

  /** With an import: what was edited stays if the files are those of the import before. */
  void addImported(Catalogue catalogue, String files, long region) {
    lock();
    database
        .sql(
            """
            insert into catalogue (region, made_at, made_by, note, files, content)
            select r.version, r.imported_at, r.imported_by,
              case when c.files = :files then c.note end, :files,
              case when c.files = :files then c.content else :content::json end
            from region_version r
              left join catalogue c on c.version = (select max(version) from catalogue)
            where r.version = :region
            """)
        .param("region", region)
        .param("files", files)
        .param("content", json.writeValueAsString(catalogue))
        .update();
  }

  /** By an edit of the newest. */
  void addEdited(Catalogue catalogue, Instant at, String by, String note) {
    database
        .sql(
            """
            insert into catalogue (region, made_at, made_by, note, files, content)
            select region, :at, :by, :note, files, :content::json
            from catalogue order by version desc limit 1
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("note", note)
        .param("content", json.writeValueAsString(catalogue))
        .update();
  }

  private CatalogueVersion catalogue(ResultSet row, int index) throws SQLException {
    CatalogueVersion.Head head = head(row);
    return new CatalogueVersion(
        head.version(),
        head.at(),
        head.by(),
        head.note(),
        json.readValue(row.getString("content"), Catalogue.class));
  }

  private static CatalogueVersion.Head head(ResultSet row) throws SQLException {
    return new CatalogueVersion.Head(
        row.getLong("version"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("made_by"),
        row.getString("note"));
  }
}
