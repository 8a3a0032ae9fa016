package id.kentongan.agency;

import id.kentongan.region.CurrentRegion;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The agencies of the region in force. */
@Service
public class Agencies {

  private final JdbcClient database;
  private final CurrentRegion region;

  Agencies(JdbcClient database, CurrentRegion region) {
    this.database = database;
    this.region = region;
  }

  /** An organisation that helps. */
  public record Agency(String code, String name) {}

  public List<Agency> list() {
    return database
        .sql("select code, name from agency where version = ? order by name")
        .param(region.version())
        .query((row, _) -> new Agency(row.getString("code"), row.getString("name")))
        .list();
  }

  /** Which codes are those of agencies in force; all, if the region has none. */
  public Predicate<String> known() {
    Set<String> codes = list().stream().map(Agency::code).collect(Collectors.toUnmodifiableSet());
    return codes.isEmpty() ? _ -> true : codes::contains;
  }

  /**
   * Which codes are those of agencies that a region brings; all, if it brings none or what it
   * brings is refused already.
   */
  public static Predicate<String> knownIn(RegionFiles files, RegionReport report) {
    if (!files.has(AgencyFiles.AGENCIES) || report.isRefused(AgencyFiles.AGENCIES)) {
      return _ -> true;
    }
    return new AgencyFiles(new RegionReport())
            .read(files).agencies().stream()
                .map(AgencyFiles.Agency::code)
                .collect(Collectors.toUnmodifiableSet())
        ::contains;
  }
}
