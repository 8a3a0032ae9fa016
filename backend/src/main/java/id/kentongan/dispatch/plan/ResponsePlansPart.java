package id.kentongan.dispatch.plan;

import id.kentongan.agency.Agencies;
import id.kentongan.agency.AgencyUser;
import id.kentongan.agency.KnownAgencies;
import id.kentongan.catalogue.Entry;
import id.kentongan.catalogue.IncidentTypes;
import id.kentongan.geo.Areas;
import id.kentongan.region.Place;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The response plans that a region brings; one without the file has none. */
@Component
@Order(40)
class ResponsePlansPart implements RegionPart, AgencyUser {

  private final PlanRecords records;
  private final IncidentTypes types;
  private final Agencies agencies;

  ResponsePlansPart(PlanRecords records, IncidentTypes types, Agencies agencies) {
    this.records = records;
    this.types = types;
    this.agencies = agencies;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    read(files, report);
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    records.add(read(files, run.report()), run.version());
  }

  @Override
  public void checkNamed(KnownAgencies next, RegionReport report) {
    records
        .newest()
        .ifPresent(inForce ->
            inForce
                .book()
                .plans()
                .forEach(plan ->
                    Stream.concat(plan.tell().stream(), plan.ask().stream())
                        .filter(agency -> !next.isAgency().test(agency))
                        .forEach(agency ->
                            report.refuse(
                                Place.file(PlanReader.FILE),
                                "plan-names",
                                Map.of("value", plan.code(), "agency", agency)))));
  }

  private PlanBook read(RegionFiles files, RegionReport report) {
    IncidentTypes.Codes codes = types.knownIn(files, report);
    PlanReader reader =
        new PlanReader(
            new PlanReader.Known(
                codes.types(),
                codes.classes(),
                Areas.knownIn(files, report),
                agencies.after(files, report).isAgency()));
    return files
        .yaml(PlanReader.FILE, report)
        .map(top -> reader.read(new Entry(PlanReader.FILE, top, PlanReader.FILE, report)))
        .orElse(new PlanBook(List.of(), List.of()));
  }
}
