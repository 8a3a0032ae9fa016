package id.kentongan.region;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The folder that describes a region. Every read has limits, and what does not keep them, or is not
 * what its name says, becomes a finding. Nothing is read but regular files directly in the folder.
 */
public final class RegionFiles {

  private static final long MEBIBYTE = 1L << 20;
  private static final Map<String, Long> LARGEST =
      Map.of(".csv", 32 * MEBIBYTE, ".yaml", MEBIBYTE, ".geojson", 64 * MEBIBYTE);
  private static final long LARGEST_OTHER = 2048 * MEBIBYTE;

  private final Path directory;
  private final Set<String> asked = new TreeSet<>();
  private final Map<Class<?>, Object> known = new HashMap<>();

  RegionFiles(Path directory) {
    this.directory = directory;
  }

  public Path directory() {
    return directory;
  }

  /** Which region this is; empty if its {@code region.yaml} is refused. */
  public Optional<Region> region() {
    return new RegionYaml(new RegionReport()).read(this);
  }

  /** What several parts need of one file: only the first that asks reads it, and reports. */
  public <T> T once(Class<T> type, Supplier<T> read) {
    Object before = known.get(type);
    if (before == null) {
      before = read.get();
      known.put(type, before);
    }
    return type.cast(before);
  }

  /** Whether there is such a file; from then on it counts as known to somebody. */
  public boolean has(String name) {
    asked.add(name);
    return Files.isRegularFile(path(name), LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether there is such a file of a bearable size; if not, that is a finding. */
  public boolean require(String name, RegionReport report) {
    if (!has(name)) {
      report.refuse(Place.file(name), "missing");
      return false;
    }
    return isBearable(name, report);
  }

  /** Whether there is such a file, of a bearable size; only the latter is a finding. */
  public boolean offers(String name, RegionReport report) {
    return has(name) && isBearable(name, report);
  }

  /** Bytes. */
  public long size(String name) {
    asked.add(name);
    try {
      return Files.size(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file as it is, to be closed by who opens it; ask {@link #offers} before. */
  public InputStream open(String name) {
    asked.add(name);
    try {
      return new BufferedInputStream(Files.newInputStream(path(name), LinkOption.NOFOLLOW_LINKS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file of comma-separated values, row by row; a file that is not there has none.
   *
   * @param columns exactly its header
   */
  public void rows(
      String name, List<String> columns, RegionReport report, Consumer<RegionRow> each) {
    if (offers(name, report)) {
      new CsvFile(name, columns, report).read(open(name), each);
    }
  }

  /** Reads a file of YAML whose top is a map; empty if it is not there or refused. */
  public Optional<Map<String, Object>> yaml(String name, RegionReport report) {
    return offers(name, report) ? new YamlFile(name, report).read(open(name)) : Optional.empty();
  }

  /** What a value of YAML says of true and false, also as YAML 1.1 did; empty: nothing. */
  public static Optional<Boolean> truth(Object value) {
    return value instanceof Boolean truth
        ? Optional.of(truth)
        : Optional.ofNullable(Map.of("yes", true, "no", false).get(value));
  }

  /** Reads a GeoJSON FeatureCollection, feature by feature; a file that is not there has none. */
  public void features(String name, RegionReport report, Consumer<RegionFeature> each) {
    if (offers(name, report)) {
      new GeoJsonFile(name, report).read(open(name), each);
    }
  }

  /** The files that nobody asked for. */
  List<String> strangers() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> file.getFileName().toString())
          .filter(name -> !asked.contains(name))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isBearable(String name, RegionReport report) {
    long largest =
        LARGEST.entrySet().stream()
            .filter(limit -> name.endsWith(limit.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(LARGEST_OTHER);
    if (size(name) <= largest) {
      return true;
    }
    report.refuse(Place.file(name), "too-large", Map.of("limit", largest / MEBIBYTE));
    return false;
  }

  private Path path(String name) {
    if (name.contains("/") || name.startsWith(".")) {
      throw new IllegalArgumentException(name);
    }
    return directory.resolve(name);
  }
}
