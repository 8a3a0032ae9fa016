package id.kentongan.geo.words;

import java.util.Comparator;

/**
 * A place that may be meant.
 *
 * @param place its number
 * @param score the more, the likelier
 * @param cover how much of the question's words it has, 0 to 1
 * @param isLandmark whether it is what the phrase's relation is to
 */
public record Match(int place, double score, double cover, boolean isLandmark) {

  static final Comparator<Match> BEST_FIRST =
      Comparator.comparingDouble((Match match) -> -match.score()).thenComparingInt(Match::place);

  Match asLandmark(double more) {
    return new Match(place, score + more, cover, true);
  }

  Match times(double factor) {
    return new Match(place, score * factor, cover, isLandmark);
  }
}
