package id.kentongan.journeys;

import id.kentongan.region.sample.SampleCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A region's folder as an administrator makes it; a journey may change and spoil it. */
record TrialRegion(Path path) {

  private static final String MAP = "map.osm.pbf";

  /**
   * Kabupaten Tanjungluhur as a real region: another zone, two positions, one trunk at {@link
   * #TRUNK}, no map, no trial telephone.
   */
  static TrialRegion tanjungluhur(Path directory) {
    try {
      SampleCity.writeTanjungluhur(directory);
      Files.delete(directory.resolve("public-telephones.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TrialRegion(directory)
        .with("region.yaml", text -> text.replace("sample: true", "sample: false"))
        .with("positions.csv", _ -> "id,extension,name\npos-01,2001,Luhur 1\npos-02,2002,Luhur 2\n")
        .with("trunks.csv", _ -> "id,address,name\nluhur," + TRUNK + ",Luhur\n");
  }

  /** From where its callers come. */
  static final String TRUNK = "127.0.0.5";

  /** The region in force, to change it or to come back to it. */
  static TrialRegion copyOf(Path folder, Path directory) {
    try (Stream<Path> files = Files.list(folder)) {
      Files.createDirectories(directory);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, directory.resolve(file.getFileName()));
      }
      return new TrialRegion(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TrialRegion with(String file, UnaryOperator<String> change) {
    try {
      Path target = path.resolve(file);
      String before = Files.exists(target) ? Files.readString(target) : "";
      Files.writeString(target, change.apply(before));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With only the first half of another region's map, as a copy that was interrupted. */
  TrialRegion withHalfTheMapOf(TrialRegion other) {
    try {
      byte[] whole = Files.readAllBytes(other.path.resolve(MAP));
      Files.write(path.resolve(MAP), Arrays.copyOf(whole, whole.length / 2));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Longitude and latitude of its first station. */
  double[] firstStation() {
    try {
      List<String> lines = Files.readAllLines(path.resolve("stations.csv"));
      String[] cells = lines.get(1).split(",");
      return new double[] {Double.parseDouble(cells[5]), Double.parseDouble(cells[4])};
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
