package id.kentongan.telephony;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The exchange as it stands at one moment.
 *
 * @param startedAt when the exchange's process started; a call that began before and is not in
 *     {@code calls} was cut
 * @param calls every call that has a living channel
 * @param legs every leg that was taken up: {@link ExchangeSignal.LegHeld} if its position holds the
 *     caller, else {@link ExchangeSignal.LegResumed}; the call log does not tell of hold
 * @param positions every position of the queue
 */
public record ExchangeSnapshot(
    Instant at,
    Instant startedAt,
    Set<ExchangeCallId> calls,
    List<ExchangeSignal.AboutLeg> legs,
    List<ExchangeSignal.PositionReported> positions) {

  public ExchangeSnapshot {
    calls = Set.copyOf(calls);
    legs = List.copyOf(legs);
    positions = List.copyOf(positions);
  }
}
