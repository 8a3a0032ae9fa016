package id.kentongan.telephony.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private final Findings findings;
  private final Set<String> seen = new HashSet<>();

  Table(String file, List<String> columns, Findings findings) {
    this.file = file;
    this.columns = List.copyOf(columns);
    this.findings = findings;
  }

  /** The rows that have every column; the others become findings. */
  List<CSVRecord> rows(String content) {
    List<CSVRecord> rows = new ArrayList<>();
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(content), format)) {
      if (!parser.getHeaderNames().equals(columns)) {
        findings.add(file, "its columns must be " + String.join(",", columns));
        return List.of();
      }
      for (CSVRecord row : parser) {
        take(row, rows);
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
      findings.add(file, "is not comma-separated text (" + broken.getMessage() + ")");
    }
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      findings.add(file, "must have from 1 to " + MOST_ROWS + " rows");
    }
    return rows;
  }

  private void take(CSVRecord row, List<CSVRecord> rows) {
    if (!row.isConsistent()) {
      findings.add(place(row), "has not " + columns.size() + " columns");
    } else if (row.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
      findings.add(place(row), "a value is longer than " + LONGEST_CELL + " characters");
    } else {
      rows.add(row);
    }
  }

  /** A value that must keep a rule and be unique in its column. */
  String unique(CSVRecord row, String column, Predicate<String> rule, String expected) {
    String value = row.get(column);
    if (!rule.test(value)) {
      findings.add(place(row), column + " '" + value + "' is not " + expected);
    } else if (!seen.add(column + '\n' + value)) {
      findings.add(place(row), column + " '" + value + "' is there twice");
    }
    return value;
  }

  /** A name that people read. */
  String name(CSVRecord row) {
    String value = row.get("name");
    if (!Names.readable(value)) {
      findings.add(place(row), "name " + Names.EXPECTED);
    }
    return value;
  }

  String place(CSVRecord row) {
    return file + ", row " + row.getRecordNumber();
  }
}
