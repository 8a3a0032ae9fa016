package id.kentongan.catalogue;

import id.kentongan.agency.Agencies;
import id.kentongan.region.Place;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The catalogue that a region brings. Files that are the same as at the former import leave in
 * force what an administrator made of them since; others take its place.
 */
@Component
@Order(30)
class CataloguePart implements RegionPart {

  private final CatalogueRecords records;

  CataloguePart(CatalogueRecords records) {
    this.records = records;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    CatalogueFiles.read(files, report)
        .flatMap(_ -> records.findEdited(CatalogueFiles.hash(files)))
        .ifPresent(edited -> requireAgencies(edited, Agencies.knownIn(files, report), report));
  }

  /** An edit that an import leaves in force names none whom the region has no longer. */
  private static void requireAgencies(
      Catalogue edited, Predicate<String> isAgency, RegionReport report) {
    edited
        .types()
        .forEach(type ->
            Stream.concat(type.responsible().stream(), type.supporting().stream())
                .filter(agency -> !isAgency.test(agency))
                .forEach(agency ->
                    report.refuse(
                        Place.file(TypesReader.FILE),
                        "edited-agency",
                        Map.of("value", type.code(), "agency", agency))));
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    CatalogueFiles.read(files, run.report())
        .ifPresent(
            catalogue -> records.addImported(catalogue, CatalogueFiles.hash(files), run.version()));
  }
}
