package id.kentongan.fleet;

import id.kentongan.agency.Agencies;
import id.kentongan.agency.Stations;
import id.kentongan.region.FileHash;
import id.kentongan.region.Place;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import id.kentongan.shared.GeoPoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The units and crews that a region brings. The same files as at the import before leave in force
 * what an administrator made of them since; only the stations may then have moved.
 */
@Component
@Order(40)
class RosterPart implements RegionPart {

  private static final List<String> FILES = List.of(RosterReader.UNITS, RosterReader.CREWS);

  private final UnitRecords units;
  private final RosterRecords records;
  private final RosterWriter writer;

  RosterPart(UnitRecords units, RosterRecords records, RosterWriter writer) {
    this.units = units;
    this.records = records;
    this.writer = writer;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    Roster roster = reader(files, report).read(files);
    if (records.versions().isEditOf(FileHash.of(files, FILES))) {
      requireOfRegion(files, report);
    } else if (!report.isRefused(RosterReader.UNITS)) {
      writer.requireAssigned(roster, report);
    }
  }

  /** An edit that an import leaves in force names no agency or station that the region lost. */
  private void requireOfRegion(RegionFiles files, RegionReport report) {
    Predicate<String> isAgency = Agencies.knownIn(files, report);
    Function<String, Optional<GeoPoint>> stations = Stations.placesIn(files, report);
    units.list().stream()
        .map(UnitRow::unit)
        .filter(unit -> !isAgency.test(unit.agency()) || stations.apply(unit.station()).isEmpty())
        .forEach(unit ->
            report.refuse(
                Place.file(RosterReader.UNITS),
                "edited-unit",
                Map.of(
                    "value", unit.callSign(), "agency", unit.agency(), "station", unit.station())));
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    String hash = FileHash.of(files, FILES);
    Roster roster = reader(files, run.report()).read(files);
    records.versions().lock();
    if (records.versions().isEditOf(hash)) {
      moveStations(Stations.placesIn(files, run.report()));
    } else {
      writer.requireAssigned(roster, run.report());
      writer.replace(roster);
    }
    records.versions().noteImport(run.version(), hash);
  }

  private void moveStations(Function<String, Optional<GeoPoint>> stations) {
    units.list().stream()
        .map(row -> row.unit().station())
        .distinct()
        .forEach(station -> stations.apply(station).ifPresent(home -> records.move(station, home)));
  }

  private static RosterReader reader(RegionFiles files, RegionReport report) {
    return new RosterReader(
        report, Agencies.knownIn(files, report), Stations.placesIn(files, report));
  }
}
