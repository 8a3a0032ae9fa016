package id.kentongan.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every import that was ever committed: what, when, by whom, from which files. */
@Repository
class RegionVersions {

  private final JdbcClient database;
  private final JsonMapper json;

  RegionVersions(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Waits until no other import is under way, and keeps others waiting until this one ends. */
  void lock() {
    database.sql("lock table region_version in exclusive mode").update();
  }

  Optional<RegionVersion> newest() {
    return database
        .sql(
            """
            select version, edition, name, code, prefix, zone, sample, aml, track_days, stale_minutes
            from region_version order by version desc limit 1
            """)
        .query(RegionVersions::version)
        .optional();
  }

  /**
   * @param hashes SHA-256 of each file, by its name
   * @return its version
   */
  long add(Region region, Instant at, String actor, Map<String, String> hashes) {
    return database
        .sql(
            """
            insert into region_version
              (name, code, prefix, zone, sample, aml, track_days, stale_minutes, imported_at,
                imported_by, files)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) returning version
            """)
        .params(
            region.name(),
            region.code(),
            region.prefix(),
            region.zone().getId(),
            region.sample(),
            region.aml().toArray(String[]::new),
            region.trackDays(),
            region.staleMinutes(),
            at.atOffset(ZoneOffset.UTC),
            actor,
            json.writeValueAsString(hashes))
        .query(Long.class)
        .single();
  }

  /** The newest is of another edition from now on. */
  void noteEdit() {
    database
        .sql(
            """
            update region_version set edition = default
            where version = (select max(version) from region_version)
            """)
        .update();
  }

  /** Whether all of these took the newest version. */
  boolean tookNewest(List<String> parts) {
    return database
        .sql("select parts @> ?::text[] from region_version order by version desc limit 1")
        .param(parts.toArray(String[]::new))
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** What was found while these parts took it. */
  void complete(long version, List<String> parts, RegionReport report) {
    String text =
        json.writeValueAsString(Map.of("findings", report.findings(), "more", report.more()));
    database
        .sql("update region_version set parts = ?::text[], report = ?::jsonb where version = ?")
        .params(parts.toArray(String[]::new), text, version)
        .update();
  }

  private static RegionVersion version(ResultSet row, int index) throws SQLException {
    return new RegionVersion(
        row.getLong("version"),
        row.getLong("edition"),
        new Region(
            row.getString("name"),
            row.getString("code"),
            row.getString("prefix"),
            ZoneId.of(row.getString("zone")),
            row.getBoolean("sample"),
            List.of((String[]) row.getArray("aml").getArray()),
            row.getInt("track_days"),
            row.getInt("stale_minutes")));
  }
}
