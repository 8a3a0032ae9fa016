package id.kentongan.telephony.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The exchange's configuration directory, replaced as a whole. The one before stays beside it as
 * {@code etc.former}.
 */
record EtcDirectory(Path directory) {

  /**
   * @return whether anything was different
   */
  boolean replace(Map<String, byte[]> files) throws IOException {
    if (holds(files)) {
      return false;
    }
    Path fresh = sibling(".new");
    Path former = sibling(".former");
    Files.createDirectories(directory.toAbsolutePath().resolveSibling(""));
    delete(fresh);
    for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
      Path path = fresh.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    shareAll(fresh);
    if (Files.exists(directory)) {
      delete(former);
      Files.move(directory, former);
    }
    Files.move(fresh, directory);
    return true;
  }

  private boolean holds(Map<String, byte[]> files) throws IOException {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    Set<String> present = new TreeSet<>();
    for (Path path : below(directory)) {
      if (Files.isRegularFile(path)) {
        present.add(directory.relativize(path).toString());
      }
    }
    if (!present.equals(files.keySet())) {
      return false;
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (!Arrays.equals(Files.readAllBytes(directory.resolve(file.getKey())), file.getValue())) {
        return false;
      }
    }
    return true;
  }

  private Path sibling(String suffix) {
    return directory.resolveSibling(directory.getFileName() + suffix);
  }

  private void shareAll(Path fresh) throws IOException {
    Path folder = directory.toAbsolutePath().resolveSibling("");
    for (Path path : below(fresh)) {
      WholeFile.share(path, folder, Files.isDirectory(path) ? "rwxr-x---" : "rw-r-----");
    }
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      for (Path path : below(tree).reversed()) {
        Files.delete(path);
      }
    }
  }

  private static List<Path> below(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      return paths.sorted(Comparator.naturalOrder()).toList();
    }
  }
}
