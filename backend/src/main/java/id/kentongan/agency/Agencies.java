package id.kentongan.agency;

import id.kentongan.region.FileHash;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import java.util.List;
import org.springframework.stereotype.Service;

/** The agencies in force. */
@Service
public class Agencies {

  private final AgencyRecords records;

  Agencies(AgencyRecords records) {
    this.records = records;
  }

  /** By name. */
  public List<Agency> list() {
    return records.agencies();
  }

  /**
   * With their stations. They stay as they are until the transaction ends: for an edit of what
   * names them, before it locks anything else.
   */
  public KnownAgencies held() {
    records.versions().lockShared();
    return KnownAgencies.of(records.list());
  }

  /** As they will be with these files: what an administrator made of the same files stays. */
  public KnownAgencies after(RegionFiles files, RegionReport report) {
    return records.versions().isEditOf(FileHash.of(files, AgencyReader.FILES))
        ? KnownAgencies.of(records.list())
        : KnownAgencies.of(
            new AgencyReader(new RegionReport()).read(files),
            report.isRefused(AgencyReader.AGENCIES),
            report.isRefused(AgencyReader.STATIONS));
  }
}
