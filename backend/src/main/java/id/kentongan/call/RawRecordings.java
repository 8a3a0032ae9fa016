package id.kentongan.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The exchange's directory of raw recordings. */
class RawRecordings {

  private static final Logger LOG = LoggerFactory.getLogger(RawRecordings.class);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,150}\\.raw");

  private final Path directory;

  RawRecordings(Path directory) {
    this.directory = directory;
  }

  /** How a file is at one moment; two equal looks some time apart: nobody writes it any more. */
  record Look(long bytes, Instant written) {}

  /**
   * @throws IllegalArgumentException if the name leads anywhere else
   */
  Path path(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a recording");
    }
    return directory.resolve(name);
  }

  /** Empty if there is no such file of the exchange's own, or no sound in it. */
  Optional<Look> look(String name) {
    try {
      var file =
          Files.readAttributes(path(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(new Look(file.size(), file.lastModifiedTime().toInstant()))
          .filter(look -> file.isRegularFile() && look.bytes() > 0);
    } catch (NoSuchFileException | IllegalArgumentException none) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.error("the recording {} cannot be looked at", name, e);
      return Optional.empty();
    }
  }

  /** When its last sound was written. */
  Optional<Instant> lastWritten(String name) {
    return look(name).map(Look::written);
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(path(name));
  }
}
