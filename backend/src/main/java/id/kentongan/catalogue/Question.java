package id.kentongan.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question to a caller.
 *
 * @param kind {@code yesNo}, {@code number}, {@code choice}, or {@code note} for one whose answer
 *     belongs into the narrative
 * @param only asked only after these answers, all of them, each as {@code question=answer} of the
 *     same card; none: always
 * @param choices of the kind {@code choice}, else none
 */
public record Question(
    String code,
    Wording ask,
    String kind,
    List<String> only,
    List<Choice> choices,
    List<Rule> rules) {

  /** The name of the card of what is asked of every incident. */
  static final String UNIVERSAL = "universal";

  static final String YES_NO = "yesNo";
  static final String NUMBER = "number";
  static final String CHOICE = "choice";
  static final String NOTE = "note";
  static final List<String> YES_NO_ANSWERS = List.of("yes", "no", "unknown");

  private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,4}|unknown");

  public Question {
    only = List.copyOf(only);
    choices = List.copyOf(choices);
    rules = List.copyOf(rules);
  }

  /** One of the answers. */
  public record Choice(String code, Wording name) {}

  /**
   * What follows from an answer.
   *
   * @param when answers, or {@code >3} and the like for numbers
   * @param raises to this priority at once, unless it is more urgent already
   * @param suggests this priority to a person
   * @param opens the card with this code
   * @param guide to begin
   */
  public record Rule(
      List<String> when,
      @Nullable Integer raises,
      @Nullable Integer suggests,
      @Nullable String opens,
      @Nullable String guide) {

    private static final Pattern THAN = Pattern.compile("([<>])([0-9]{1,4})");

    public Rule {
      when = List.copyOf(when);
    }

    boolean holds(String answer) {
      return when.stream().anyMatch(each -> each.equals(answer) || compares(each, answer));
    }

    static boolean isComparison(String text) {
      return THAN.matcher(text).matches();
    }

    private static boolean compares(String text, String answer) {
      var than = THAN.matcher(text);
      if (!than.matches() || !answer.matches("[0-9]{1,4}")) {
        return false;
      }
      int order = Integer.compare(Integer.parseInt(answer), Integer.parseInt(than.group(2)));
      return than.group(1).equals(">") ? order > 0 : order < 0;
    }
  }

  /** Whether somebody may answer so. */
  public boolean takes(String answer) {
    return switch (kind) {
      case YES_NO -> YES_NO_ANSWERS.contains(answer);
      case NUMBER -> NUMBERS.matcher(answer).matches();
      case CHOICE -> choices.stream().anyMatch(each -> each.code().equals(answer));
      default -> false;
    };
  }

  /** The priority to which an answer raises; empty if to none. */
  public Optional<Integer> raises(String answer) {
    return rules.stream()
        .filter(rule -> rule.holds(answer))
        .map(Rule::raises)
        .filter(Objects::nonNull)
        .min(Integer::compare);
  }
}
