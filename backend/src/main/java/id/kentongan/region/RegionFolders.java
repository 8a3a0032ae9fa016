package id.kentongan.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files of the region under the home: {@code regions/VERSION}, and the link {@code region} to
 * those in force, from which the exchange is configured without us. The version before stays, for a
 * way back.
 */
@Component
class RegionFolders {

  private static final Logger LOG = LoggerFactory.getLogger(RegionFolders.class);
  private static final int KEPT = 2;

  private final Path home;

  RegionFolders(@Value("${kentongan.home}") Path home) {
    this.home = home.toAbsolutePath();
  }

  private Path current() {
    return home.resolve("region");
  }

  /** Copies a folder as the files of a version, which are not in force yet. */
  void store(Path from, long version) {
    try {
      Path folder = Files.createDirectories(home.resolve("regions")).resolve("" + version);
      copy(from, folder);
      Path prompts = from.resolve("prompts");
      if (Files.isDirectory(prompts, LinkOption.NOFOLLOW_LINKS)) {
        copy(prompts, folder.resolve("prompts"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of a version; empty if this node has not got them. */
  Optional<Path> find(long version) {
    return Optional.of(home.resolve("regions").resolve("" + version)).filter(Files::isDirectory);
  }

  /** Points the link to a version in one step. A node that has not its files leaves it. */
  void putInForce(long version) {
    Path target = Path.of("regions", "" + version);
    try {
      if (!Files.isDirectory(home.resolve(target)) || pointsTo(target)) {
        return;
      }
      Path fresh = home.resolve("region.link");
      Files.deleteIfExists(fresh);
      Files.createSymbolicLink(fresh, target);
      Files.move(
          fresh, current(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forgetOld(version);
    } catch (IOException e) {
      // The next look tries again; until then the exchange is configured as before.
      LOG.warn("The files of version {} cannot be put in force: {}", version, e.toString());
    }
  }

  private boolean pointsTo(Path target) throws IOException {
    return Files.isSymbolicLink(current()) && Files.readSymbolicLink(current()).equals(target);
  }

  private void forgetOld(long version) throws IOException {
    try (Stream<Path> folders = Files.list(home.resolve("regions"))) {
      List<Path> old =
          folders
              .filter(folder -> folder.getFileName().toString().matches("first|[0-9]{1,18}"))
              .filter(folder -> number(folder) <= version)
              .sorted(Comparator.comparingLong(RegionFolders::number).reversed())
              .skip(KEPT)
              .toList();
      for (Path folder : old) {
        delete(folder);
      }
    }
  }

  private static long number(Path folder) {
    String name = folder.getFileName().toString();
    return name.equals("first") ? 0 : Long.parseLong(name);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
