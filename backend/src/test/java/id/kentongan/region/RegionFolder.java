package id.kentongan.region;

import id.kentongan.support.SampleRegion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A region's folder that a test may spoil. */
record RegionFolder(Path path) {

  static RegionFolder in(Path directory) {
    try (Stream<Path> files = Files.list(SampleRegion.DIRECTORY)) {
      Path path = Files.createTempDirectory(directory, "region-");
      for (Path file : files.toList()) {
        Files.copy(file, path.resolve(file.getFileName()));
      }
      return new RegionFolder(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RegionFolder with(String file, String content) {
    return with(file, _ -> content);
  }

  RegionFolder with(String file, UnaryOperator<String> change) {
    try {
      Path target = path.resolve(file);
      String before = Files.exists(target) ? Files.readString(target) : "";
      Files.writeString(target, change.apply(before));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RegionFolder without(String file) {
    try {
      Files.delete(path.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
