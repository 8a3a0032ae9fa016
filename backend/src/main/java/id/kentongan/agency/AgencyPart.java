package id.kentongan.agency;

import id.kentongan.region.FileHash;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The agencies and stations that a region brings. The same files as at the import before leave in
 * force what an administrator made of them since.
 */
@Component
@Order(20)
class AgencyPart implements RegionPart {

  private final AgencyRecords records;

  AgencyPart(AgencyRecords records) {
    this.records = records;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    new AgencyReader(report).read(files);
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    String hash = FileHash.of(files, AgencyReader.FILES);
    AgencyList list = new AgencyReader(run.report()).read(files);
    records.versions().lock();
    if (!records.versions().isEditOf(hash)) {
      records.replace(list);
    }
    records.versions().noteImport(run.version(), hash);
  }
}
