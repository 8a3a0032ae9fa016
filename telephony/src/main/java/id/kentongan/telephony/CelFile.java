package id.kentongan.telephony;

import id.kentongan.telephony.ExchangeSignal.AboutCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channel event log as the exchange writes it: a CSV file that only grows ({@code
 * cel-custom/cel.csv}).
 *
 * <p>A file is known by its inode and its first line, so that rotating, truncating or replacing it
 * starts a new one. What was not read yet of a rotated file is read first, if it still lies beside
 * the log as {@code cel.csv.<anything>}. A file that is not there yet is an empty one.
 */
public final class CelFile implements CelReader {

  private static final Logger LOG = LoggerFactory.getLogger(CelFile.class);

  private final Path path;

  public CelFile(Path path) {
    this.path = path;
  }

  /**
   * {@inheritDoc}
   *
   * @throws UncheckedIOException if the file is there but cannot be read
   */
  @Override
  public synchronized CelPage read(CelOffset from, int maxLines) {
    try {
      Optional<String> current = CelLines.identity(path);
      if (current.isEmpty()) {
        return new CelPage(List.of(), from);
      }
      if (current.get().equals(from.file())) {
        return page(path, from, maxLines);
      }
      return rest(from, maxLines, current.get());
    } catch (NoSuchFileException notWrittenYet) {
      return new CelPage(List.of(), from);
    } catch (IOException e) {
      throw new UncheckedIOException("the exchange's call log cannot be read", e);
    }
  }

  /** What follows an offset in a former file; when there is nothing, the start of this one. */
  private CelPage rest(CelOffset from, int maxLines, String current) throws IOException {
    Optional<Path> former = from.file().isEmpty() ? Optional.empty() : rotated(from.file());
    if (former.isPresent()) {
      CelPage rest = page(former.get(), from, maxLines);
      if (!rest.next().equals(from)) {
        return rest;
      }
    } else if (!from.file().isEmpty()) {
      LOG.warn("the exchange's call log was replaced; it is read from its start");
    }
    return page(path, new CelOffset(current, 0), maxLines);
  }

  private Optional<Path> rotated(String identity) throws IOException {
    Path directory = path.toAbsolutePath().getParent();
    String prefix = path.getFileName() + ".";
    if (directory == null) {
      return Optional.empty();
    }
    try (Stream<Path> beside = Files.list(directory)) {
      List<Path> candidates =
          beside.filter(file -> String.valueOf(file.getFileName()).startsWith(prefix)).toList();
      for (Path candidate : candidates) {
        if (CelLines.identity(candidate).filter(identity::equals).isPresent()) {
          return Optional.of(candidate);
        }
      }
      return Optional.empty();
    }
  }

  private CelPage page(Path file, CelOffset from, int maxLines) throws IOException {
    List<AboutCall> signals = new ArrayList<>();
    long next = from.bytes();
    try (CelLines lines = CelLines.open(file, from.bytes())) {
      for (int read = 0; read < maxLines; read++) {
        Optional<String> line = lines.next();
        next = lines.offset();
        if (line.isEmpty()) {
          break;
        }
        claim(line.get(), next).ifPresent(signals::add);
      }
    }
    return new CelPage(signals, new CelOffset(from.file(), next));
  }

  private Optional<AboutCall> claim(String line, long endsAt) {
    Optional<CelRecord> record = record(line);
    if (record.isEmpty()) {
      LOG.warn("a line of the exchange's call log cannot be read; it ends at byte {}", endsAt);
    }
    return record.flatMap(CelTranslator::translate);
  }

  private static Optional<CelRecord> record(String line) {
    try (CSVParser parser = CSVParser.parse(line, CSVFormat.DEFAULT)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1
          ? CelRecord.ofColumns(records.getFirst().toList())
          : Optional.empty();
    } catch (IOException | UncheckedIOException brokenQuotes) {
      return Optional.empty();
    }
  }
}
