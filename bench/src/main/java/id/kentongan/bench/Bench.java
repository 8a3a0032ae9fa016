package id.kentongan.bench;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** {@code bench/run [fan-out] [isolation]}: without a name, all. */
public final class Bench {

  private static final Set<String> NAMES = Set.of("fan-out", "isolation");

  private Bench() {}

  public static void main(String[] arguments) throws IOException {
    List<String> wanted = arguments.length == 0 ? List.copyOf(NAMES) : List.of(arguments);
    if (!NAMES.containsAll(wanted)) {
      System.err.println("bench/run " + String.join(" ", NAMES));
      System.exit(2);
    }
    Report report = new Report(System.out);
    if (wanted.contains("fan-out")) {
      FanOut.run(report);
    }
    if (wanted.contains("isolation")) {
      Isolation.run(report);
    }
    System.exit(0);
  }
}
