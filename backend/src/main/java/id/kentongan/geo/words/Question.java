package id.kentongan.geo.words;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the index.
 *
 * @param words that the place should have, in full
 * @param helpful words that speak for a place that has them, and not against one that has not
 * @param open whether the last word may be unfinished
 * @param near where the place is likely to be, or null
 */
record Question(List<String> words, List<String> helpful, boolean open, @Nullable Near near) {

  /**
   * What one word of a question may mean.
   *
   * @param weight how much it tells: a word that every place has tells nothing
   * @param variants the likeliest first
   */
  record Slot(float weight, List<WordList.Variant> variants) {}

  /** The words, each with what it may mean: by itself, together with the next, or as two. */
  List<Slot> slots(PlaceIndex index) {
    List<String> folded = words.stream().map(Letters::folded).toList();
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < folded.size(); i++) {
      boolean last = i == folded.size() - 1;
      String word = folded.get(i);
      List<WordList.Variant> joined = new ArrayList<>();
      join(index, word, last ? "" : folded.get(i + 1), joined);
      join(index, i == 0 ? "" : folded.get(i - 1), word, joined);
      int cut = joined.isEmpty() ? index.cut(word) : 0;
      if (cut > 0) {
        slots.add(index.slot(word.substring(0, cut), false, joined));
        slots.add(index.slot(word.substring(cut), false, joined));
      } else {
        slots.add(index.slot(word, last && open, joined));
      }
    }
    return slots;
  }

  /** Those that some place has. */
  List<Slot> helpfulSlots(PlaceIndex index) {
    return helpful.stream()
        .map(word -> index.slot(Letters.folded(word), false, List.of()))
        .filter(slot -> !slot.variants().isEmpty())
        .toList();
  }

  private static void join(
      PlaceIndex index, String word, String next, List<WordList.Variant> joined) {
    int whole = word.isEmpty() || next.isEmpty() ? -1 : index.words().find(word + next);
    if (whole >= 0) {
      joined.add(new WordList.Variant(whole, 0.95f));
    }
  }
}
