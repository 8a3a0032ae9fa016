package id.kentongan.call;

import static java.util.Objects.requireNonNull;

import id.kentongan.call.CallFact.Kind;
import id.kentongan.shared.PhoneNumber;
import id.kentongan.telephony.ExchangeSignal.EndCause;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of one call, in the order in which they happened, into how the call stands. Pure:
 * the same facts give the same call, in whichever order and however often they were learnt.
 *
 * <table>
 * <caption>Every edge of the state machine and its cause</caption>
 * <tr><th>from</th><th>to</th><th>cause</th></tr>
 * <tr><td>(none)</td><td>waiting</td><td>the first fact of the call, normally OFFERED</td></tr>
 * <tr><td>waiting</td><td>ringing</td><td>RINGING</td></tr>
 * <tr><td>ringing</td><td>waiting</td><td>LEG_ENDED of the last ringing leg</td></tr>
 * <tr><td>waiting, ringing</td><td>active</td><td>CONNECTED; the first one sets answeredAt</td></tr>
 * <tr><td>active</td><td>held</td><td>HELD, when no other leg speaks with the caller</td></tr>
 * <tr><td>held</td><td>active</td><td>RESUMED; CONNECTED (a leg took the place of another)</td></tr>
 * <tr><td>active, held</td><td>active, held</td><td>LEG_ENDED: the last leg is gone, but only
 * REQUEUED says that it died; else ENDED follows</td></tr>
 * <tr><td>active, held</td><td>waiting</td><td>REQUEUED; answeredAt stays</td></tr>
 * <tr><td>active, held</td><td>ringing</td><td>RINGING after the last leg is gone</td></tr>
 * <tr><td>every other</td><td>ended</td><td>ENDED; CUT, unless the exchange tells of it
 * later</td></tr>
 * <tr><td>ended</td><td>waiting, ringing, active</td><td>REQUEUED, RINGING or CONNECTED after CUT:
 * the conclusion was wrong</td></tr>
 * </table>
 *
 * <p>A leg that ended stays ended, and nothing follows ENDED.
 */
final class CallHistory {

  /**
   * A position's leg that is there.
   *
   * @param since when it began to ring or to speak
   */
  private record Leg(String position, CallState state, Instant since) {}

  /** More says nothing more. */
  private static final int MOST_KEYS = 40;

  private final StringBuilder keys = new StringBuilder();
  private final SequencedMap<String, Leg> legs = new LinkedHashMap<>();
  private final Set<String> goneLegs = new HashSet<>();
  private @Nullable CallFact offered;
  private @Nullable String recording;
  private @Nullable Instant answeredAt;
  private @Nullable Leg answering;
  private boolean parting;
  private boolean waitingAgain;
  private @Nullable CallFact ended;

  private CallHistory() {}

  /**
   * @param facts at least one, all of one call
   */
  static CallStanding of(Collection<CallFact> facts) {
    Map<String, CallFact> distinct = new HashMap<>();
    facts.forEach(fact -> distinct.putIfAbsent(fact.key(), fact));
    List<CallFact> ordered = distinct.values().stream().sorted(CallFact.IN_ORDER).toList();
    CallHistory history = new CallHistory();
    ordered.forEach(history::apply);
    return history.standing(ordered.getFirst().happenedAt(), ordered.getLast().happenedAt());
  }

  private void apply(CallFact fact) {
    if (ended != null && ended.kind() == Kind.ENDED) {
      return;
    }
    switch (fact.kind()) {
      case OFFERED -> offered = fact;
      case RECORDING -> recording = fact.data().get("file");
      case RINGING -> ring(fact);
      case CONNECTED -> connect(fact);
      case HELD -> hold(fact, CallState.HELD);
      case RESUMED -> hold(fact, CallState.ACTIVE);
      case LEG_ENDED -> endLeg(fact);
      case REQUEUED -> requeue();
      case CUT -> cut(fact);
      case ENDED -> ended = fact;
      case PRESSED -> press(fact);
      case LOCATED -> {}
    }
  }

