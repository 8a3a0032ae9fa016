package id.kentongan.region.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The units that stand at a city's stations, and who is on duty with them. */
final class Crews {

  private static final String FILE = "units.csv";
  private static final int STATION = 2;
  private static final int FIRST_NUMBER = 500;

  /** Firefighters stay for a day and are at home for two. */
  private static final List<String> DAYS_OF_FIREFIGHTERS =
      List.of("2026-01-01/3", "2026-01-02/3", "2026-01-03/3");

  private static final String HOURS_OF_FIREFIGHTERS = "07:00-07:00";
  private static final List<String> SHIFTS = List.of("07:00-15:00", "15:00-23:00", "23:00-07:00");
  private static final String OFFICE_HOURS = "07:00-17:00";

  /** Whoever helps by day only. */
  private static final Set<String> BY_DAY = Set.of("PUP-01", "DLH-01", "PPA-01");

  /** With which units the first responders sign in. */
  private static final Map<String, String> ACCOUNTS =
      Map.of("DMK-02", "responder-1", "AMB-01", "responder-2");

  private final List<String> names;
  private final List<String> units = new ArrayList<>();
  private final List<String> lines = new ArrayList<>(List.of("unit,name,phone,days,hours,account"));

  /**
   * @param stations codes of those that the city has
   */
  Crews(Set<String> stations, List<String> names) throws IOException {
    this.names = names;
    try (BufferedReader rows =
        new BufferedReader(new InputStreamReader(Words.open(FILE), StandardCharsets.UTF_8))) {
      units.add(rows.readLine());
      rows.lines().filter(row -> stations.contains(row.split(",")[STATION])).forEach(units::add);
    }
    units.stream().skip(1).forEach(this::crewsOf);
  }

  /** Of {@code units.csv}. */
  List<String> units() {
    return units;
  }

  /** Of {@code crews.csv}. */
  List<String> crews() {
    return lines;
  }

  private void crewsOf(String row) {
    String unit = row.substring(0, row.indexOf(','));
    if (unit.startsWith("DMK")) {
      DAYS_OF_FIREFIGHTERS.forEach(days -> crew(unit, days, HOURS_OF_FIREFIGHTERS));
    } else if (BY_DAY.contains(unit)) {
      crew(unit, "12345", OFFICE_HOURS);
    } else {
      SHIFTS.forEach(hours -> crew(unit, "1234567", hours));
    }
  }

  private void crew(String unit, String days, String hours) {
    int number = lines.size() - 1;
    String name = names.get(number % names.size());
    String phone = "021-5550" + (FIRST_NUMBER + number);
    lines.add(String.join(",", unit, name, phone, days, hours, ACCOUNTS.getOrDefault(unit, "")));
  }
}
