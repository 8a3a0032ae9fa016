package id.kentongan.fleet;

import id.kentongan.agency.Agencies;
import id.kentongan.agency.AgencyUser;
import id.kentongan.agency.KnownAgencies;
import id.kentongan.region.FileHash;
import id.kentongan.region.Place;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The units and crews that a region brings. The same files as at the import before leave in force
 * what an administrator made of them since; only the stations may then have moved.
 */
@Component
@Order(40)
class RosterPart implements RegionPart, AgencyUser {

  private static final List<String> FILES = List.of(RosterReader.UNITS, RosterReader.CREWS);

  private final Agencies agencies;
  private final UnitRecords units;
  private final RosterRecords records;
  private final RosterWriter writer;

  RosterPart(Agencies agencies, UnitRecords units, RosterRecords records, RosterWriter writer) {
    this.agencies = agencies;
    this.units = units;
    this.records = records;
    this.writer = writer;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    KnownAgencies known = agencies.after(files, report);
    if (records.versions().isEditOf(FileHash.of(files, FILES))) {
      checkNamed(known, report);
    } else {
      read(files, known, report);
    }
  }

  @Override
  public void checkNamed(KnownAgencies next, RegionReport report) {
    units.list().stream()
        .map(UnitRow::unit)
        .filter(unit ->
            !next.isAgency().test(unit.agency()) || next.stations().apply(unit.station()).isEmpty())
        .forEach(unit ->
            report.refuse(
                Place.file(RosterReader.UNITS),
                "unit-names",
                Map.of(
                    "value", unit.callSign(), "agency", unit.agency(), "station", unit.station())));
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    String hash = FileHash.of(files, FILES);
    KnownAgencies known = agencies.after(files, run.report());
    records.versions().lock();
    if (records.versions().isEditOf(hash)) {
      follow(known);
    } else {
      writer.replace(read(files, known, run.report()));
    }
    records.versions().noteImport(run.version(), hash);
  }

  private Roster read(RegionFiles files, KnownAgencies known, RegionReport report) {
    Roster roster = new RosterReader(report, known).read(files);
    if (!report.isRefused(RosterReader.UNITS)) {
      writer.requireAssigned(roster, report);
    }
    return roster;
  }

  /** A station that moves takes its units along. */
  @Override
  public void follow(KnownAgencies now) {
    units.list().stream()
        .map(row -> row.unit().station())
        .distinct()
        .forEach(station ->
            now.stations().apply(station).ifPresent(home -> records.move(station, home)));
  }
}
