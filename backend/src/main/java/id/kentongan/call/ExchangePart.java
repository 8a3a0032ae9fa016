package id.kentongan.call;

import id.kentongan.region.Place;
import id.kentongan.region.Region;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import id.kentongan.telephony.config.ExchangePlan;
import id.kentongan.telephony.config.Finding;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The positions and trunks that a region brings. The exchange itself is configured from the same
 * files, by the same checks, when {@code exchange apply} says so.
 */
@Component
@Order(10)
class ExchangePart implements RegionPart {

  private final JdbcTemplate database;
  private final Clock clock;

  ExchangePart(JdbcTemplate database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    ExchangePlan.FILES.forEach(files::has);
    ExchangePlan plan = ExchangePlan.read(files.directory(), finding -> refuse(report, finding));
    if (!plan.publicTelephones().isEmpty() && !files.region().map(Region::sample).orElse(false)) {
      report.refuse(Place.file(ExchangePlan.PUBLIC_TELEPHONES), "public-telephones");
    }
  }

  private static void refuse(RegionReport report, Finding finding) {
    Place place =
        finding.line() == 0
            ? Place.file(finding.file())
            : Place.line(finding.file(), finding.line());
    report.refuse(place, finding.reason().key(), finding.values());
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    ExchangePlan plan = ExchangePlan.read(files.directory(), finding -> {});
    database.batchUpdate(
        "insert into position_plan (version, id, extension, name) values (?, ?, ?, ?)",
        plan.positions().stream()
            .map(seat -> new Object[] {run.version(), seat.id(), seat.extension(), seat.name()})
            .toList());
    database.batchUpdate(
        "insert into trunk_plan (version, id, address, name) values (?, ?, ?, ?)",
        plan.trunks().stream()
            .map(trunk ->
                new Object[] {run.version(), trunk.id(), trunk.address().text(), trunk.name()})
            .toList());
    leaveSeatsThatAreGone(run.version());
  }

  /** Nobody sits at a position that is no more. */
  private void leaveSeatsThatAreGone(long version) {
    database.update(
        """
        update position_seat set until = ?
        where until is null and position not in (select id from position_plan where version = ?)
        """,
        CallRecords.time(clock.instant()),
        version);
  }
}
