package id.kentongan.call;

import id.kentongan.telephony.ExchangeSignal.AboutCall;
import id.kentongan.telephony.ExchangeSignal.AboutLeg;
import id.kentongan.telephony.ExchangeSignal.CallEnded;
import id.kentongan.telephony.ExchangeSignal.CallLocated;
import id.kentongan.telephony.ExchangeSignal.CallOffered;
import id.kentongan.telephony.ExchangeSignal.CallRequeued;
import id.kentongan.telephony.ExchangeSignal.KeyPressed;
import id.kentongan.telephony.ExchangeSignal.LegConnected;
import id.kentongan.telephony.ExchangeSignal.LegEnded;
import id.kentongan.telephony.ExchangeSignal.LegHeld;
import id.kentongan.telephony.ExchangeSignal.LegResumed;
import id.kentongan.telephony.ExchangeSignal.LegRinging;
import id.kentongan.telephony.ExchangeSignal.RecordingStarted;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a call, stored once under its key.
 *
 * @param key the claim's own, so that it is stored once from whichever source it comes
 * @param happenedAt by the exchange's clock, microseconds
 * @param learntAt by ours, microseconds
 * @param leg the exchange's name of a position's leg, where it is about one
 * @param data plain values, as received: hostile
 */
record CallFact(
    String key,
    CallId call,
    Kind kind,
    Instant happenedAt,
    Instant learntAt,
    @Nullable String leg,
    @Nullable String position,
    Map<String, String> data) {

  /** What happened; of two at the same microsecond the one that stands first here came first. */
  enum Kind {
    OFFERED,
    LOCATED,
    RECORDING,
    RINGING,
    CONNECTED,
    HELD,
    RESUMED,
    /** The caller pressed a key. */
    PRESSED,
    LEG_ENDED,
    REQUEUED,
    /** Our own conclusion: the exchange no longer knows the call and never said how it ended. */
    CUT,
    ENDED
  }

  static final Comparator<CallFact> IN_ORDER =
      Comparator.comparing(CallFact::happenedAt)
          .thenComparing(CallFact::kind)
          .thenComparing(CallFact::key);

  CallFact {
    happenedAt = happenedAt.truncatedTo(ChronoUnit.MICROS);
    learntAt = learntAt.truncatedTo(ChronoUnit.MICROS);
    data = Map.copyOf(data);
  }

  static CallFact of(AboutCall signal, Instant learntAt) {
    return new CallFact(
        signal.key(),
        CallId.of(signal.call()),
        kind(signal),
        signal.at(),
        learntAt,
        signal instanceof AboutLeg about ? about.leg() : null,
        signal instanceof AboutLeg about ? about.position() : null,
        data(signal));
  }

  /** A call that the exchange lost without a word. */
  static CallFact cut(CallId call, Instant happenedAt, Instant learntAt) {
    return new CallFact("cut|" + call, call, Kind.CUT, happenedAt, learntAt, null, null, Map.of());
  }

  private static Kind kind(AboutCall signal) {
    return switch (signal) {
      case CallOffered _ -> Kind.OFFERED;
      case CallLocated _ -> Kind.LOCATED;
      case RecordingStarted _ -> Kind.RECORDING;
      case LegRinging _ -> Kind.RINGING;
      case LegConnected _ -> Kind.CONNECTED;
      case LegHeld _ -> Kind.HELD;
      case LegResumed _ -> Kind.RESUMED;
      case KeyPressed _ -> Kind.PRESSED;
      case LegEnded _ -> Kind.LEG_ENDED;
      case CallRequeued _ -> Kind.REQUEUED;
      case CallEnded _ -> Kind.ENDED;
    };
  }

  private static Map<String, String> data(AboutCall signal) {
    Map<String, String> data = new HashMap<>();
    switch (signal) {
      case CallOffered offered -> {
        put(data, "number", offered.number());
        put(data, "displayName", offered.displayName());
        put(data, "trunk", offered.trunk());
        put(data, "dialled", offered.dialled());
      }
      case CallLocated located -> located.fields().forEach((name, value) -> put(data, name, value));
      case RecordingStarted recording -> put(data, "file", recording.file());
      case KeyPressed pressed -> put(data, "digit", String.valueOf(pressed.digit()));
      case CallEnded ended -> put(data, "cause", ended.cause().name());
      case AboutLeg _, CallRequeued _ -> {}
    }
    return data;
  }

  /** PostgreSQL stores no NUL in text, and a caller may send one. */
  private static void put(Map<String, String> data, String name, @Nullable String value) {
    if (value != null) {
      data.put(name.replace('\0', ' '), value.replace('\0', ' '));
    }
  }
}
