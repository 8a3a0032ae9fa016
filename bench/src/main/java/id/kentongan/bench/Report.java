package id.kentongan.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/** Prints a line for each ratio: its median of five rounds, their range, and the goal. */
record Report(PrintStream out) {

  static final int ROUNDS = 5;

  void line(String what, double[] ratios, String goal) {
    double[] sorted = ratios.clone();
    Arrays.sort(sorted);
    out.printf(
        Locale.ROOT,
        "%-60s %6.2f  (%.2f to %.2f)%s%n",
        what,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1],
        goal(goal));
  }

  /** A line for something that has a unit, with its ratio to a peer beside it. */
  void line(String what, double[] values, String goal, String peer, double[] ratios) {
    double[] sorted = ratios.clone();
    Arrays.sort(sorted);
    line(what, values, "%s  %.1f of %s".formatted(goal, sorted[sorted.length / 2], peer).strip());
  }

  /** A line for how often something went wrong in all rounds. */
  void count(String what, int count, int of, String goal) {
    out.printf(Locale.ROOT, "%-60s %6d  (of %d)%s%n", what, count, of, goal(goal));
  }

  private static String goal(String goal) {
    return goal.isEmpty() ? "" : "  goal " + goal;
  }
}
