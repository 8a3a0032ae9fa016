package id.kentongan.agency;

import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import id.kentongan.region.RegionRow;
import id.kentongan.shared.GeoPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code agencies.csv}, {@code stations.csv} and {@code directory.csv}. */
class AgencyFiles {

  static final String AGENCIES = "agencies.csv";
  static final String STATIONS = "stations.csv";
  private static final Set<String> AGENCY_KINDS = Set.of("opd", "vertical", "utility", "volunteer");
  private static final Set<String> STATION_KINDS =
      Set.of("fireStation", "ambulanceStation", "policeStation", "hospital", "post");
  private static final Pattern PHONE = Pattern.compile("|\\+?[0-9][0-9 ()-]{1,24}");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()-]{1,24}");
  private static final Pattern SEPARATORS = Pattern.compile("[ ()-]");

  private final RegionReport report;
  private final List<Agency> agencies = new ArrayList<>();
  private final List<StationRow> stations = new ArrayList<>();
  private final List<Entry> directory = new ArrayList<>();
  private final Set<String> agencyCodes = new HashSet<>();
  private final Set<String> stationCodes = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();

  AgencyFiles(RegionReport report) {
    this.report = report;
  }

  /** An organisation that helps. */
  record Agency(String code, String name, String kind, String phone) {}

  /** A station; address and phone are empty if they are not known. */
  record StationRow(
      String code,
      String name,
      String agency,
      String kind,
      GeoPoint point,
      String address,
      String phone) {}

  /** A number that may be dialled, without separators; agency is empty if it belongs to none. */
  record Entry(String number, String name, String agency) {}

  /** What holds of the three files. */
  record Contents(List<Agency> agencies, List<StationRow> stations, List<Entry> directory) {}

  Contents read(RegionFiles files) {
    files.rows(AGENCIES, List.of("code", "name", "kind", "phone"), report, this::agency);
    files.rows(
        STATIONS,
        List.of("code", "name", "agency", "kind", "latitude", "longitude", "address", "phone"),
        report,
        this::station);
    files.rows("directory.csv", List.of("number", "name", "agency"), report, this::entry);
    return new Contents(agencies, stations, directory);
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
    Optional<String> agency = row.required("agency").flatMap(each -> known(each, row));
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
          new StationRow(
              code.get(),
              name.get(),
              agency.get(),
              kind.get(),
              point.get(),
              row.text("address"),
              phone.get()));
    }
  }

  private void entry(RegionRow row) {
    Optional<String> number =
        row.matching("number", NUMBER, "phone")
            .map(text -> SEPARATORS.matcher(text).replaceAll(""));
    Optional<String> name = row.required("name");
    Optional<String> agency =
        row.text("agency").isEmpty() ? Optional.of("") : known(row.text("agency"), row);
    if (number.isPresent() && !numbers.add(number.get())) {
      report.refuse(row.place(), "twice", Map.of("column", "number", "value", number.get()));
    } else if (number.isPresent() && name.isPresent() && agency.isPresent()) {
      directory.add(new Entry(number.get(), name.get(), agency.get()));
    }
  }

  /** Of agencies that are refused themselves nobody knows which they are; that was said there. */
  private Optional<String> known(String agency, RegionRow row) {
    if (agencyCodes.contains(agency) || report.isRefused(AGENCIES)) {
      return Optional.of(agency);
    }
    report.refuse(row.place(), "unknown-agency", Map.of("value", agency));
    return Optional.empty();
  }
}
