package id.kentongan.dispatch;

import id.kentongan.dispatch.Happening.Reached;
import id.kentongan.dispatch.Happening.Replaced;
import id.kentongan.dispatch.Happening.Told;
import id.kentongan.incident.AssignmentState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One unit, or one agency, that was sent to one incident: the facts of it. In whichever order they
 * reach us, the same facts give the same assignment.
 *
 * <ul>
 *   <li>What was said counts in the order in which it happened.
 *   <li>It only goes forward: who says less than is known adds a time, not a state. A word with a
 *       reason puts right, and then also goes back.
 *   <li>The first end is the end: cleared, refused or cancelled. What happened after it is on
 *       record and changes nothing; what happened before it and ended it is the end instead.
 *   <li>A refusal asks for somebody else until somebody is sent in their place, or a dispatcher
 *       ends it too.
 * </ul>
 */
final class Assignment {

  private static final Comparator<Said> AS_IT_HAPPENED =
      Comparator.comparing((Said said) -> said.fact().happenedAt())
          .thenComparing(said -> said.reached().state())
          .thenComparing(said -> said.fact().source())
          .thenComparing(Said::reached, Comparator.comparing(Assignment::reasonOrNone));

  private final boolean unit;
  private final List<AssignmentFact> facts;
  private final List<AssignmentFact> news = new ArrayList<>();

  /**
   * @param unit whether a unit of ours was sent; else an agency was asked that has none here
   * @param facts in any order
   */
  Assignment(boolean unit, Collection<AssignmentFact> facts) {
    this.unit = unit;
    this.facts = new ArrayList<>(facts);
  }

  /** Adds a fact, unless the same was told before. */
  void let(AssignmentFact fact) {
    if (facts.stream().noneMatch(each -> isSame(each, fact))) {
      facts.add(fact);
      news.add(fact);
    }
  }

  /** Somebody whose connection broke says the same again, of the same moment. */
  private static boolean isSame(AssignmentFact one, AssignmentFact other) {
    return one.happening().equals(other.happening())
        && one.happenedAt().equals(other.happenedAt())
        && one.source() == other.source()
        && one.username().equals(other.username());
  }

  /** What was added, in order. */
  List<AssignmentFact> news() {
    return List.copyOf(news);
  }

  List<AssignmentFact> facts() {
    return List.copyOf(facts);
  }

  AssignmentState state() {
    return standing().reached().state();
  }

  /** When it became so. */
  Instant since() {
    return standing().fact().happenedAt();
  }

  /** Why it was refused or cancelled, or what was put right. */
  @Nullable String reason() {
    return standing().reached().reason();
  }

  /** That they were sent. */
  AssignmentFact sending() {
    return said()
        .filter(each -> each.reached().state() == AssignmentState.SENT)
        .findFirst()
        .orElseThrow()
        .fact();
  }

  /** Why these, if whoever sent them said so. */
  @Nullable String sendingReason() {
    return ((Reached) sending().happening()).reason();
  }

  /** Whether somebody else is needed in their place. */
  boolean another() {
    return state() == AssignmentState.REFUSED
        && facts.stream().noneMatch(each -> each.happening() instanceof Replaced)
        && said()
            .noneMatch(each ->
                isEnded(each.reached().state()) && each.fact().source() == Source.DISPATCHER);
  }

  private static boolean isEnded(AssignmentState state) {
    return state.isOver() && state != AssignmentState.REFUSED;
  }

  /**
   * Whether the incident cannot be closed before this is settled. Of an agency without units here
   * nobody will ever say that it is done: it is settled when it is acknowledged.
   */
  boolean holds() {
    return another() || (unit ? !state().isOver() : state() == AssignmentState.SENT);
  }

  /** When each state was first reached, in the order of the states. */
  Map<AssignmentState, Instant> times() {
    Map<AssignmentState, Instant> times = new EnumMap<>(AssignmentState.class);
    said().forEach(each -> times.putIfAbsent(each.reached().state(), each.fact().happenedAt()));
    return times;
  }

  /** When somebody last said something of them. */
  Instant heardAt() {
    return said().toList().getLast().fact().happenedAt();
  }

  /** What became of each notice: the furthest that is known, in the order of the notices. */
  List<AssignmentFact> told() {
    List<AssignmentFact> furthest = new ArrayList<>();
    facts.stream()
        .filter(each -> each.happening() instanceof Told)
        .sorted(Comparator.comparing(each -> told(each).state()))
        .forEach(fact -> {
          furthest.removeIf(each -> told(each).isOf(told(fact)));
          furthest.add(fact);
        });
    furthest.sort(
        Comparator.comparing((AssignmentFact each) -> told(each).notice())
            .thenComparing(each -> told(each).channel())
            .thenComparing(each -> String.valueOf(told(each).to())));
    return furthest;
  }

  /** What they were told by a message; empty: nothing of it is known here. */
  Optional<Told> told(UUID message) {
    return told().stream()
        .map(Assignment::told)
        .filter(each -> message.equals(each.message()))
        .findFirst();
  }

  private static Told told(AssignmentFact fact) {
    return (Told) fact.happening();
  }

  private Said standing() {
    Optional<Said> standing = Optional.empty();
    for (Said said : said().toList()) {
      if (standing.isEmpty() || moves(standing.get().reached().state(), said.reached())) {
        standing = Optional.of(said);
      }
    }
    return standing.orElseThrow();
  }

  private static boolean moves(AssignmentState from, Reached said) {
    return !from.isOver()
        && (said.corrects() || said.state().isOver() || said.state().compareTo(from) > 0);
  }

  /** In the order in which it happened. */
  private Stream<Said> said() {
    return facts.stream()
        .filter(each -> each.happening() instanceof Reached)
        .map(each -> new Said(each, (Reached) each.happening()))
        .sorted(AS_IT_HAPPENED);
  }

  private static String reasonOrNone(Reached reached) {
    String reason = reached.reason();
    return reason == null ? "" : reason;
  }

  /** A fact by which somebody said how far they are. */
  private record Said(AssignmentFact fact, Reached reached) {}
}
