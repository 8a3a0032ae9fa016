package id.kentongan.agency;

import id.kentongan.agency.DirectoryReader.Entry;
import id.kentongan.region.Place;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The telephone directory that a region brings. */
@Component
@Order(22)
class DirectoryPart implements RegionPart, AgencyUser {

  private final JdbcTemplate database;
  private final Agencies agencies;

  DirectoryPart(JdbcTemplate database, Agencies agencies) {
    this.database = database;
    this.agencies = agencies;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    read(files, report);
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    database.batchUpdate(
        "insert into directory_entry (version, number, name, agency) values (?, ?, ?, ?)",
        read(files, run.report()).stream()
            .map(each -> new Object[] {run.version(), each.number(), each.name(), each.agency()})
            .toList());
  }

  @Override
  public void checkNamed(KnownAgencies next, RegionReport report) {
    database.query(
        """
        select number, agency from directory_entry
        where version = (select max(version) from region_version) and agency <> ''
        """,
        row -> {
          if (!next.isAgency().test(row.getString("agency"))) {
            report.refuse(
                Place.file(DirectoryReader.FILE),
                "number-names",
                Map.of("value", row.getString("number"), "agency", row.getString("agency")));
          }
        });
  }

  private List<Entry> read(RegionFiles files, RegionReport report) {
    return new DirectoryReader(report, agencies.after(files, report).isAgency()).read(files);
  }
}
