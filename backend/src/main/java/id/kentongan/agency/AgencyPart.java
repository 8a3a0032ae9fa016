package id.kentongan.agency;

import id.kentongan.agency.AgencyFiles.Contents;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The agencies, stations and telephone directory that a region brings. */
@Component
@Order(20)
class AgencyPart implements RegionPart {

  private final JdbcTemplate database;

  AgencyPart(JdbcTemplate database) {
    this.database = database;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    new AgencyFiles(report).read(files);
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    Contents contents = new AgencyFiles(run.report()).read(files);
    long version = run.version();
    database.batchUpdate(
        "insert into agency (version, code, name, kind, phone) values (?, ?, ?, ?, ?)",
        contents.agencies().stream()
            .map(
                each -> new Object[] {version, each.code(), each.name(), each.kind(), each.phone()})
            .toList());
    database.batchUpdate(
        """
        insert into station (version, code, name, agency, kind, point, address, phone)
        values (?, ?, ?, ?, ?, ST_MakePoint(?, ?), ?, ?)
        """,
        contents.stations().stream().map(each -> values(version, each)).toList());
    database.batchUpdate(
        "insert into directory_entry (version, number, name, agency) values (?, ?, ?, ?)",
        contents.directory().stream()
            .map(each -> new Object[] {version, each.number(), each.name(), each.agency()})
            .toList());
  }

  private static Object[] values(long version, AgencyFiles.StationRow station) {
    return new Object[] {
      version,
      station.code(),
      station.name(),
      station.agency(),
      station.kind(),
      station.point().longitude(),
      station.point().latitude(),
      station.address(),
      station.phone()
    };
  }
}
