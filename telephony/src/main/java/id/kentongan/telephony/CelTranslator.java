package id.kentongan.telephony;

import id.kentongan.telephony.ExchangeSignal.AboutCall;
import id.kentongan.telephony.ExchangeSignal.CallEnded;
import id.kentongan.telephony.ExchangeSignal.CallLocated;
import id.kentongan.telephony.ExchangeSignal.CallOffered;
import id.kentongan.telephony.ExchangeSignal.CallRequeued;
import id.kentongan.telephony.ExchangeSignal.EndCause;
import id.kentongan.telephony.ExchangeSignal.LegConnected;
import id.kentongan.telephony.ExchangeSignal.LegEnded;
import id.kentongan.telephony.ExchangeSignal.LegRinging;
import id.kentongan.telephony.ExchangeSignal.RecordingStarted;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns records of the channel event log into claims, for the live stream and the file alike.
 *
 * <p>A channel that began a call carries its own id as the call's ({@code uniqueid == linkedid}):
 * the caller's. A position's channel with another call's id is a leg of that call; one with its own
 * id (an echo call, or a leg that is about to replace another) says nothing yet. So each record
 * speaks for itself and nothing is remembered: order and repetition change nothing.
 */
final class CelTranslator {

  private static final int NUMBER_LIMIT = 100;
  private static final int NAME_LIMIT = 200;
  private static final int LOCATION_LIMIT = 8_000;

  /** Q.850: no circuit available; with it the dialplan ends a call that found no place. */
  private static final String NO_PLACE = "34";

  private CelTranslator() {}

  /** The claim in a record, or empty if it says nothing about a call of ours. */
  static Optional<AboutCall> translate(CelRecord record) {
    if (!ExchangeCallId.isValid(record.linkedId())) {
      return Optional.empty();
    }
    ExchangeCallId call = new ExchangeCallId(record.linkedId());
    return record.type().startsWith("Kentongan")
        ? added(record, call)
        : Channels.position(record.channel())
            .map(position -> leg(record, call, position))
            .orElseGet(() -> callersChannel(record, call));
  }

  private static Optional<AboutCall> added(CelRecord record, ExchangeCallId call) {
    Map<String, String> fields =
        CallersText.fields(FlatJson.read(record.extra()).getOrDefault("extra", ""));
    return Optional.ofNullable(
        switch (record.type()) {
          case "KentonganOffered" -> offered(record, call, fields);
          case "KentonganLocated" -> located(record, call, fields);
          case "KentonganRecording" -> recording(record, call, fields);
          case "KentonganRequeued" -> new CallRequeued(record.at(), record.key(), call);
          default -> null;
        });
  }

  private static CallOffered offered(
      CelRecord record, ExchangeCallId call, Map<String, String> fields) {
    return new CallOffered(
        record.at(),
        record.key(),
        call,
        CallersText.number(fields.getOrDefault("number", ""), NUMBER_LIMIT),
        CallersText.boundedOrNull(fields.getOrDefault("name", ""), NAME_LIMIT),
        CallersText.bounded(fields.getOrDefault("trunk", ""), NUMBER_LIMIT),
        CallersText.bounded(fields.getOrDefault("dialled", ""), NUMBER_LIMIT));
  }

  private static CallLocated located(
      CelRecord record, ExchangeCallId call, Map<String, String> fields) {
    Map<String, String> bounded = new LinkedHashMap<>();
    fields.forEach((name, value) -> bounded.put(name, CallersText.bounded(value, LOCATION_LIMIT)));
    return new CallLocated(record.at(), record.key(), call, Map.copyOf(bounded));
  }

  private static @Nullable RecordingStarted recording(
      CelRecord record, ExchangeCallId call, Map<String, String> fields) {
    String file = fields.getOrDefault("file", "");
    return file.matches("[A-Za-z0-9_.-]{1,150}\\.raw")
        ? new RecordingStarted(record.at(), record.key(), call, file)
        : null;
  }

  private static Optional<AboutCall> leg(CelRecord record, ExchangeCallId call, String position) {
    if (record.uniqueId().equals(record.linkedId())) {
      return Optional.empty();
    }
    String leg = record.uniqueId();
    return Optional.ofNullable(
        switch (record.type()) {
          case "CHAN_START" -> new LegRinging(record.at(), record.key(), call, leg, position);
          case "BRIDGE_ENTER" -> new LegConnected(record.at(), record.key(), call, leg, position);
          case "HANGUP" -> new LegEnded(record.at(), record.key(), call, leg, position);
          default -> null;
        });
  }

  private static Optional<AboutCall> callersChannel(CelRecord record, ExchangeCallId call) {
    boolean ended =
        record.type().equals("HANGUP")
            && record.uniqueId().equals(record.linkedId())
            && Channels.isCaller(record.channel());
    return ended
        ? Optional.of(new CallEnded(record.at(), record.key(), call, cause(record)))
        : Optional.empty();
  }

  /** By itself the dialplan hangs up only after a position did, or when it had no place. */
  private static EndCause cause(CelRecord record) {
    Map<String, String> extra = FlatJson.read(record.extra());
    String source = extra.getOrDefault("hangupsource", "");
    if (Channels.position(source).isPresent()) {
      return EndCause.POSITION;
    }
    if (!source.startsWith("dialplan/")) {
      return EndCause.CALLER;
    }
    return NO_PLACE.equals(extra.get("hangupcause")) ? EndCause.OVERFLOW : EndCause.POSITION;
  }
}
