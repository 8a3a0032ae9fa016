package id.kentongan.geo.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** All words of all names, as they sound, in their order; a word's number is its place in it. */
final class WordList {

  /** Letters of a word that may be left out by whoever is still writing. */
  private static final int SHORTEST_BEGINNING = 2;

  private static final int SHORTEST_ABBREVIATION = 4;
  private static final int LONG = 7;

  private final String[] words;

  /** Which letters a word has, a bit each: most words are ruled out by it. */
  private final int[] letters;

  /**
   * @param words sorted, each once
   */
  WordList(String[] words) {
    this.words = words;
    this.letters = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      letters[i] = lettersOf(words[i]);
    }
  }

  /**
   * A word that may have been meant.
   *
   * @param quality how surely, up to 1
   */
  record Variant(int word, float quality) {}

  int size() {
    return words.length;
  }

  /** Its number, or a negative one. */
  int find(String word) {
    return Arrays.binarySearch(words, word);
  }

  /**
   * What a word may mean, the likeliest first.
   *
   * @param open whether it may be unfinished
   */
  List<Variant> meantBy(String word, boolean open) {
    List<Variant> found = new ArrayList<>();
    int exact = find(word);
    if (exact >= 0) {
      found.add(new Variant(exact, 1));
    }
    if (Letters.isNumber(word)) {
      return found;
    }
    addLonger(word, open, found);
    addSlips(word, exact >= 0, found);
    if (found.isEmpty() && open) {
      addUnfinishedSlips(word, found);
    }
    found.sort(Comparator.comparingDouble(variant -> -variant.quality()));
    return found;
  }

  private void addLonger(String word, boolean open, List<Variant> found) {
    if (word.length() < (open ? SHORTEST_BEGINNING : SHORTEST_ABBREVIATION)) {
      return;
    }
    int first = find(word);
    for (int i = first < 0 ? -first - 1 : first + 1;
        i < words.length && words[i].startsWith(word);
        i++) {
      found.add(new Variant(i, open ? 0.9f : 0.75f));
    }
  }

  /** If there is just this word, another one is hardly meant. */
  private void addSlips(String word, boolean known, List<Variant> found) {
    int most = word.length() < 4 ? 0 : word.length() < LONG || known ? 1 : 2;
    int mask = lettersOf(word);
    for (int i = 0; most > 0 && i < words.length; i++) {
      if (Math.abs(words[i].length() - word.length()) <= most
          && Integer.bitCount(letters[i] ^ mask) <= 2 * most) {
        int slips = Slips.between(word, words[i], most);
        if (slips > 0 && slips <= most && !Character.isDigit(words[i].charAt(0))) {
          found.add(new Variant(i, known ? 0.55f : 1 - 0.2f * slips));
        }
      }
    }
  }

  private void addUnfinishedSlips(String word, List<Variant> found) {
    int mask = lettersOf(word);
    for (int i = 0; word.length() >= 4 && i < words.length; i++) {
      if (Integer.bitCount(mask & ~letters[i]) <= 1 && Slips.toBeginning(word, words[i], 1) <= 1) {
        found.add(new Variant(i, 0.6f));
      }
    }
  }

  private static int lettersOf(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      letters |= 1 << (c >= 'a' && c <= 'z' ? c - 'a' : 26);
    }
    return letters;
  }
}
