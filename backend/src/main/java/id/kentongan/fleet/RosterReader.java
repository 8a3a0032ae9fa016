package id.kentongan.fleet;

import id.kentongan.agency.KnownAgencies;
import id.kentongan.fleet.Roster.Crew;
import id.kentongan.geo.roads.VehicleClass;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import id.kentongan.region.RegionRow;
import id.kentongan.region.TypedRows;
import id.kentongan.shared.GeoPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads {@code units.csv} and {@code crews.csv}, and what somebody makes of them on a page: the
 * same rules.
 */
class RosterReader {

  static final String UNITS = "units.csv";
  static final String CREWS = "crews.csv";
  static final List<String> UNIT_COLUMNS =
      List.of(
          "callSign",
          "agency",
          "station",
          "kind",
          "vehicleClass",
          "capabilities",
          "crewSize",
          "equipment",
          "alerts");
  static final List<String> CREW_COLUMNS =
      List.of("unit", "name", "phone", "days", "hours", "account");

  private static final int MOST_PERSONS = 99;
  private static final Set<String> VEHICLES = Set.of("truck", "van", "car", "motorcycle");
  private static final Pattern ALERT = Pattern.compile("sms|phone|radio");
  private static final Pattern CAPABILITY = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
  private static final Pattern PHONE = Pattern.compile("|\\+?[0-9][0-9 ()-]{1,24}");
  private static final Pattern SEPARATORS = Pattern.compile("[ ()-]");
  private static final Pattern ACCOUNT = Pattern.compile("|[a-z][a-z0-9-]{1,40}");

  private final RegionReport report;
  private final KnownAgencies known;
  private final List<Unit> units = new ArrayList<>();
  private final List<Crew> crews = new ArrayList<>();
  private final Set<String> callSigns = new HashSet<>();
  private final Map<String, String> accounts = new HashMap<>();

  /**
   * @param known which units may be of and at
   */
  RosterReader(RegionReport report, KnownAgencies known) {
    this.report = report;
    this.known = known;
  }

  Roster read(RegionFiles files) {
    files.rows(UNITS, UNIT_COLUMNS, report, this::unit);
    files.rows(CREWS, CREW_COLUMNS, report, this::crew);
    return new Roster(units, crews);
  }

  Roster read(List<Map<String, String>> unitRows, List<Map<String, String>> crewRows) {
    TypedRows.read(UNITS, UNIT_COLUMNS, unitRows, report, this::unit);
    TypedRows.read(CREWS, CREW_COLUMNS, crewRows, report, this::crew);
    return new Roster(units, crews);
  }

  private void unit(RegionRow row) {
    Optional<CallSign> callSign = row.unique("callSign", callSigns).map(CallSign::new);
    Optional<String> agency = row.required("agency").filter(code -> isKnownAgency(code, row));
    Optional<GeoPoint> home = row.required("station").flatMap(code -> home(code, row));
    Optional<String> kind = row.required("kind");
    Optional<VehicleClass> vehicle =
        row.oneOf("vehicleClass", VEHICLES).flatMap(VehicleClass::find);
    Optional<Set<String>> capabilities = row.words("capabilities", CAPABILITY, "capability");
    OptionalInt crewSize = row.count("crewSize", 1, MOST_PERSONS);
    Optional<Set<String>> alerts = row.words("alerts", ALERT, "alert");
    if (callSign.isPresent()
        && agency.isPresent()
        && home.isPresent()
        && kind.isPresent()
        && vehicle.isPresent()
        && capabilities.isPresent()
        && crewSize.isPresent()
        && alerts.isPresent()) {
      units.add(
          new Unit(
              callSign.get(),
              agency.get(),
              row.text("station"),
              home.get(),
              kind.get(),
              vehicle.get(),
              capabilities.get(),
              crewSize.getAsInt(),
              row.text("equipment"),
              alerts.get().stream()
                  .map(alert -> Alert.find(alert).orElseThrow())
                  .collect(Collectors.toUnmodifiableSet())));
    }
  }

  private void crew(RegionRow row) {
    Optional<CallSign> unit = row.required("unit").flatMap(code -> knownUnit(code, row));
    Optional<String> name = row.required("name");
    Optional<String> phone =
        row.matching("phone", PHONE, "phone").map(text -> SEPARATORS.matcher(text).replaceAll(""));
    Optional<String> account = row.matching("account", ACCOUNT, "account");
    boolean hasHours = DutyHours.find(row.text("days"), row.text("hours")).isPresent();
    if (!hasHours) {
      row.refuse("duty", Map.of("days", row.text("days"), "hours", row.text("hours")));
    }
    if (unit.isPresent()
        && name.isPresent()
        && phone.isPresent()
        && account.isPresent()
        && hasHours
        && isWithOneUnit(account.get(), unit.get(), row)) {
      crews.add(
          new Crew(
              unit.get(),
              name.get(),
              phone.get(),
              row.text("days"),
              row.text("hours"),
              account.get()));
    }
  }

  private boolean isWithOneUnit(String account, CallSign unit, RegionRow row) {
    String other = accounts.getOrDefault(account, unit.value());
    if (account.isEmpty() || other.equals(unit.value())) {
      accounts.put(account, unit.value());
      return true;
    }
    row.refuse("account-twice", Map.of("value", account, "other", other));
    return false;
  }

  /** Of units that are refused themselves nobody knows which they are; that was said there. */
  private Optional<CallSign> knownUnit(String code, RegionRow row) {
    if (callSigns.contains(code)) {
      return CallSign.find(code);
    }
    if (!report.isRefused(UNITS)) {
      row.refuse("unknown-unit", Map.of("value", code));
    }
    return Optional.empty();
  }

  private boolean isKnownAgency(String code, RegionRow row) {
    if (known.isAgency().test(code)) {
      return true;
    }
    row.refuse("unknown-agency", Map.of("value", code));
    return false;
  }

  private Optional<GeoPoint> home(String code, RegionRow row) {
    Optional<GeoPoint> home = known.stations().apply(code);
    if (home.isEmpty()) {
      row.refuse("unknown-station", Map.of("value", code));
    }
    return home;
  }
}
