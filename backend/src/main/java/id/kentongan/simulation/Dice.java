package id.kentongan.simulation;

import java.util.List;
import java.util.Random;

/** Chance that repeats: for the same seed and name the same, whatever else is thrown. */
final class Dice {

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Random random;

  /**
   * @param name of what it is thrown for, e.g. a call sign
   */
  Dice(long seed, String name) {
    random = new Random(seed * SPREAD + name.hashCode());
  }

  /** From the lowest to the highest, both possible. */
  int between(int lowest, int highest) {
    return lowest + random.nextInt(highest - lowest + 1);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  Random random() {
    return random;
  }
}
