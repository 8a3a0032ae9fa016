package id.kentongan.bench;

import id.kentongan.geo.osm.OsmElements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How long the command takes to import a region with an extract of OpenStreetMap, and how much
 * memory; against a process that only reads the extract once, and does nothing with it.
 */
final class RegionImport {

  private RegionImport() {}

  /** The process that only reads. */
  public static void main(String[] arguments) throws IOException {
    RegionFolder.osmFile(Path.of(arguments[0])).read(new OsmElements() {});
  }

  /**
   * @param region a folder
   * @param extract in it
   */
  static void run(Report report, Command command, Path region, Path extract)
      throws IOException, InterruptedException {
    double[] seconds = new double[Report.ROUNDS];
    double[] memory = new double[Report.ROUNDS];
    double[] toReading = new double[Report.ROUNDS];
    double[] toItsMemory = new double[Report.ROUNDS];
    List<String> reading =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            RegionImport.class.getName(),
            extract.toString());
    for (int round = 0; round < Report.ROUNDS; round++) {
      Command.Use ours = command.importRegion(region);
      Command.Use bare = Command.measure(reading);
      seconds[round] = ours.seconds();
      memory[round] = ours.mebibytes();
      toReading[round] = ours.seconds() / bare.seconds();
      toItsMemory[round] = ours.mebibytes() / bare.mebibytes();
    }
    report.line("import of the region, in s", seconds, "", "only reading the extract", toReading);
    report.line(
        "import of the region, peak MiB", memory, "", "only reading the extract", toItsMemory);
  }
}
