package id.kentongan.region;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The versions of something that imports bring and people edit. The newest is in force; an import
 * of the same files as before leaves an edit of theirs in force.
 */
public final class EditableVersions {

  private final JdbcClient database;
  private final String table;

  /**
   * @param table has {@code version, region, made_at, made_by, note, files}; a constant of ours,
   *     for it becomes part of statements
   */
  public EditableVersions(JdbcClient database, String table) {
    this.database = database;
    this.table = table;
  }

  /** The version in force, and who made it so. */
  public record Head(long version, String by) {}

  /** Empty before the first import. */
  public Optional<Head> head() {
    return database
        .sql("select version, made_by from %s order by version desc limit 1".formatted(table))
        .query((row, _) -> new Head(row.getLong("version"), row.getString("made_by")))
        .optional();
  }

  /**
   * Whether it was edited since these files were imported, which the last import had.
   *
   * @param files their {@link FileHash}
   */
  public boolean isEditOf(String files) {
    return database
        .sql(
            "select files = ? and note is not null from %s order by version desc limit 1"
                .formatted(table))
        .param(files)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Keeps others from writing until the transaction ends. */
  public void lock() {
    database.sql("lock table %s in exclusive mode".formatted(table)).update();
  }

  /** The same for several who only read it. */
  public void lockShared() {
    database.sql("lock table %s in share mode".formatted(table)).update();
  }

  /**
   * With an import: an edit that it leaves in force keeps its reason.
   *
   * @param region version of it
   * @param files their {@link FileHash}
   */
  public void noteImport(long region, String files) {
    database
        .sql(
            """
            insert into %1$s (region, made_at, made_by, note, files)
            select r.version, r.imported_at, r.imported_by,
              case when former.files = :files then former.note end, :files
            from region_version r
              left join %1$s former on former.version = (select max(version) from %1$s)
            where r.version = :region
            """
                .formatted(table))
        .param("region", region)
        .param("files", files)
        .update();
  }

  /** By an edit of the newest. */
  public void noteEdit(Instant at, String by, String note) {
    database
        .sql(
            """
            insert into %1$s (region, made_at, made_by, note, files)
            select region, ?, ?, ?, files from %1$s order by version desc limit 1
            """
                .formatted(table))
        .params(at.atOffset(ZoneOffset.UTC), by, note)
        .update();
  }
}
