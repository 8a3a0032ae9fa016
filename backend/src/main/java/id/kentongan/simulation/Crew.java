package id.kentongan.simulation;

import id.kentongan.simulation.PlannedUnit.Manner;
import id.kentongan.simulation.Word.Step;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Those with a unit: take what they are sent to, one after the other, and say how far they are. Who
 * is sent elsewhere, or called back, drops what they had.
 */
final class Crew {

  private final List<Manner> manners;
  private int taken;
  private @Nullable Order order;
  private Step step = Step.CLEARED;
  private long due;

  /**
   * @param manners how they answer, one assignment after the other
   */
  Crew(List<Manner> manners) {
    this.manners = manners;
  }

  /**
   * Goes one step, if it is time.
   *
   * @param sentTo what the unit has now; null: nothing
   * @param there whether it is where it wanted to be
   */
  Optional<Word> act(@Nullable Order sentTo, long second, boolean there) {
    if (sentTo == null) {
      order = null;
      step = Step.CLEARED;
    } else if (order == null || !order.assignment().equals(sentTo.assignment())) {
      take(sentTo, second);
    }
    Order held = order;
    if (held == null || step.isOver() || second < due || (step.isUnderWay() && !there)) {
      return Optional.empty();
    }
    enter(next(), second);
    String reason = step == Step.REFUSED ? manner().refusal() : null;
    return Optional.of(new Word(held.assignment(), step, reason, second));
  }

  /** What they are at; empty: they are free. */
  Optional<Step> step() {
    return step.isOver() ? Optional.empty() : Optional.of(step);
  }

  /** What they were sent to last, as long as they are at it. */
  Optional<Order> order() {
    return step.isOver() ? Optional.empty() : Optional.ofNullable(order);
  }

  private void take(Order sentTo, long second) {
    order = sentTo;
    taken++;
    enter(Step.SENT, second);
  }

  private Step next() {
    return switch (step) {
      case SENT -> manner().refusal() == null ? Step.ACKNOWLEDGED : Step.REFUSED;
      case ACKNOWLEDGED -> Step.EN_ROUTE;
      case EN_ROUTE -> Step.ON_SCENE;
      case ON_SCENE -> manner().brings() ? Step.TRANSPORTING : Step.CLEARED;
      case TRANSPORTING -> Step.AT_HOSPITAL;
      case AT_HOSPITAL -> Step.CLEARED;
      case CLEARED, REFUSED -> throw new IllegalStateException("nothing follows " + step);
    };
  }

  private void enter(Step next, long second) {
    step = next;
    due =
        second
            + switch (next) {
              case SENT -> manner().answerSeconds();
              case ACKNOWLEDGED -> manner().turnoutSeconds();
              case ON_SCENE -> manner().sceneSeconds();
              case AT_HOSPITAL -> manner().hospitalSeconds();
              case EN_ROUTE, TRANSPORTING, CLEARED, REFUSED -> 0;
            };
  }

  private Manner manner() {
    return manners.get((taken - 1) % manners.size());
  }
}
