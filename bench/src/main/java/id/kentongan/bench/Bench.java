package id.kentongan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Measures what it is told to by {@code bench/run}, in systems that this has started. */
public final class Bench {

  private Bench() {}

  /**
   * The command {@code kentongan}, home and port offset of a whole system, home of a bare queue, an
   * extract of OpenStreetMap or nothing, how many former incidents there are, and what to measure.
   */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    int offset = Integer.parseInt(arguments[2]);
    RunningSystem system = new RunningSystem(Path.of(arguments[1]), offset);
    RunningSystem bare = new RunningSystem(Path.of(arguments[3]), offset + 1000);
    Command command = new Command(Path.of(arguments[0]), system);
    Report report = new Report(System.out);
    Path region = RegionFolder.copyOf(system.region());
    Path extract = region.resolve("map.osm.pbf");
    if (!arguments[4].isEmpty()) {
      extract = Path.of(arguments[4]);
      region = RegionFolder.around(extract, system.region());
      command.importRegion(region);
    }
    if (!arguments[5].equals("0")) {
      FormerIncidents.store(system, Integer.parseInt(arguments[5]));
    }
    for (String measure : List.of(arguments).subList(6, arguments.length)) {
      switch (measure) {
        case "screen-pop" -> ScreenPop.run(report, system);
        case "burst" -> Burst.run(report, system, bare);
        case "incident-save" -> IncidentSave.run(report, system);
        case "incident-post" -> IncidentPost.run(report, system);
        case "same" -> SameIncidents.run(report, system);
        case "map" -> MapFrames.run(report, system);
        case "start-up" -> StartUp.run(report, system);
        case "fan-out" -> FanOut.run(report, system);
        case "isolation" -> Isolation.run(report, system);
        case "tiles" -> MapTiles.run(report, system);
        case "area" -> AreaOfAPoint.run(report, system);
        case "places" -> PlaceSearch.run(report, system, command);
        case "reach" -> ReachOfUnits.run(report, system);
        case "fixes" -> FixAge.run(report, system);
        case "durable-fixes" -> DurableFixes.run(report, system);
        case "pidf-lo" -> PidfLoRead.run(report);
        case "import" -> RegionImport.run(report, command, region, extract);
        default -> throw new IllegalArgumentException(measure);
      }
    }
    System.exit(0);
  }
}
