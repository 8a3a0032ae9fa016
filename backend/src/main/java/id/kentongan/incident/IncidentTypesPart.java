package id.kentongan.incident;

import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The types of incidents that a region brings. */
@Component
@Order(30)
class IncidentTypesPart implements RegionPart {

  private final JdbcTemplate database;

  IncidentTypesPart(JdbcTemplate database) {
    this.database = database;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    new IncidentTypesFile(report).read(files);
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    List<Object[]> rows = new ArrayList<>();
    for (IncidentType type : new IncidentTypesFile(run.report()).read(files)) {
      rows.add(
          new Object[] {
            run.version(),
            rows.size(),
            type.code(),
            type.name().indonesian(),
            type.name().english(),
            type.group().code(),
            type.group().name().indonesian(),
            type.group().name().english(),
            type.priority(),
            type.restricted()
          });
    }
    database.batchUpdate(
        """
        insert into incident_type (version, place, code, name_id, name_en, class, class_name_id,
          class_name_en, priority, restricted)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }
}
