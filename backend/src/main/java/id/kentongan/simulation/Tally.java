package id.kentongan.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was done so far, and what went wrong. */
final class Tally {

  private int calls;
  private int fixes;
  private final Map<Word.Step, Integer> words = new EnumMap<>(Word.Step.class);
  private int wrong;
  private @Nullable String firstWrong;

  synchronized void call() {
    calls++;
  }

  synchronized void fix(Answer answer) {
    if (answer == Answer.TAKEN) {
      fixes++;
    } else {
      wrong("a fix was refused");
    }
  }

  synchronized void word(Word.Step step) {
    words.merge(step, 1, Integer::sum);
  }

  /**
   * Something that should not have happened.
   *
   * @param what without a full stop
   */
  synchronized void wrong(String what) {
    wrong++;
    firstWrong = firstWrong == null ? what : firstWrong;
  }

  /** A sentence about all that went wrong, and what to do; empty: nothing did. */
  synchronized Optional<String> failure() {
    return Optional.ofNullable(firstWrong)
        .map(first ->
            "%d things went wrong, first of all %s: look at 'kentongan logs backend'."
                .formatted(wrong, first));
  }

  /** A sentence. */
  synchronized String done() {
    int said = words.values().stream().mapToInt(Integer::intValue).sum();
    StringBuilder sentence = new StringBuilder();
    sentence.append("%d calls, %d fixes taken, %d words of crews".formatted(calls, fixes, said));
    words.forEach((step, count) -> sentence.append(", %d %s".formatted(count, step.code())));
    return sentence.append('.').toString();
  }
}
