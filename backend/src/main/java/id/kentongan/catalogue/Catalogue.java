package id.kentongan.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an incident can be and how it is taken down; in the shape of the files that it comes from.
 *
 * @param intake what to ask and to advise
 * @param words that lead from what is typed to a type
 */
public record Catalogue(List<TypeClass> classes, Intake intake, Words words) {

  public Catalogue {
    classes = List.copyOf(classes);
  }

  /**
   * A class of types.
   *
   * @param responsible codes of the agencies that act
   * @param supporting codes of those that help them
   */
  public record TypeClass(
      String code,
      Wording name,
      List<String> responsible,
      List<String> supporting,
      List<Type> types) {

    public TypeClass {
      responsible = List.copyOf(responsible);
      supporting = List.copyOf(supporting);
      types = List.copyOf(types);
    }
  }

  /**
   * A type; where it names none that are responsible, or none that support them, those of its class
   * are meant.
   *
   * @param priority 1 (life in danger now) to 4 (no emergency), until somebody knows better
   * @param restricted only those who handle such an incident see it
   */
  public record Type(
      String code,
      Wording name,
      int priority,
      boolean restricted,
      List<String> responsible,
      List<String> supporting) {

    public Type {
      responsible = List.copyOf(responsible);
      supporting = List.copyOf(supporting);
    }
  }

  /**
   * What is asked and advised.
   *
   * @param universal asked of every incident
   */
  public record Intake(List<Question> universal, List<Card> cards, List<Guide> guides) {

    public static final Intake NONE = new Intake(List.of(), List.of(), List.of());

    public Intake {
      universal = List.copyOf(universal);
      cards = List.copyOf(cards);
      guides = List.copyOf(guides);
    }
  }

  /**
   * What is asked of some types, and what callers are told.
   *
   * @param types codes
   */
  public record Card(
      String code,
      Wording name,
      List<String> types,
      List<Question> questions,
      List<Advice> advice) {

    public Card {
      types = List.copyOf(types);
      questions = List.copyOf(questions);
      advice = List.copyOf(advice);
    }
  }

  /**
   * Something that is read out step by step, with a beat.
   *
   * @param perMinute beats
   */
  public record Guide(String code, Wording name, int perMinute, List<Advice> steps) {

    public Guide {
      steps = List.copyOf(steps);
    }
  }

  /**
   * Words that lead to types and priorities.
   *
   * @param negations after which a word means nothing
   * @param synonyms by language: a word and the one that it means
   * @param types phrases, by the code of the type
   * @param urgent phrases that speak for a priority, whatever the type is
   */
  public record Words(
      List<String> negations,
      Map<String, Map<String, String>> synonyms,
      Map<String, List<String>> types,
      List<Urgent> urgent) {

    public static final Words NONE = new Words(List.of(), Map.of(), Map.of(), List.of());
  }

  /** Phrases that speak for a priority. */
  public record Urgent(int priority, List<String> words) {

    public Urgent {
      words = List.copyOf(words);
    }
  }

  /** In the order of the file. */
  Stream<IncidentType> types() {
    return classes.stream()
        .flatMap(group -> group.types().stream().map(type -> IncidentType.of(type, group)));
  }

  /** The question that answers name {@code card.question}. */
  public Optional<Question> question(String name) {
    String[] parts = name.split("\\.", 2);
    return questionsOf(parts[0])
        .filter(question -> parts.length == 2 && question.code().equals(parts[1]))
        .findFirst();
  }

  private Stream<Question> questionsOf(String card) {
    return card.equals(Question.UNIVERSAL)
        ? intake.universal().stream()
        : intake.cards().stream()
            .filter(each -> each.code().equals(card))
            .flatMap(each -> each.questions().stream());
  }
}
