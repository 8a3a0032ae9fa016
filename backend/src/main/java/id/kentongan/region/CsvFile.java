package id.kentongan.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A file of comma-separated values in UTF-8 (RFC 4180). */
class CsvFile {

  private static final int MOST_ROWS = 500_000;
  private static final int LONGEST_CELL = 300;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");

  /** What a spreadsheet would work out instead of showing it; a signed number is none. */
  private static final Pattern FORMULA =
      Pattern.compile("[=@].*|[+-](?![0-9]+(?:[ .][0-9]+)*$).*", Pattern.DOTALL);

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setAllowMissingColumnNames(true)
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  private final String name;
  private final List<String> columns;
  private final RegionReport report;

  CsvFile(String name, List<String> columns, RegionReport report) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.report = report;
  }

  void read(InputStream in, Consumer<RegionRow> each) {
    try (Reader reader =
            withoutMark(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      if (parser.getHeaderNames().equals(columns)) {
        rows(parser, each);
      } else {
        refuseHeader(parser.getHeaderNames());
      }
    } catch (UncheckedIOException e) {
      refuse(e.getCause());
    } catch (IOException e) {
      refuse(e);
    }
  }

  private void rows(CSVParser parser, Consumer<RegionRow> each) {
    var records = parser.iterator();
    while (records.hasNext()) {
      CSVRecord row = records.next();
      Place place = Place.line(name, parser.getCurrentLineNumber());
      if (row.getRecordNumber() > MOST_ROWS) {
        report.refuse(Place.file(name), "too-many-rows", Map.of("limit", MOST_ROWS));
        return;
      }
      if (isWhole(row, place)) {
        each.accept(new RegionRow(place, row.toMap(), report));
      }
    }
  }

  /** A row that did not come from a file. */
  void typed(Map<String, String> cells, Place place, Consumer<RegionRow> each) {
    Map<String, String> stripped = new HashMap<>();
    cells.forEach((column, cell) -> stripped.put(column, cell == null ? "" : cell.strip()));
    if (!stripped.keySet().equals(Set.copyOf(columns))) {
      report.refuse(place, "columns", Map.of("columns", columns.size(), "found", cells.size()));
    } else if (isHarmless(stripped, place)) {
      each.accept(new RegionRow(place, stripped, report));
    }
  }

  private boolean isWhole(CSVRecord row, Place place) {
    if (!row.isConsistent()) {
      report.refuse(place, "columns", Map.of("columns", columns.size(), "found", row.size()));
      return false;
    }
    return isHarmless(row.toMap(), place);
  }

  private boolean isHarmless(Map<String, String> cells, Place place) {
    boolean harmless = true;
    for (String column : columns) {
      harmless &= isHarmless(cells.getOrDefault(column, ""), column, place);
    }
    return harmless;
  }

  private boolean isHarmless(String cell, String column, Place place) {
    if (cell.length() > LONGEST_CELL) {
      report.refuse(place, "too-long", Map.of("column", column, "limit", LONGEST_CELL));
    } else if (UNPRINTABLE.matcher(cell).find()) {
      report.refuse(place, "unprintable", Map.of("column", column));
    } else if (FORMULA.matcher(cell).matches()) {
      report.refuse(place, "formula", Map.of("column", column, "value", cell));
    } else {
      return true;
    }
    return false;
  }

  private void refuseHeader(List<String> found) {
    report.refuse(
        Place.line(name, 1),
        "header",
        Map.of("columns", String.join(",", columns), "found", String.join(",", found)));
  }

  /** Too broken to be read to its end. */
  private void refuse(@Nullable IOException broken) {
    boolean encoding = broken instanceof CharacterCodingException;
    report.refuse(Place.file(name), encoding ? "not-utf8" : "not-csv");
  }

  /** Spreadsheets put a byte order mark before their UTF-8. */
  private static Reader withoutMark(Reader reader) throws IOException {
    Reader buffered = new BufferedReader(reader);
    buffered.mark(1);
    if (buffered.read() != '\uFEFF') {
      buffered.reset();
    }
    return buffered;
  }
}
