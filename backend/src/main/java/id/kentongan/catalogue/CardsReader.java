package id.kentongan.catalogue;

import id.kentongan.catalogue.Catalogue.Card;
import id.kentongan.catalogue.Catalogue.Guide;
import id.kentongan.catalogue.Catalogue.Intake;
import id.kentongan.catalogue.Question.Choice;
import id.kentongan.catalogue.Question.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code intake-cards.yaml}: what to ask and to advise, and what follows from answers. */
class CardsReader {

  static final String FILE = "intake-cards.yaml";

  private static final int MOST = 100;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_QUESTION = 160;
  private static final int LONGEST_ADVICE = 400;
  private static final List<String> KINDS =
      List.of(Question.YES_NO, Question.NUMBER, Question.CHOICE, Question.NOTE);
  private static final List<String> ADVICE_KINDS = List.of("general", "medical", "electrical");

  private final Set<String> types;
  private final Set<String> cards = new HashSet<>(Set.of(Question.UNIVERSAL));
  private final Set<String> guides = new HashSet<>();
  private final Set<String> cardedTypes = new HashSet<>();
  private final List<Runnable> afterwards = new ArrayList<>();

  /**
   * @param types codes of those that there are
   */
  CardsReader(Set<String> types) {
    this.types = Set.copyOf(types);
  }

  Intake read(Entry top) {
    top.only("universal", "cards", "guides");
    Intake intake =
        new Intake(
            questions(top.named(Question.UNIVERSAL), "universal"),
            top.entriesOrNone("cards").stream().map(this::card).toList(),
            top.entriesOrNone("guides").stream().map(this::guide).toList());
    afterwards.forEach(Runnable::run);
    return intake;
  }

  private Card card(Entry entry) {
    String code = entry.code(cards);
    Entry named = entry.named(code).only("code", "name", "types", "questions", "advice");
    List<String> of = named.texts("types");
    for (String type : of) {
      if (!types.contains(type)) {
        named.refuse("entry-type", Map.of("type", type));
      } else if (!cardedTypes.add(type)) {
        named.refuse("entry-type-twice", Map.of("type", type));
      }
    }
    List<Question> questions = questions(named, "questions");
    return new Card(
        code,
        named.wording("name", LONGEST_NAME),
        of,
        questions,
        advice(named, "advice", questions));
  }

  private Guide guide(Entry entry) {
    String code = entry.code(guides);
    Entry named = entry.named(code).only("code", "name", "perMinute", "steps");
    return new Guide(
        code,
        named.wording("name", LONGEST_NAME),
        named.number("perMinute", 100, 120),
        advice(named, "steps", List.of()));
  }

  private List<Question> questions(Entry card, String key) {
    List<Entry> entries = card.entriesOrNone(key);
    if (entries.size() > MOST) {
      card.refuse("entry-too-many", Map.of("key", key, "limit", MOST));
    }
    Set<String> codes = new HashSet<>();
    Map<String, Question> before = new HashMap<>();
    List<Question> questions = new ArrayList<>();
    for (Entry entry : entries) {
      Question question = question(entry, codes, before);
      before.put(question.code(), question);
      questions.add(question);
    }
    return questions;
  }

  private Question question(Entry entry, Set<String> codes, Map<String, Question> before) {
    String code = entry.code(codes);
    Entry named = entry.named(code).only("code", "ask", "kind", "only", "choices", "rules");
    String kind = named.has("kind") ? named.oneOf("kind", KINDS) : Question.YES_NO;
    Question bare =
        new Question(
            code,
            named.wording("ask", LONGEST_QUESTION),
            kind,
            only(named, before),
            choices(named, kind),
            List.of());
    return new Question(
        code,
        bare.ask(),
        kind,
        bare.only(),
        bare.choices(),
        named.entriesOrNone("rules").stream().map(rule -> rule(rule.named(code), bare)).toList());
  }

  private List<Choice> choices(Entry entry, String kind) {
    if (!kind.equals(Question.CHOICE)) {
      return List.of();
    }
    Set<String> codes = new HashSet<>();
    return entry.entries("choices").stream()
        .map(each -> {
          String code = each.code(codes);
          Entry choice = each.named(code).only("code", "name");
          return new Choice(code, choice.wording("name", LONGEST_NAME));
        })
        .toList();
  }

  private Rule rule(Entry entry, Question question) {
    entry.only("when", "raises", "suggests", "opens", "guide");
    List<String> when = entry.texts("when");
    boolean numbers = question.kind().equals(Question.NUMBER);
    for (String answer : when) {
      if (!question.takes(answer) && !(numbers && Rule.isComparison(answer))) {
        entry.refuse("entry-when", Map.of("answer", answer));
      }
    }
    if (when.isEmpty()) {
      entry.refuse("entry-when", Map.of("answer", ""));
    }
    Rule rule =
        new Rule(
            when,
            entry.numberOrNull("raises", 1, 4),
            entry.numberOrNull("suggests", 1, 4),
            entry.textOrNull("opens", LONGEST_NAME),
            entry.textOrNull("guide", LONGEST_NAME));
    afterwards.add(() -> {
      requireKnown(entry, rule.opens(), cards, "entry-card");
      requireKnown(entry, rule.guide(), guides, "entry-guide");
    });
    return rule;
  }

  private static void requireKnown(
      Entry entry, @Nullable String code, Set<String> known, String reason) {
    if (code != null && !known.contains(code)) {
      entry.refuse(reason, Map.of("code", code));
    }
  }

  private List<Advice> advice(Entry entry, String key, List<Question> questions) {
    Map<String, Question> known = new HashMap<>();
    questions.forEach(question -> known.put(question.code(), question));
    return entry.entriesOrNone(key).stream().map(each -> advice(each, known)).toList();
  }

  private static Advice advice(Entry entry, Map<String, Question> questions) {
    entry.only("say", "kind", "only", "approved");
    return new Advice(
        entry.wording("say", LONGEST_ADVICE),
        entry.has("kind") ? entry.oneOf("kind", ADVICE_KINDS) : "general",
        only(entry, questions),
        entry.inner("approved").map(CardsReader::approval).orElse(null));
  }

  private static Advice.Approval approval(Entry entry) {
    entry.only("by", "on");
    String on = entry.text("on", 10);
    if (!on.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      entry.refuse("entry-date", Map.of());
    }
    return new Advice.Approval(entry.text("by", 80), on);
  }

  /**
   * Each {@code question=answer} of a question that was read before, so that none waits for itself.
   */
  private static List<String> only(Entry entry, Map<String, Question> before) {
    List<String> only = entry.texts("only");
    for (String each : only) {
      String[] parts = each.split("=", 2);
      Question question = before.get(parts[0]);
      if (parts.length != 2 || question == null || !question.takes(parts[1])) {
        entry.refuse("entry-only", Map.of("only", each));
      }
    }
    return only;
  }
}
