package id.kentongan.geo.words;

import id.kentongan.geo.words.PlaceIndex.As;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the places in, one after the other; their numbers are 0, 1, 2. */
public final class IndexBuilder {

  private final Map<String, Numbers> entries = new HashMap<>();

  /** Of each word as it is written: most come again and again. */
  private final Map<String, Numbers> spelt = new HashMap<>();

  private final Numbers longitudes = new Numbers();
  private final Numbers latitudes = new Numbers();
  private final Numbers priors = new Numbers();
  private int places;

  /**
   * A place.
   *
   * @param context what else a caller would say: areas, street; may be empty
   * @param kind of place, e.g. {@code mosque}
   * @param prior what it is worth against others with the same name, e.g. 0.03
   */
  public void add(
      String name, String context, String kind, double longitude, double latitude, float prior) {
    Phrase title = PhraseReader.name(name);
    enter(title.words(), As.NAME);
    enter(List.of(Vocabulary.ofKind(kind).split(" ", -1)), As.KIND);
    enter(title.units().stream().map(Unit::word).toList(), As.BESIDE);
    enter(PhraseReader.name(context).words(), As.BESIDE);
    longitudes.add(Float.floatToIntBits((float) longitude));
    latitudes.add(Float.floatToIntBits((float) latitude));
    priors.add(Float.floatToIntBits(prior));
    places++;
  }

  /** As the first thing that it is to the place. */
  private void enter(List<String> words, As as) {
    int entry = PlaceIndex.entry(places, as);
    for (String word : words) {
      if (!word.isEmpty()) {
        Numbers list = spelt.computeIfAbsent(word, this::entriesOf);
        if (PlaceIndex.placeOf(list.last()) != places) {
          list.add(entry);
        }
      }
    }
  }

  private Numbers entriesOf(String word) {
    return entries.computeIfAbsent(Letters.folded(word), _ -> new Numbers());
  }

  /** How many places there are so far. */
  public int size() {
    return places;
  }

  public PlaceIndex build() {
    List<String> words = new ArrayList<>(entries.keySet());
    Collections.sort(words);
    int[][] lists = new int[words.size()][];
    Arrays.setAll(lists, i -> entries.getOrDefault(words.get(i), new Numbers()).toArray());
    return new PlaceIndex(
        new WordList(words.toArray(String[]::new)),
        lists,
        floats(longitudes),
        floats(latitudes),
        floats(priors));
  }

  private static float[] floats(Numbers bits) {
    int[] all = bits.toArray();
    float[] floats = new float[all.length];
    for (int i = 0; i < all.length; i++) {
      floats[i] = Float.intBitsToFloat(all[i]);
    }
    return floats;
  }
}
