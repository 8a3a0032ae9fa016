package id.kentongan.dispatch.clock;

import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import id.kentongan.region.RegionRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code response-times.csv}; what it does not name has no clock. */
class ResponseTimesFile {

  private static final String FILE = "response-times.csv";
  private static final List<String> COLUMNS =
      List.of("clock", "priority", "nearSeconds", "limitSeconds", "headSeconds");
  private static final Set<String> CLOCKS =
      Arrays.stream(ClockName.values()).map(ClockName::code).collect(Collectors.toSet());
  private static final Set<String> PRIORITIES = Set.of("1", "2", "3", "4");
  private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,4}");
  private static final Pattern SECONDS_OR_NONE = Pattern.compile("|[1-9][0-9]{0,4}");

  private final RegionReport report;
  private final Set<String> before = new HashSet<>();
  private final List<ResponseTime> found = new ArrayList<>();

  ResponseTimesFile(RegionReport report) {
    this.report = report;
  }

  /** Those of the file; without one the usual. */
  List<ResponseTime> read(RegionFiles files) {
    if (!files.has(FILE)) {
      return ResponseTime.USUAL;
    }
    files.rows(FILE, COLUMNS, report, this::row);
    return found;
  }

  private void row(RegionRow row) {
    Optional<String> clock = row.oneOf("clock", CLOCKS);
    Optional<String> priority = row.oneOf("priority", PRIORITIES);
    Optional<String> near = row.matching("nearSeconds", SECONDS, "seconds");
    Optional<String> limit = row.matching("limitSeconds", SECONDS, "seconds");
    Optional<String> head = row.matching("headSeconds", SECONDS_OR_NONE, "seconds");
    if (clock.isPresent()
        && priority.isPresent()
        && near.isPresent()
        && limit.isPresent()
        && head.isPresent()) {
      add(
          row,
          ResponseTime.of(
              ClockName.find(clock.get()).orElseThrow(),
              Integer.parseInt(priority.get()),
              Integer.parseInt(near.get()),
              Integer.parseInt(limit.get()),
              head.get().isEmpty() ? null : Integer.valueOf(head.get())));
    }
  }

  private void add(RegionRow row, ResponseTime time) {
    String key = time.clock().code() + " " + time.priority();
    if (!before.add(key)) {
      report.refuse(row.place(), "twice", Map.of("column", "clock priority", "value", key));
    } else if (time.near().compareTo(time.limit()) > 0
        || (time.head() != null && time.head().compareTo(time.limit()) < 0)) {
      report.refuse(row.place(), "response-times-order", Map.of("value", key));
    } else {
      found.add(time);
    }
  }
}
