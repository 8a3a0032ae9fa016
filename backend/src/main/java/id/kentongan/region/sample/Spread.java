package id.kentongan.region.sample;

import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/**
 * Shares land out: every square goes to the seed that reaches it first, and rivers and great roads
 * take time to cross.
 */
final class Spread {

  private record Step(double cost, int cell, int label) {}

  private final Raster raster;
  private final double[] effort;

  /** {@code effort} is what one square costs, by its index. */
  Spread(Raster raster, double[] effort) {
    this.raster = raster;
    this.effort = effort;
  }

  /** Labels all allowed squares that the seeds reach, the first seed with {@code firstLabel}. */
  int[] from(List<Integer> seeds, int firstLabel, IntPredicate allowed) {
    int size = raster.size();
    int[] labels = new int[raster.cells()];
    PriorityQueue<Step> queue = new PriorityQueue<>(Spread::inOrder);
    for (int i = 0; i < seeds.size(); i++) {
      queue.add(new Step(0, seeds.get(i), firstLabel + i));
    }
    double[] best = new double[raster.cells()];
    Arrays.fill(best, Double.MAX_VALUE);
    while (!queue.isEmpty()) {
      Step step = queue.remove();
      if (labels[step.cell()] != Raster.NONE) {
        continue;
      }
      labels[step.cell()] = step.label();
      for (int way = 0; way < 8; way++) {
        int next = step.cell() + NEXT_COLUMN[way] + NEXT_ROW[way] * size;
        double cost = step.cost() + effort[next] * (way % 2 == 0 ? 1 : 1.4142);
        if (allowed.test(next) && labels[next] == Raster.NONE && cost < best[next]) {
          best[next] = cost;
          queue.add(new Step(cost, next, step.label()));
        }
      }
    }
    return labels;
  }

  private static final int[] NEXT_COLUMN = {1, 1, 0, -1, -1, -1, 0, 1};
  private static final int[] NEXT_ROW = {0, 1, 1, 1, 0, -1, -1, -1};

  private static int inOrder(Step a, Step b) {
    int byCost = Double.compare(a.cost(), b.cost());
    return byCost != 0
        ? byCost
        : Integer.compare(a.cell() * 64 + a.label(), b.cell() * 64 + b.label());
  }
}
