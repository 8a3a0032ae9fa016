package id.kentongan.incident;

import id.kentongan.region.CurrentRegion;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a region says of reports that are alike. */
@Component
@Order(31)
class LikenessPart implements RegionPart {

  private final JdbcClient database;
  private final CurrentRegion region;

  LikenessPart(JdbcClient database, CurrentRegion region) {
    this.database = database;
    this.region = region;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    new LikenessFile(report).read(files);
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    for (Likeness each : new LikenessFile(run.report()).read(files)) {
      database
          .sql(
              """
              insert into incident_likeness (version, code, metres, minutes)
              values (:version, :code, :metres, :minutes)
              """)
          .param("version", run.version())
          .param("code", each.code())
          .param("metres", each.metres())
          .param("minutes", each.minutes())
          .update();
    }
  }

  /** Of a type of a class: its own before the class's. */
  Likeness of(String type, String group) {
    return database
        .sql(
            """
            select code, metres, minutes from incident_likeness
            where version = :version and code in (:type, :group)
            order by code <> :type limit 1
            """)
        .param("version", region.version())
        .param("type", type)
        .param("group", group)
        .query((row, _) ->
            new Likeness(
                row.getString("code"),
                row.getObject("metres", Integer.class),
                row.getInt("minutes")))
        .optional()
        .orElse(Likeness.USUAL);
  }
}
