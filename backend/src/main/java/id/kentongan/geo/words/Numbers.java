package id.kentongan.geo.words;

import java.util.Arrays;

/** Whole numbers, one after the other, without a box around each. */
final class Numbers {

  private int[] held = new int[4];
  private int size;

  void add(int number) {
    if (size == held.length) {
      held = Arrays.copyOf(held, size * 2);
    }
    held[size++] = number;
  }

  /** The last one, or -1. */
  int last() {
    return size == 0 ? -1 : held[size - 1];
  }

  int[] toArray() {
    return Arrays.copyOf(held, size);
  }
}
