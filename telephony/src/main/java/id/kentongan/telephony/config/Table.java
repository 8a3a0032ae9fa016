package id.kentongan.telephony.config;

import id.kentongan.telephony.config.Finding.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file of a region: comma-separated, UTF-8, with exactly the columns that are expected. */
final class Table {

  private static final int MOST_ROWS = 500;
  private static final int LONGEST_CELL = 200;

  private final String file;
  private final List<String> columns;
  private final Consumer<Finding> findings;
  private final Set<String> seen = new HashSet<>();
  private final Map<Long, Long> lines = new HashMap<>();

  Table(String file, List<String> columns, Consumer<Finding> findings) {
    this.file = file;
    this.columns = List.copyOf(columns);
    this.findings = findings;
  }

  /** The rows that have every column; the others become findings. */
  List<CSVRecord> rows(String content) {
    List<CSVRecord> rows = new ArrayList<>();
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(content), format)) {
      if (!parser.getHeaderNames().equals(columns)) {
        String found = String.join(",", parser.getHeaderNames());
        refuse(1, Reason.HEADER, Map.of("columns", String.join(",", columns), "found", found));
        return List.of();
      }
      for (CSVRecord row : parser) {
        lines.put(row.getRecordNumber(), parser.getCurrentLineNumber());
        take(row, rows);
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
      refuse(0, Reason.NOT_CSV, Map.of());
      return List.of();
    }
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      refuse(0, Reason.ROWS, Map.of("limit", Integer.toString(MOST_ROWS)));
    }
    return rows;
  }

  private void take(CSVRecord row, List<CSVRecord> rows) {
    if (!row.isConsistent()) {
      refuse(
          line(row),
          Reason.COLUMNS,
          Map.of("columns", "" + columns.size(), "found", "" + row.size()));
    } else if (row.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
      refuse(
          line(row),
          Reason.TOO_LONG,
          Map.of("column", String.join("/", columns), "limit", "" + LONGEST_CELL));
    } else {
      rows.add(row);
    }
  }

  /** A value that must keep a rule and be unique in its column. */
  String unique(CSVRecord row, String column, Predicate<String> rule, Reason otherwise) {
    String value = row.get(column);
    if (!rule.test(value)) {
      refuse(line(row), otherwise, Map.of("column", column, "value", value));
    } else if (!seen.add(column + '\n' + value)) {
      refuse(line(row), Reason.TWICE, Map.of("column", column, "value", value));
    }
    return value;
  }

  /** A name that people read. */
  String name(CSVRecord row) {
    String value = row.get("name");
    if (!Names.readable(value)) {
      refuse(line(row), Reason.NAME, Map.of("column", "name"));
    }
    return value;
  }

  private long line(CSVRecord row) {
    return lines.getOrDefault(row.getRecordNumber(), 0L);
  }

  private void refuse(long line, Reason reason, Map<String, String> values) {
    findings.accept(new Finding(file, line, reason, values));
  }
}
