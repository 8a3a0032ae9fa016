package id.kentongan.bench;

import java.util.Arrays;

/** Times, in ns. */
final class Samples {

  private long[] times = new long[64];
  private int count;

  void add(long nanos) {
    if (count == times.length) {
      times = Arrays.copyOf(times, 2 * count);
    }
    times[count++] = nanos;
  }

  double p50() {
    return sorted()[count / 2];
  }

  double p95() {
    return sorted()[count * 95 / 100];
  }

  double p99() {
    return sorted()[count * 99 / 100];
  }

  double longest() {
    return sorted()[count - 1];
  }

  private long[] sorted() {
    long[] sorted = Arrays.copyOf(times, count);
    Arrays.sort(sorted);
    return sorted;
  }
}
