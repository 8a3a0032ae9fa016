package id.kentongan.incident;

import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import id.kentongan.region.RegionRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code likeness.csv}; a region without it has {@link Likeness#USUAL} for all. Types may
 * come and go while a region is in force, so a code that is no type's is none of a fault.
 */
class LikenessFile {

  private static final String FILE = "likeness.csv";
  private static final List<String> COLUMNS = List.of("type", "metres", "minutes");
  private static final String KECAMATAN = "kecamatan";
  private static final Pattern METRES = Pattern.compile(KECAMATAN + "|[1-9][0-9]{0,4}");
  private static final Pattern MINUTES = Pattern.compile("[1-9][0-9]{0,3}");

  private final RegionReport report;
  private final Set<String> before = new HashSet<>();
  private final List<Likeness> found = new ArrayList<>();

  LikenessFile(RegionReport report) {
    this.report = report;
  }

  List<Likeness> read(RegionFiles files) {
    files.rows(FILE, COLUMNS, report, this::row);
    return found;
  }

  private void row(RegionRow row) {
    Optional<String> code = row.unique("type", before);
    Optional<String> metres = row.matching("metres", METRES, "likeness-metres");
    Optional<String> minutes = row.matching("minutes", MINUTES, "likeness-minutes");
    if (code.isPresent() && metres.isPresent() && minutes.isPresent()) {
      Integer near = metres.get().equals(KECAMATAN) ? null : Integer.valueOf(metres.get());
      found.add(new Likeness(code.get(), near, Integer.parseInt(minutes.get())));
    }
  }
}
