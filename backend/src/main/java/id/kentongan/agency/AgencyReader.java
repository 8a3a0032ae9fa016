package id.kentongan.agency;

import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import id.kentongan.region.RegionRow;
import id.kentongan.region.TypedRows;
import id.kentongan.shared.GeoPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code agencies.csv} and {@code stations.csv}, and what somebody makes of them on a page:
 * the same rules.
 */
class AgencyReader {

  static final String AGENCIES = "agencies.csv";
  static final String STATIONS = "stations.csv";
  static final List<String> FILES = List.of(AGENCIES, STATIONS);
  static final List<String> AGENCY_COLUMNS = List.of("code", "name", "kind", "phone");
  static final List<String> STATION_COLUMNS =
      List.of("code", "name", "agency", "kind", "latitude", "longitude", "address", "phone");

  private static final Set<String> AGENCY_KINDS = Set.of("opd", "vertical", "utility", "volunteer");
  private static final Set<String> STATION_KINDS =
      Set.of("fireStation", "ambulanceStation", "policeStation", "hospital", "post");
  private static final Pattern PHONE = Pattern.compile("|\\+?[0-9][0-9 ()-]{1,24}");

  private final RegionReport report;
  private final List<Agency> agencies = new ArrayList<>();
  private final List<AgencyList.Row> stations = new ArrayList<>();
  private final Set<String> agencyCodes = new HashSet<>();
  private final Set<String> stationCodes = new HashSet<>();

  AgencyReader(RegionReport report) {
    this.report = report;
  }

  AgencyList read(RegionFiles files) {
    files.rows(AGENCIES, AGENCY_COLUMNS, report, this::agency);
    files.rows(STATIONS, STATION_COLUMNS, report, this::station);
    return new AgencyList(agencies, stations);
  }

  AgencyList read(List<Map<String, String>> agencyRows, List<Map<String, String>> stationRows) {
    TypedRows.read(AGENCIES, AGENCY_COLUMNS, agencyRows, report, this::agency);
    TypedRows.read(STATIONS, STATION_COLUMNS, stationRows, report, this::station);
    return new AgencyList(agencies, stations);
  }

  private void agency(RegionRow row) {
    Optional<String> code = row.unique("code", agencyCodes);
    Optional<String> name = row.required("name");
    Optional<String> kind = row.oneOf("kind", AGENCY_KINDS);
    Optional<String> phone = row.matching("phone", PHONE, "phone");
    if (code.isPresent() && name.isPresent() && kind.isPresent() && phone.isPresent()) {
      agencies.add(new Agency(code.get(), name.get(), kind.get(), phone.get()));
    }
  }

  private void station(RegionRow row) {
    Optional<String> code = row.unique("code", stationCodes);
    Optional<String> name = row.required("name");
    Optional<String> agency = row.required("agency").filter(each -> isKnown(each, row));
    Optional<String> kind = row.oneOf("kind", STATION_KINDS);
    Optional<GeoPoint> point = row.point();
    Optional<String> phone = row.matching("phone", PHONE, "phone");
    if (code.isPresent()
        && name.isPresent()
        && agency.isPresent()
        && kind.isPresent()
        && point.isPresent()
        && phone.isPresent()) {
      stations.add(
          new AgencyList.Row(
              code.get(),
              name.get(),
              agency.get(),
              kind.get(),
              point.get(),
              row.text("address"),
              phone.get()));
    }
  }

  /** Of agencies that are refused themselves nobody knows which they are; that was said there. */
  private boolean isKnown(String agency, RegionRow row) {
    if (agencyCodes.contains(agency) || report.isRefused(AGENCIES)) {
      return true;
    }
    row.refuse("unknown-agency", Map.of("value", agency));
    return false;
  }
}
