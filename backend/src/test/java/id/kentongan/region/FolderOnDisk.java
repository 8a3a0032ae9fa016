package id.kentongan.region;

import java.nio.file.Path;

/** A region's folder for the tests of the modules that take some of it. */
public final class FolderOnDisk {

  private FolderOnDisk() {}

  public static RegionFiles at(Path directory) {
    return new RegionFiles(directory);
  }
}
