package id.kentongan.geo.words;

import id.kentongan.geo.words.WordList.Variant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** How well each place of an index answers one question. */
final class Scores {

  /** Less of the question than this, and another place was meant. */
  private static final float LEAST = 0.4f;

  /** What is so much worse than the best is not worth a line. */
  private static final float BEHIND = 0.35f;

  private static final float HELP = 0.25f;
  private static final float NEARNESS = 0.2f;

  private final PlaceIndex index;
  private final Question question;
  private final float[] covered;
  private final float[] called;
  private final float[] helped;
  private final int[] seen;
  private float whole;

  Scores(PlaceIndex index, Question question) {
    this.index = index;
    this.question = question;
    this.covered = new float[index.size()];
    this.called = new float[index.size()];
    this.helped = new float[index.size()];
    this.seen = new int[index.size()];
    int number = 0;
    for (Question.Slot slot : question.slots(index)) {
      whole += slot.weight();
      count(slot, ++number, covered, called);
    }
    List<Question.Slot> helpful = question.helpfulSlots(index);
    float help = (float) helpful.stream().mapToDouble(Question.Slot::weight).sum();
    for (Question.Slot slot : helpful) {
      count(new Question.Slot(slot.weight() / help, slot.variants()), ++number, helped, null);
    }
  }

  /** The likeliest variant that a place has is the one that counts. */
  private void count(Question.Slot slot, int number, float[] sums, float @Nullable [] called) {
    for (Variant variant : slot.variants()) {
      float weight = index.weightOf(variant.word()) * variant.quality();
      for (int entry : index.entries(variant.word())) {
        int place = PlaceIndex.placeOf(entry);
        if (seen[place] != number) {
          seen[place] = number;
          sums[place] += slot.weight() * variant.quality() * PlaceIndex.share(entry);
          if (called != null && PlaceIndex.isName(entry)) {
            called[place] += weight;
          }
        }
      }
    }
  }

  /** The best first. */
  List<Match> best(int most) {
    float best = 0;
    for (int place = 0; place < covered.length; place++) {
      best = covered[place] > 0 ? Math.max(best, likeness(place)) : best;
    }
    PriorityQueue<Match> kept = new PriorityQueue<>(Comparator.comparingDouble(Match::score));
    for (int place = 0; place < covered.length; place++) {
      if (covered[place] >= LEAST * whole && likeness(place) >= best - BEHIND) {
        kept.add(new Match(place, score(place), covered[place] / whole, false));
        if (kept.size() > most) {
          kept.poll();
        }
      }
    }
    List<Match> matches = new ArrayList<>(kept);
    matches.sort(Match.BEST_FIRST);
    return matches;
  }

  /** What was said and the place has, a little less if the place is called more than was said. */
  private float likeness(int place) {
    float name = index.titleWeight(place);
    float called = name == 0 ? 0 : Math.min(1, this.called[place] / name);
    return covered[place] / whole * (0.7f + 0.3f * called) + index.prior(place);
  }

  private double score(int place) {
    Near near = question.near();
    double nearness =
        near == null
            ? 0
            : NEARNESS * Math.exp(-index.distance(place, near.point()) / near.metres());
    return likeness(place) + HELP * helped[place] + nearness;
  }
}
