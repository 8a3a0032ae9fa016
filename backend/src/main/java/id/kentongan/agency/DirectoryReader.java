package id.kentongan.agency;

import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import id.kentongan.region.RegionRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads {@code directory.csv}. */
class DirectoryReader {

  static final String FILE = "directory.csv";

  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()-]{1,24}");
  private static final Pattern SEPARATORS = Pattern.compile("[ ()-]");

  private final RegionReport report;
  private final Predicate<String> isAgency;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> numbers = new HashSet<>();

  /**
   * @param isAgency whether there is an agency of this code
   */
  DirectoryReader(RegionReport report, Predicate<String> isAgency) {
    this.report = report;
    this.isAgency = isAgency;
  }

  /** A number that may be dialled, without separators; agency is empty if it belongs to none. */
  record Entry(String number, String name, String agency) {}

  List<Entry> read(RegionFiles files) {
    files.rows(FILE, List.of("number", "name", "agency"), report, this::entry);
    return entries;
  }

  private void entry(RegionRow row) {
    Optional<String> number =
        row.matching("number", NUMBER, "phone")
            .map(text -> SEPARATORS.matcher(text).replaceAll(""));
    Optional<String> name = row.required("name");
    String agency = row.text("agency");
    if (!agency.isEmpty() && !isAgency.test(agency)) {
      row.refuse("unknown-agency", Map.of("value", agency));
    } else if (number.isPresent() && !numbers.add(number.get())) {
      row.refuse("twice", Map.of("column", "number", "value", number.get()));
    } else if (number.isPresent() && name.isPresent()) {
      entries.add(new Entry(number.get(), name.get(), agency));
    }
  }
}
