package id.kentongan.dispatch;

import id.kentongan.agency.AgencyUser;
import id.kentongan.agency.KnownAgencies;
import id.kentongan.region.Place;
import id.kentongan.region.RegionReport;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An agency that has something to do just now is not taken away under it. */
@Component
class AskedAgencies implements AgencyUser {

  private static final String FILE = "agencies.csv";

  private final AssignmentRecords records;

  AskedAgencies(AssignmentRecords records) {
    this.records = records;
  }

  @Override
  public void checkNamed(KnownAgencies next, RegionReport report) {
    records.onScreens().stream()
        .filter(row -> !row.assignment().state().isOver() && !next.isAgency().test(row.agency()))
        .forEach(row ->
            report.refuse(
                Place.file(FILE),
                "assignment-names",
                Map.of("value", row.number(), "agency", row.agency())));
  }
}
