package id.kentongan.geo.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a place, taken apart: {@code jl melati no 5 rt 2 depan masjid al ikhlas}.
 *
 * @param words what it is called, in full
 * @param relation how it lies to a landmark, e.g. {@code depan}, or null
 * @param landmark what that is called; empty without a relation
 * @param towards where one would come to from there; may be empty
 * @param units what no map has
 * @param number of a house, as it is written, or null
 * @param metres of a kilometre post, or null
 */
public record Phrase(
    List<String> words,
    @Nullable String relation,
    List<String> landmark,
    List<String> towards,
    List<Unit> units,
    @Nullable String number,
    @Nullable Integer metres) {

  public static Phrase of(String text) {
    return new PhraseReader(text).phrase();
  }

  /** Whether there is nothing to look for. */
  public boolean isEmpty() {
    return words.isEmpty() && landmark.isEmpty() && metres == null;
  }

  /** A number at the end that may be a house's if no street is called so, or null. */
  public @Nullable String lastNumber() {
    String last = words.size() < 2 || relation != null || number != null ? "" : words.getLast();
    return Letters.isNumber(last) ? last : null;
  }

  /** Without that number. */
  public Phrase withoutLastNumber() {
    return new Phrase(
        words.subList(0, words.size() - 1),
        relation,
        landmark,
        towards,
        units,
        lastNumber(),
        metres);
  }

  /** What a place is to a phrase: it itself, what it lies to, its very number, the nearest one. */
  public enum Meant {
    ITSELF,
    LANDMARK,
    NUMBER,
    NEXT_NUMBER
  }

  /** An address that keeps what was said beside the name of the place that was meant. */
  public String addressOf(String label, Meant meant) {
    String name =
        switch (meant) {
          case ITSELF, NUMBER -> label;
          case LANDMARK -> capital(relation == null ? "dekat" : relation) + " " + label;
          case NEXT_NUMBER -> "Dekat " + label;
        };
    List<String> rest = new ArrayList<>();
    if (meant == Meant.LANDMARK) {
      words.forEach(word -> rest.add(capital(word)));
    }
    if (number != null && meant != Meant.NUMBER) {
      rest.add(new Unit("no", number).written());
    }
    units.forEach(unit -> rest.add(unit.written()));
    if (!towards.isEmpty()) {
      rest.add("arah " + towards.stream().map(Phrase::capital).collect(Collectors.joining(" ")));
    }
    return rest.isEmpty() ? name : name + ", " + String.join(" ", rest);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
