package id.kentongan.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The passwords of the positions' telephones, in the file that was written with the exchange's
 * configuration: {@code id}, {@code extension}, {@code password}, tab-separated. Read each time:
 * the configuration may be written anew while we run.
 */
class PhoneAccounts {

  private final Path file;

  PhoneAccounts(Path file) {
    this.file = file;
  }

  /** Empty if the exchange's configuration knows no such position. */
  Optional<String> password(String position) {
    try (var lines = Files.lines(file)) {
      return lines
          .map(line -> line.split("\t", -1))
          .filter(columns -> columns.length == 3 && columns[0].equals(position))
          .map(columns -> columns[2])
          .findFirst();
    } catch (NoSuchFileException noConfiguration) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
