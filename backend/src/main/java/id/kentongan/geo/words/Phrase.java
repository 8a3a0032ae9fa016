package id.kentongan.geo.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a place, taken apart: {@code jl melati no 5 rt 2 depan masjid al ikhlas}.
 *
 * @param words what it is called, in full
 * @param relation how it lies to a landmark, e.g. {@code depan}, or null
 * @param landmark what that is called; empty without a relation
 * @param units what no map has
 * @param number of a house, as it is written, or null
 * @param metres of a kilometre post, or null
 */
public record Phrase(
    List<String> words,
    @Nullable String relation,
    List<String> landmark,
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
    String last = words.size() < 2 ? "" : words.getLast();
    return Letters.isNumber(last) ? last : null;
  }

  /** Without that number. */
  public Phrase withoutLastNumber() {
    return new Phrase(
        words.subList(0, words.size() - 1), relation, landmark, units, lastNumber(), metres);
  }

  /**
   * An address that keeps what was said beside the name of the place that was meant.
   *
   * @param isLandmark whether the place is what the relation is to
   * @param hasNumber whether its label has the number already
   */
  public String addressOf(String label, boolean isLandmark, boolean hasNumber) {
    String name =
        isLandmark && relation != null
            ? relation.substring(0, 1).toUpperCase(Locale.ROOT)
                + relation.substring(1)
                + " "
                + label
            : label;
    Stream<String> house =
        number == null || hasNumber ? Stream.of() : Stream.of(new Unit("no", number).written());
    String rest =
        Stream.concat(house, units.stream().map(Unit::written)).collect(Collectors.joining(" "));
    return rest.isEmpty() ? name : name + ", " + rest;
  }
}
