package id.kentongan.region.sample;

import java.util.List;

/**
 * Chance that repeats itself: SplitMix64. Every step of the generator has dice of its own, so that
 * a change in one does not turn over all the others.
 */
final class Dice {

  private long state;

  Dice(long seed, String step) {
    long mixed = seed;
    for (int i = 0; i < step.length(); i++) {
      mixed = scramble(mixed * 31 + step.charAt(i));
    }
    this.state = mixed;
  }

  static long scramble(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** At least 0, less than 1. */
  double unit() {
    state += 0x9e3779b97f4a7c15L;
    return (scramble(state) >>> 11) * 0x1p-53;
  }

  double between(double low, double high) {
    return low + (high - low) * unit();
  }

  int below(int bound) {
    return (int) (unit() * bound);
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }
}
