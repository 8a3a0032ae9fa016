package id.kentongan.journeys;

import id.kentongan.region.sample.SampleCity;
import id.kentongan.support.RegionFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Kabupaten Tanjungluhur as a real region: another zone, two positions, one trunk, no map, no trial
 * telephone.
 */
final class Tanjungluhur {

  /** From where its callers come. */
  static final String TRUNK = "127.0.0.5";

  private Tanjungluhur() {}

  static RegionFolder in(Path directory) {
    try {
      SampleCity.writeTanjungluhur(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RegionFolder(directory)
        .without("public-telephones.csv")
        .with("region.yaml", text -> text.replace("sample: true", "sample: false"))
        .with("positions.csv", "id,extension,name\npos-01,2001,Luhur 1\npos-02,2002,Luhur 2\n")
        .with("trunks.csv", "id,address,name\nluhur," + TRUNK + ",Luhur\n");
  }

  /** Longitude and latitude of the first station in this folder. */
  static double[] firstStation(RegionFolder folder) {
    try {
      List<String> lines = Files.readAllLines(folder.path().resolve("stations.csv"));
      String[] cells = lines.get(1).split(",");
      return new double[] {Double.parseDouble(cells[5]), Double.parseDouble(cells[4])};
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
