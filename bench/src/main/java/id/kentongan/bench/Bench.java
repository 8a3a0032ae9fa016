package id.kentongan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Measures what it is told to by {@code bench/run}, in systems that this has started. */
public final class Bench {

  private Bench() {}

  /** Home and port offset of a whole system, home of a bare queue, and what to measure. */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    int offset = Integer.parseInt(arguments[1]);
    RunningSystem system = new RunningSystem(Path.of(arguments[0]), offset);
    RunningSystem bare = new RunningSystem(Path.of(arguments[2]), offset + 1000);
    Report report = new Report(System.out);
    for (String measure : List.of(arguments).subList(3, arguments.length)) {
      switch (measure) {
        case "screen-pop" -> ScreenPop.run(report, system);
        case "burst" -> Burst.run(report, system, bare);
        case "start-up" -> StartUp.run(report, system);
        case "fan-out" -> FanOut.run(report, system);
        case "isolation" -> Isolation.run(report, system);
        default -> throw new IllegalArgumentException(measure);
      }
    }
    System.exit(0);
  }
}
