package id.kentongan.geo.words;

/**
 * How far a word is from another in slips: a letter too much, one too few, a wrong one, two swapped
 * (the restricted distance of Damerau and Levenshtein).
 */
final class Slips {

  private Slips() {}

  /**
   * @param most slips that are of interest
   * @return {@code most + 1} if there are more
   */
  static int between(String written, String meant, int most) {
    int[] last = row(written, meant, most);
    return last[meant.length()];
  }

  /** From an unfinished word to the nearest beginning of another. */
  static int toBeginning(String written, String meant, int most) {
    String beginning = meant.substring(0, Math.min(meant.length(), written.length() + most));
    int least = most + 1;
    for (int slips : row(written, beginning, most)) {
      least = Math.min(least, slips);
    }
    return least;
  }

  /** The slips from all of {@code written} to each beginning of {@code meant}. */
  private static int[] row(String written, String meant, int most) {
    int[] before = new int[meant.length() + 1];
    int[] row = new int[meant.length() + 1];
    int[] next = new int[meant.length() + 1];
    for (int j = 0; j <= meant.length(); j++) {
      row[j] = Math.min(j, most + 1);
    }
    for (int i = 1; i <= written.length(); i++) {
      next[0] = Math.min(i, most + 1);
      for (int j = 1; j <= meant.length(); j++) {
        next[j] = Math.min(most + 1, step(written, meant, i, j, before, row, next));
      }
      int[] free = before;
      before = row;
      row = next;
      next = free;
    }
    return row;
  }

  private static int step(
      String written, String meant, int i, int j, int[] before, int[] row, int[] next) {
    int wrong = written.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
    int least = Math.min(row[j - 1] + wrong, 1 + Math.min(row[j], next[j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && written.charAt(i - 1) == meant.charAt(j - 2)
            && written.charAt(i - 2) == meant.charAt(j - 1);
    return swapped ? Math.min(least, before[j - 2] + 1) : least;
  }
}
