package id.kentongan.call;

import id.kentongan.call.CallFact.Kind;
import id.kentongan.call.CallRecords.Learnt;
import id.kentongan.call.location.FlatPidfLo;
import id.kentongan.telephony.ExchangeCallId;
import id.kentongan.telephony.ExchangeSignal.AboutCall;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns what the exchange claims into facts, each stored once, and stores how the calls stand by
 * them.
 */
@Component
class CallIntake {

  private final CallRecords calls;
  private final FixIntake fixes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CallIntake(CallRecords calls, FixIntake fixes, ApplicationEventPublisher events, Clock clock) {
    this.calls = calls;
    this.fixes = fixes;
    this.events = events;
    this.clock = clock;
  }

  /** Takes claims, all or none; those that are known already change nothing. */
  @Transactional
  public void take(List<? extends AboutCall> signals) {
    Instant now = clock.instant();
    // In the order of their names, so that two who take claims do not wait for each other for ever.
    Map<String, List<CallFact>> factsByCall = new TreeMap<>();
    for (AboutCall signal : signals) {
      factsByCall
          .computeIfAbsent(signal.call().value(), _ -> new ArrayList<>())
          .add(CallFact.of(signal, now));
    }
    factsByCall.forEach((call, facts) -> learn(new ExchangeCallId(call), facts));
  }

  /** Ends a call that the exchange lost without a word. */
  @Transactional
  public void cut(CallRow call, Instant at) {
    learn(
        new ExchangeCallId(call.exchangeCall()),
        List.of(CallFact.cut(call.id(), at, clock.instant())));
  }

  private void learn(ExchangeCallId exchangeCall, List<CallFact> learnt) {
    if (begins(learnt) && begin(exchangeCall, learnt.getFirst())) {
      return;
    }
    CallRow before = calls.claim(exchangeCall, learnt.getFirst().happenedAt());
    boolean changed = false;
    for (CallFact fact : learnt) {
      Learnt news = calls.add(fact);
      changed |= news != Learnt.KNOWN;
      if (news == Learnt.NEW && fact.kind() == Kind.LOCATED) {
        locate(fact);
      }
    }
    if (changed) {
      stand(before, before.isNew() && learnt.size() == 1 ? learnt : calls.factsOf(before.id()));
    }
  }

  private static boolean begins(List<CallFact> learnt) {
    return learnt.size() == 1 && learnt.getFirst().kind() == Kind.OFFERED;
  }

  private boolean begin(ExchangeCallId exchangeCall, CallFact offer) {
    CallStanding standing = CallHistory.of(List.of(offer));
    boolean onScreens = Retention.holds(standing, null, clock.instant());
    boolean begun = calls.begin(exchangeCall, offer, standing, onScreens);
    if (begun) {
      events.publishEvent(new CallChanged(offer.call(), false, false, positions(standing)));
    }
    return begun;
  }

  private void stand(CallRow before, List<CallFact> facts) {
    CallStanding standing = CallHistory.of(facts);
    boolean onScreens = Retention.holds(standing, before.disposition(), clock.instant());
    calls.store(before.id(), standing, onScreens);
    events.publishEvent(
        new CallChanged(
            before.id(),
            isEnded(standing) && !isEnded(before.standing()),
            before.onScreens() && !onScreens,
            positions(before.standing(), standing)));
  }

  /** A reference is fetched when all this is stored, by who has time for it. */
  private void locate(CallFact fact) {
    FlatPidfLo.find(fact.data())
        .ifPresent(
            claim -> fixes.store(fact.call(), FixSource.PIDF_LO, claim, null, fact.happenedAt()));
    FlatPidfLo.findReference(fact.data())
        .ifPresent(address -> events.publishEvent(new ReferenceSent(fact.call(), address)));
  }

  private static boolean isEnded(CallStanding standing) {
    return standing.offered() && standing.state() == CallState.ENDED;
  }

  private static Set<String> positions(CallStanding... standings) {
    Set<String> positions = new HashSet<>();
    for (CallStanding standing : standings) {
      positions.addAll(standing.ringing());
      if (standing.position() != null) {
        positions.add(standing.position());
      }
    }
    return positions;
  }
}
