package id.kentongan.region.sample;

import java.io.IOException;
import java.nio.file.Path;

/** Draws the fictional regions and writes them as the folders of files that real regions are. */
public final class SampleCity {

  private SampleCity() {}

  /**
   * Writes the sample region.
   *
   * @param directory where its files go; made if it is not there
   */
  public static void main(String[] directory) throws IOException {
    if (directory.length != 1) {
      throw new IllegalArgumentException("needs one directory to write the sample region to");
    }
    writeKarangjaya(Path.of(directory[0]));
  }

  /** Writes Kota Karangjaya, the region of a system that has no other. */
  public static void writeKarangjaya(Path directory) throws IOException {
    new CityFiles(new City(CityPlan.karangjaya()), directory).write();
  }

  /**
   * Writes Kabupaten Tanjungluhur: two kecamatan in another zone, without a map, to change to and
   * back.
   */
  public static void writeTanjungluhur(Path directory) throws IOException {
    new CityFiles(new City(CityPlan.tanjungluhur()), directory).write();
  }
}
