package id.kentongan.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The positions that a region has: its file {@code positions.csv}, {@code id,extension,name}.
 *
 * @param seats in the order of their ids
 */
record PositionPlan(List<Seat> seats) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  PositionPlan {
    seats = seats.stream().sorted(Comparator.comparing(Seat::id)).toList();
  }

  /** One of them; id and extension are the exchange's. */
  record Seat(String id, String extension, String name) {}

  /**
   * @throws IOException if there is no such file or it cannot be read
   */
  static PositionPlan read(Path file) throws IOException {
    try (var reader = Files.newBufferedReader(file);
        var records = FORMAT.parse(reader)) {
      return new PositionPlan(records.stream().map(PositionPlan::seat).toList());
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " does not have the columns id, extension and name", e);
    }
  }

  private static Seat seat(CSVRecord line) {
    return new Seat(line.get("id"), line.get("extension"), line.get("name"));
  }
}
