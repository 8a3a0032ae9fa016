package id.kentongan.incident;

import id.kentongan.incident.Happening.Answered;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was answered to the questions of the intake cards, in the order in which it was. */
final class GivenAnswers {

  private final Map<String, Answered> answers = new LinkedHashMap<>();

  /** Questions whose answers somebody knew who chose the priority: they raise it no more. */
  private final Set<String> weighed = new HashSet<>();

  void give(Answered now) {
    answers.remove(now.question());
    weighed.remove(now.question());
    if (now.answer() != null) {
      answers.put(now.question(), now);
    }
  }

  /** Somebody who knows them all chooses the priority, or lets them count again. */
  void weigh(boolean chosen) {
    weighed.clear();
    if (chosen) {
      weighed.addAll(answers.keySet());
    }
  }

  boolean isSo(Answered now) {
    return now.answer() == null
        ? !answers.containsKey(now.question())
        : now.equals(answers.get(now.question()));
  }

  /** Null: not answered. */
  @Nullable String answer(String question) {
    Answered answered = answers.get(question);
    return answered == null ? null : answered.answer();
  }

  /** Those that were weighed come first. */
  List<Answered> list() {
    return List.copyOf(answers.values());
  }

  /** How many of the first were known to whoever chose the priority. */
  int weighed() {
    return weighed.size();
  }

  /** The priorities to which those raise that were given since somebody chose one. */
  Stream<Integer> raises() {
    return answers.values().stream()
        .filter(answered -> !weighed.contains(answered.question()))
        .map(Answered::raises)
        .filter(Objects::nonNull);
  }
}
