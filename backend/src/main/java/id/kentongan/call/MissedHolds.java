package id.kentongan.call;

import id.kentongan.telephony.ExchangeCallId;
import id.kentongan.telephony.ExchangeSignal.AboutLeg;
import id.kentongan.telephony.ExchangeSignal.LegHeld;
import id.kentongan.telephony.ExchangeSnapshot;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Learns of callers that were put on hold, or taken off it, while nobody listened: the exchange's
 * log does not tell of hold.
 */
@Component
class MissedHolds {

  private final CallRecords calls;
  private final CallIntake intake;

  MissedHolds(CallRecords calls, CallIntake intake) {
    this.calls = calls;
    this.intake = intake;
  }

  /** The log must have been read to its end. */
  void learn(ExchangeSnapshot snapshot) {
    Map<ExchangeCallId, List<AboutLeg>> legs =
        snapshot.legs().stream().collect(Collectors.groupingBy(AboutLeg::call));
    for (CallRow call : calls.open()) {
      List<AboutLeg> spoken = legs.getOrDefault(new ExchangeCallId(call.exchangeCall()), List.of());
      if (!spoken.isEmpty() && isHeld(spoken) != isHeld(call)) {
        intake.take(spoken);
      }
    }
  }

  /** As {@link CallHistory} has it: one leg that speaks with the caller is enough. */
  private static boolean isHeld(List<AboutLeg> legs) {
    return legs.stream().allMatch(LegHeld.class::isInstance);
  }

  private static boolean isHeld(CallRow call) {
    return call.standing().state() == CallState.HELD;
  }
}
