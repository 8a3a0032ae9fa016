package id.kentongan.call;

import id.kentongan.telephony.ExchangeCallId;
import id.kentongan.telephony.ExchangeSignal.CallEnded;
import id.kentongan.telephony.ExchangeSignal.CallLocated;
import id.kentongan.telephony.ExchangeSignal.CallOffered;
import id.kentongan.telephony.ExchangeSignal.CallRequeued;
import id.kentongan.telephony.ExchangeSignal.EndCause;
import id.kentongan.telephony.ExchangeSignal.LegConnected;
import id.kentongan.telephony.ExchangeSignal.LegEnded;
import id.kentongan.telephony.ExchangeSignal.LegHeld;
import id.kentongan.telephony.ExchangeSignal.LegResumed;
import id.kentongan.telephony.ExchangeSignal.LegRinging;
import id.kentongan.telephony.ExchangeSignal.RecordingStarted;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The claims about one call, one a millisecond from a given time. */
class ToldCall {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  final ExchangeCallId exchangeCall =
      new ExchangeCallId("kentongan-1795300000." + NUMBERS.incrementAndGet());
  final CallId id = CallId.of(exchangeCall);
  private Instant now;

  ToldCall(Instant start) {
    now = start.truncatedTo(ChronoUnit.MICROS);
  }

  static ToldCall justNow() {
    return new ToldCall(Instant.now().minusSeconds(1));
  }

  Instant now() {
    return now;
  }

  CallOffered offered(@Nullable String number) {
    return new CallOffered(at(), key("offered"), exchangeCall, number, "Budi", "sample", "112");
  }

  CallLocated located(String location) {
    return new CallLocated(
        at(),
        key("located"),
        exchangeCall,
        Map.of("format", "GML", "location", location, "confidence", "95"));
  }

  CallLocated locatedAt(String address) {
    return new CallLocated(
        at(),
        key("located"),
        exchangeCall,
        Map.of("format", "URI", "location", "URI=\"" + address + "\""));
  }

  RecordingStarted recording() {
    return new RecordingStarted(at(), key("recording"), exchangeCall, exchangeCall + ".raw");
  }

  LegRinging ringing(String position) {
    return new LegRinging(at(), key("ringing " + position), exchangeCall, leg(position), position);
  }

  LegConnected connected(String position) {
    return new LegConnected(
        at(), key("connected " + position), exchangeCall, leg(position), position);
  }

  LegHeld held(String position) {
    return new LegHeld(at(), key("held " + position + now), exchangeCall, leg(position), position);
  }

  LegResumed resumed(String position) {
    return new LegResumed(
        at(), key("resumed " + position + now), exchangeCall, leg(position), position);
  }

  LegEnded legEnded(String position) {
    return new LegEnded(at(), key("leg ended " + position), exchangeCall, leg(position), position);
  }

  CallRequeued requeued() {
    return new CallRequeued(at(), key("requeued"), exchangeCall);
  }

  CallEnded ended(EndCause cause) {
    return new CallEnded(at(), key("ended"), exchangeCall, cause);
  }

  private Instant at() {
    now = now.plusMillis(1);
    return now;
  }

  private String leg(String position) {
    return exchangeCall + "-" + position;
  }

  private String key(String what) {
    return exchangeCall + "|" + what;
  }
}
