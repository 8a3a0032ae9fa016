package id.kentongan.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A region's folder as an administrator makes it; a test may change and spoil it. */
public record RegionFolder(Path path) {

  private static final String MAP = "map.osm.pbf";

  /** The sample region's files, in a new folder in this directory. */
  public static RegionFolder in(Path directory) {
    try {
      return copyOf(SampleRegion.DIRECTORY, Files.createTempDirectory(directory, "region-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another region's files, in this directory. */
  public static RegionFolder copyOf(Path folder, Path directory) {
    try (Stream<Path> files = Files.list(folder)) {
      Files.createDirectories(directory);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, directory.resolve(file.getFileName()));
      }
      return new RegionFolder(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public RegionFolder with(String file, String content) {
    return with(file, _ -> content);
  }

  /** With another content of a file; what is not there is changed as an empty one. */
  public RegionFolder with(String file, UnaryOperator<String> change) {
    try {
      Path target = path.resolve(file);
      String before = Files.exists(target) ? Files.readString(target) : "";
      Files.writeString(target, change.apply(before));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public RegionFolder without(String file) {
    try {
      Files.delete(path.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With only the first half of another region's map, as a copy that was interrupted. */
  public RegionFolder withHalfTheMapOf(RegionFolder other) {
    try {
      byte[] whole = Files.readAllBytes(other.path.resolve(MAP));
      Files.write(path.resolve(MAP), Arrays.copyOf(whole, whole.length / 2));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two far corners of the first boundary change places. */
  public RegionFolder withABoundaryThatCrossesItself() {
    return with(
        "kelurahan.geojson",
        boundaries -> {
          JsonNode json = JsonMapper.shared().readTree(boundaries);
          ArrayNode ring = (ArrayNode) json.at("/features/0/geometry/coordinates/0");
          JsonNode corner = ring.get(1);
          ring.set(1, ring.get(ring.size() / 2));
          ring.set(ring.size() / 2, corner);
          return json.toString();
        });
  }
}
