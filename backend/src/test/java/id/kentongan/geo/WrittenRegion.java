package id.kentongan.geo;

import id.kentongan.region.FolderOnDisk;
import id.kentongan.region.RegionFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small region written to a folder: two kecamatan side by side, each of two kelurahan of 0.02
 * degrees (2.2 km), from 110.40 -7.02 to 110.44 -6.98.
 *
 * <pre>
 *   Mekarjaya | Tirtasari     Sukamaju is the west, Wanasari the east
 *   Cempaka   | Karanganyar
 * </pre>
 */
final class WrittenRegion {

  private final Path directory;
  private final List<String> features = new ArrayList<>();

  WrittenRegion(Path directory) {
    this.directory = directory;
    write(
        "region.yaml",
        "name: Kota Coba\ncode: \"99.71\"\nprefix: KC\nzone: Asia/Jakarta\nsample: true\n");
  }

  static WrittenRegion whole(Path directory) {
    return new WrittenRegion(directory)
        .square("99.71.01.1001", "Cempaka", "99.71.01", "Sukamaju", 110.40, -7.02)
        .square("99.71.01.1002", "Mekarjaya", "99.71.01", "Sukamaju", 110.40, -7.00)
        .square("99.71.02.1001", "Karanganyar", "99.71.02", "Wanasari", 110.42, -7.02)
        .square("99.71.02.1002", "Tirtasari", "99.71.02", "Wanasari", 110.42, -7.00);
  }

  WrittenRegion square(
      String code, String name, String parent, String parentName, double west, double south) {
    double east = west + 0.02;
    double north = south + 0.02;
    return area(
        code,
        name,
        parent,
        parentName,
        "[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]"
            .formatted(west, south, east, south, east, north, west, north, west, south));
  }

  /**
   * @param rings coordinates of a polygon
   */
  WrittenRegion area(String code, String name, String parent, String parentName, String rings) {
    features.add(
        """
        {"type":"Feature","properties":{"kode":"%s","nama":"%s","kode_kec":"%s","nama_kec":"%s","luas":1.5},
        "geometry":{"type":"Polygon","coordinates":%s}}\
        """
            .formatted(code, name, parent, parentName, rings));
    return write(
        "kelurahan.geojson",
        "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",\n", features) + "]}");
  }

  WrittenRegion landmarks(String... rows) {
    return write(
        "landmarks.csv", "name,kind,latitude,longitude,address\n" + String.join("\n", rows) + "\n");
  }

  WrittenRegion write(String file, String content) {
    return write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  WrittenRegion write(String file, byte[] content) {
    try {
      Files.write(directory.resolve(file), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WrittenRegion without(String file) {
    try {
      Files.delete(directory.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RegionFiles files() {
    return FolderOnDisk.at(directory);
  }
}
