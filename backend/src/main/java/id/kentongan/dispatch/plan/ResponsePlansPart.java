package id.kentongan.dispatch.plan;

import id.kentongan.agency.Agencies;
import id.kentongan.catalogue.Entry;
import id.kentongan.catalogue.IncidentTypes;
import id.kentongan.geo.Areas;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The response plans that a region brings; one without the file has none. */
@Component
@Order(40)
class ResponsePlansPart implements RegionPart {

  private final PlanRecords records;
  private final IncidentTypes types;

  ResponsePlansPart(PlanRecords records, IncidentTypes types) {
    this.records = records;
    this.types = types;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    read(files, report);
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    records.add(read(files, run.report()), run.version());
  }

  private PlanBook read(RegionFiles files, RegionReport report) {
    IncidentTypes.Codes codes = types.knownIn(files, report);
    PlanReader reader =
        new PlanReader(
            new PlanReader.Known(
                codes.types(),
                codes.classes(),
                Areas.knownIn(files, report),
                Agencies.knownIn(files, report)));
    return files
        .yaml(PlanReader.FILE, report)
        .map(top -> reader.read(new Entry(PlanReader.FILE, top, PlanReader.FILE, report)))
        .orElse(new PlanBook(List.of(), List.of()));
  }
}
