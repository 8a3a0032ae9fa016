package id.kentongan.telephony.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A directory with the exchange's whole configuration. It is written once, under a name of its own;
 * which one is in use is a link's business, so that all of it changes in one step.
 */
record EtcDirectory(Path directory) {

  void write(Map<String, byte[]> files) throws IOException, Refused {
    if (Files.exists(directory)) {
      throw new Refused(directory + " is there already; give a name that is not.");
    }
    Files.createDirectories(directory);
    for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    share();
  }

  private void share() throws IOException {
    Path folder = directory.toAbsolutePath().resolveSibling("");
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.toList()) {
        WholeFile.share(path, folder, Files.isDirectory(path) ? "rwxr-x---" : "rw-r-----");
      }
    }
  }
}
