package id.kentongan.geo.words;

import id.kentongan.geo.words.WordList.Variant;
import id.kentongan.shared.GeoPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which places have which words. A question goes over all places that have one of its words: with
 * half a million of them that is a matter of milliseconds, and none is missed.
 */
public final class PlaceIndex {

  /** So much of a word counts that a place only has beside its name. */
  private static final float BESIDE = 0.75f;

  /** Of a word that no place has. */
  private static final float UNKNOWN = 0.7f;

  private static final int SHORTEST_PART = 3;

  private final WordList words;

  /** Of each word the places that have it, by rising number; the last bits say as what. */
  private final int[][] entries;

  private final float[] longitudes;
  private final float[] latitudes;
  private final float[] priors;
  private final float[] titleWeights;

  PlaceIndex(
      WordList words, int[][] entries, float[] longitudes, float[] latitudes, float[] priors) {
    this.words = words;
    this.entries = entries;
    this.longitudes = longitudes;
    this.latitudes = latitudes;
    this.priors = priors;
    this.titleWeights = titleWeights();
  }

  /** What a word is to a place: beside its name, what kind of thing it is, in its name. */
  enum As {
    BESIDE,
    KIND,
    NAME
  }

  static int entry(int place, As as) {
    return (place << 2) | as.ordinal();
  }

  static int placeOf(int entry) {
    return entry >> 2;
  }

  static boolean isName(int entry) {
    return (entry & 3) == As.NAME.ordinal();
  }

  /** How much of the word counts. */
  static float share(int entry) {
    return (entry & 3) == As.BESIDE.ordinal() ? BESIDE : 1;
  }

  public int size() {
    return priors.length;
  }

  WordList words() {
    return words;
  }

  int[] entries(int word) {
    return entries[word];
  }

  float prior(int place) {
    return priors[place];
  }

  float titleWeight(int place) {
    return titleWeights[place];
  }

  GeoPoint point(int place) {
    return new GeoPoint(longitudes[place], latitudes[place]);
  }

  /** Metres, as if the earth were flat: good to a few in a thousand over a region. */
  double distance(int place, GeoPoint from) {
    double north = latitudes[place] - from.latitude();
    double east =
        (longitudes[place] - from.longitude()) * Math.cos(Math.toRadians(from.latitude()));
    return 111_195 * Math.sqrt(north * north + east * east);
  }

  /** How much a word tells that so many places have: 1 if only one has it, nearly 0 if all. */
  float weight(long places) {
    return (float) (Math.log1p((double) size() / Math.max(1, places)) / Math.log1p(size()));
  }

  float weightOf(int word) {
    return weight(entries[word].length);
  }

  Question.Slot slot(String word, boolean open, List<Variant> joined) {
    List<Variant> variants = new ArrayList<>(words.meantBy(word, open));
    variants.addAll(joined);
    if (variants.isEmpty()) {
      return new Question.Slot(UNKNOWN, variants);
    }
    variants.sort(Comparator.comparingDouble(variant -> -variant.quality()));
    float best = variants.getFirst().quality();
    long places =
        variants.stream()
            .filter(variant -> variant.quality() == best)
            .mapToLong(variant -> entries[variant.word()].length)
            .sum();
    return new Question.Slot(weight(places), variants);
  }

  /** Where a word that no place has falls into two that some have; 0 if nowhere. */
  int cut(String word) {
    if (words.find(word) < 0 && !Letters.isNumber(word)) {
      for (int i = word.length() - SHORTEST_PART; i >= SHORTEST_PART; i--) {
        if (words.find(word.substring(0, i)) >= 0 && words.find(word.substring(i)) >= 0) {
          return i;
        }
      }
    }
    return 0;
  }

  private float[] titleWeights() {
    float[] weights = new float[size()];
    for (int word = 0; word < entries.length; word++) {
      float weight = weightOf(word);
      for (int entry : entries[word]) {
        if (isName(entry)) {
          weights[placeOf(entry)] += weight;
        }
      }
    }
    return weights;
  }
}
