package id.kentongan.catalogue;

import id.kentongan.agency.Agencies;
import id.kentongan.agency.AgencyUser;
import id.kentongan.agency.KnownAgencies;
import id.kentongan.region.Place;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The catalogue that a region brings. Files that are the same as at the former import leave in
 * force what an administrator made of them since; others take its place.
 */
@Component
@Order(30)
class CataloguePart implements RegionPart, AgencyUser {

  private final Agencies agencies;
  private final CatalogueRecords records;

  CataloguePart(Agencies agencies, CatalogueRecords records) {
    this.agencies = agencies;
    this.records = records;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    read(files, report);
    records
        .findEdited(CatalogueFiles.hash(files))
        .ifPresent(edited -> checkNamed(edited, agencies.after(files, report), report));
  }

  /** What files name whose edit stays in force is not looked at: the edit is. */
  private Optional<Catalogue> read(RegionFiles files, RegionReport report) {
    boolean isEdited = records.findEdited(CatalogueFiles.hash(files)).isPresent();
    return CatalogueFiles.read(
        files, isEdited ? _ -> true : agencies.after(files, report).isAgency(), report);
  }

  @Override
  public void checkNamed(KnownAgencies next, RegionReport report) {
    records
        .newestVersion()
        .flatMap(records::find)
        .ifPresent(newest -> checkNamed(newest.catalogue(), next, report));
  }

  private static void checkNamed(Catalogue catalogue, KnownAgencies known, RegionReport report) {
    catalogue
        .types()
        .forEach(type ->
            Stream.concat(type.responsible().stream(), type.supporting().stream())
                .filter(agency -> !known.isAgency().test(agency))
                .forEach(agency ->
                    report.refuse(
                        Place.file(TypesReader.FILE),
                        "type-names",
                        Map.of("value", type.code(), "agency", agency))));
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    read(files, run.report())
        .ifPresent(
            catalogue -> records.addImported(catalogue, CatalogueFiles.hash(files), run.version()));
  }
}
