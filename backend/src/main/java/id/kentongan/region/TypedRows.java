package id.kentongan.region;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Rows that somebody typed on a page instead of into a file: held to the same, found fault with in
 * the same words.
 */
public final class TypedRows {

  private static final int HEADER_LINES = 1;

  private TypedRows() {}

  /**
   * @param file by which findings call them
   * @param columns exactly those of each row
   */
  public static void read(
      String file,
      List<String> columns,
      List<Map<String, String>> rows,
      RegionReport report,
      Consumer<RegionRow> each) {
    CsvFile table = new CsvFile(file, columns, report);
    for (int index = 0; index < rows.size(); index++) {
      Map<String, String> row = Objects.requireNonNullElse(rows.get(index), Map.of());
      table.typed(row, Place.line(file, index + HEADER_LINES + 1L), each);
    }
  }
}
