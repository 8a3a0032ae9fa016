package id.kentongan.geo.words;

import id.kentongan.shared.GeoPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the places that a phrase may mean. */
public final class PhraseSearch {

  /** Landmarks of a name, among which the rest of the phrase decides. */
  private static final int LANDMARKS = 200;

  private static final int STREETS = 20;

  /** Metres at which a landmark is beside what was said of it. */
  private static final double BESIDE = 600;

  private static final double CLOSENESS = 0.3;

  /** With a relation the landmark is asked for; where it is said to be comes after. */
  private static final double SECOND = 0.7;

  private final PlaceIndex index;

  public PhraseSearch(PlaceIndex index) {
    this.index = index;
  }

  /**
   * The best first.
   *
   * @param near where it is likely to be, or null
   * @param most places
   */
  public List<Match> find(Phrase phrase, @Nullable Near near, int most) {
    List<String> units =
        Stream.concat(phrase.units().stream().map(Unit::word), phrase.towards().stream()).toList();
    if (phrase.landmark().isEmpty()) {
      return ask(new Question(phrase.words(), units, true, near), most);
    }
    List<Match> around = ask(new Question(phrase.words(), units, false, near), STREETS);
    List<String> helpful = Stream.concat(phrase.words().stream(), units.stream()).toList();
    List<Match> all = new ArrayList<>();
    for (Match landmark : ask(new Question(phrase.landmark(), helpful, true, near), LANDMARKS)) {
      all.add(landmark.asLandmark(closeness(landmark, around)));
    }
    around.forEach(match -> all.add(match.times(SECOND)));
    all.sort(Match.BEST_FIRST);
    Set<Integer> places = new HashSet<>();
    return all.stream().filter(match -> places.add(match.place())).limit(most).toList();
  }

  private List<Match> ask(Question question, int most) {
    return question.words().isEmpty() ? List.of() : new Scores(index, question).best(most);
  }

  private double closeness(Match landmark, List<Match> around) {
    GeoPoint here = index.point(landmark.place());
    return around.stream()
        .mapToDouble(match ->
            CLOSENESS * match.cover() * Math.exp(-index.distance(match.place(), here) / BESIDE))
        .max()
        .orElse(0);
  }
}
