package id.kentongan.bench;

import id.kentongan.geo.osm.OsmElements;
import id.kentongan.geo.osm.OsmFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Folders of regions that are imported for a measurement. */
final class RegionFolder {

  private static final List<String> OF_THE_ROOM =
      List.of(
          "region.yaml",
          "positions.csv",
          "trunks.csv",
          "agencies.csv",
          "incident-types.yaml",
          "incident-words.yaml",
          "intake-cards.yaml");
  private static final int KECAMATAN = 8;
  private static final int KELURAHAN = 5;

  private RegionFolder() {}

  static Path copyOf(Path region) throws IOException {
    Path folder = Files.createTempDirectory("region");
    try (Stream<Path> files = Files.list(region)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    return folder;
  }

  /**
   * A region as large as an extract, of kelurahan that are boxes; everything else as in the region
   * in force.
   */
  static Path around(Path extract, Path region) throws IOException {
    Path folder = Files.createTempDirectory("region");
    for (String file : OF_THE_ROOM) {
      Files.copy(region.resolve(file), folder.resolve(file));
    }
    Files.copy(extract, folder.resolve(nameInRegion(extract)));
    String yaml = Files.readString(folder.resolve("region.yaml"));
    String code = yaml.replaceFirst("(?s).*\\bcode: \"([0-9.]+)\".*", "$1");
    Files.writeString(folder.resolve("kelurahan.geojson"), boxes(code, Extent.of(extract)));
    return folder;
  }

  static String nameInRegion(Path extract) {
    String name = extract.getFileName().toString();
    return OsmFile.NAMES.stream()
        .filter(known -> name.endsWith(known.substring("map".length())))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(name + " is not .osm.pbf, .osm.gz or .osm"));
  }

  static OsmFile osmFile(Path extract) throws IOException {
    return new OsmFile(
        nameInRegion(extract),
        Files.size(extract),
        () -> {
          try {
            return Files.newInputStream(extract);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String boxes(String code, Extent extent) {
    double width = (extent.east - extent.west) / KECAMATAN;
    double height = (extent.north - extent.south) / KELURAHAN;
    StringJoiner features =
        new StringJoiner(",\n", "{\"type\":\"FeatureCollection\",\"features\":[", "]}");
    for (int column = 0; column < KECAMATAN; column++) {
      for (int row = 0; row < KELURAHAN; row++) {
        double west = extent.west + column * width;
        double south = extent.south + row * height;
        features.add(
            box(
                "%s.%02d".formatted(code, column + 1),
                row,
                west,
                south,
                west + width,
                south + height));
      }
    }
    return features.toString();
  }

  private static String box(
      String kecamatan, int row, double west, double south, double east, double north) {
    return String.format(
        Locale.ROOT,
        """
        {"type":"Feature","properties":{"kode":"%1$s.%2$d","nama":"Kelurahan %1$s.%2$d",\
        "kode_kec":"%1$s","nama_kec":"Kecamatan %1$s"},"geometry":{"type":"Polygon",\
        "coordinates":[[[%3$f,%4$f],[%5$f,%4$f],[%5$f,%6$f],[%3$f,%6$f],[%3$f,%4$f]]]}}\
        """,
        kecamatan,
        1001 + row,
        west,
        south,
        east,
        north);
  }

  /** The box around all nodes of an extract. */
  private static final class Extent implements OsmElements {
    private double west = 180;
    private double south = 90;
    private double east = -180;
    private double north = -90;

    static Extent of(Path extract) throws IOException {
      Extent extent = new Extent();
      osmFile(extract).read(extent);
      return extent;
    }

    @Override
    public void node(long id, double longitude, double latitude, Map<String, String> tags) {
      west = Math.min(west, longitude);
      south = Math.min(south, latitude);
      east = Math.max(east, longitude);
      north = Math.max(north, latitude);
    }
  }
}