  private void ring(CallFact fact) {
    if (goneLegs.contains(leg(fact)) || legs.containsKey(leg(fact))) {
      return;
    }
    ended = null;
    if (parting) {
      requeue();
    }
    legs.put(leg(fact), legOf(fact, CallState.RINGING));
  }

  private void connect(CallFact fact) {
    Leg known = legs.get(leg(fact));
    if (goneLegs.contains(leg(fact)) || (known != null && known.state() != CallState.RINGING)) {
      return;
    }
    ended = null;
    parting = false;
    waitingAgain = false;
    answering = legOf(fact, CallState.ACTIVE);
    legs.remove(leg(fact));
    legs.put(leg(fact), answering);
    if (answeredAt == null) {
      answeredAt = fact.happenedAt();
    }
  }

  private void hold(CallFact fact, CallState state) {
    legs.computeIfPresent(
        leg(fact),
        (_, leg) ->
            leg.state() == CallState.RINGING ? leg : new Leg(leg.position(), state, leg.since()));
  }

  private void press(CallFact fact) {
    if (keys.length() < MOST_KEYS) {
      keys.append(fact.data().getOrDefault("digit", ""));
    }
  }

  private void endLeg(CallFact fact) {
    goneLegs.add(leg(fact));
    Leg gone = legs.remove(leg(fact));
    if (gone != null && gone.state() != CallState.RINGING && speaking() == null) {
      parting = true;
    }
  }

  private void requeue() {
    ended = null;
    parting = false;
    waitingAgain = answeredAt != null;
    legs.forEach((name, leg) -> goneLegs.add(name));
    legs.clear();
  }

  private void cut(CallFact fact) {
    ended = fact;
    parting = false;
    legs.clear();
  }

  private CallStanding standing(Instant first, Instant last) {
    Leg leg = standingLeg();
    return new CallStanding(
        offered != null,
        offered == null ? null : PhoneNumber.find(offered.data().get("number")).orElse(null),
        state(),
        outcome(),
        offered == null ? first : offered.happenedAt(),
        answeredAt,
        ended == null ? null : ended.happenedAt(),
        leg == null ? null : leg.position(),
        leg == null ? null : leg.since(),
        state() == CallState.RINGING ? ringing() : Set.of(),
        recording,
        keys.toString(),
        last);
  }

  private CallState state() {
    Leg speaking = speaking();
    if (ended != null) {
      return CallState.ENDED;
    } else if (speaking != null) {
      return speaking.state();
    } else if (parting) {
      return CallState.ACTIVE;
    }
    return legs.isEmpty() ? CallState.WAITING : CallState.RINGING;
  }

  private @Nullable CallOutcome outcome() {
    if (ended == null) {
      return answeredAt == null ? null : CallOutcome.ANSWERED;
    } else if (ended.kind() == Kind.CUT) {
      return CallOutcome.CUT;
    } else if (answeredAt != null) {
      return waitingAgain ? CallOutcome.CUT : CallOutcome.ANSWERED;
    }
    return EndCause.OVERFLOW.name().equals(ended.data().get("cause"))
        ? CallOutcome.OVERFLOW
        : CallOutcome.ABANDONED;
  }

  /** The leg that says at which position the call stands. */
  private @Nullable Leg standingLeg() {
    return switch (state()) {
      case WAITING -> null;
      case RINGING -> legs.lastEntry().getValue();
      case ACTIVE, HELD -> speaking() == null ? answering : speaking();
      case ENDED -> answering;
    };
  }

  /** The leg that speaks with the caller, before one that holds. */
  private @Nullable Leg speaking() {
    Leg found = null;
    for (Leg leg : legs.values()) {
      boolean better = found == null || found.state() == CallState.HELD;
      if (leg.state() == CallState.ACTIVE || (leg.state() == CallState.HELD && better)) {
        found = leg;
      }
    }
    return found;
  }

  private Set<String> ringing() {
    Set<String> positions = new TreeSet<>();
    legs.values().forEach(leg -> positions.add(leg.position()));
    return positions;
  }

  private static Leg legOf(CallFact fact, CallState state) {
    return new Leg(requireNonNull(fact.position()), state, fact.happenedAt());
  }

  private static String leg(CallFact fact) {
    return requireNonNull(fact.leg());
  }
}
