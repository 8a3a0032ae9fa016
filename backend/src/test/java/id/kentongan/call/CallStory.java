package id.kentongan.call;

import id.kentongan.call.CallFact.Kind;
import id.kentongan.telephony.ExchangeCallId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of one call, told one a second. */
class CallStory {

  static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
  static final CallId CALL = CallId.of(new ExchangeCallId("kentongan-1795300000.12"));

  private final List<CallFact> facts = new ArrayList<>();

  static CallFact fact(Kind kind, Instant at, @Nullable String leg, @Nullable String position) {
    return new CallFact(kind + "|" + leg + "|" + at, CALL, kind, at, at, leg, position, Map.of());
  }

  List<CallFact> facts() {
    return facts;
  }

  CallStanding standing() {
    return CallHistory.of(facts);
  }

  CallStory offered(@Nullable String number) {
    return add(Kind.OFFERED, null, null, number == null ? Map.of() : Map.of("number", number));
  }

  CallStory ringing(String leg, String position) {
    return add(Kind.RINGING, leg, position, Map.of());
  }

  CallStory connected(String leg, String position) {
    return add(Kind.CONNECTED, leg, position, Map.of());
  }

  CallStory held(String leg, String position) {
    return add(Kind.HELD, leg, position, Map.of());
  }

  CallStory resumed(String leg, String position) {
    return add(Kind.RESUMED, leg, position, Map.of());
  }

  CallStory legEnded(String leg, String position) {
    return add(Kind.LEG_ENDED, leg, position, Map.of());
  }

  CallStory pressed(char digit) {
    return add(Kind.PRESSED, null, null, Map.of("digit", String.valueOf(digit)));
  }

  CallStory requeued() {
    return add(Kind.REQUEUED, null, null, Map.of());
  }

  CallStory cut() {
    return add(Kind.CUT, null, null, Map.of());
  }

  CallStory ended(String cause) {
    return add(Kind.ENDED, null, null, Map.of("cause", cause));
  }

  private CallStory add(
      Kind kind, @Nullable String leg, @Nullable String position, Map<String, String> data) {
    Instant at = START.plusSeconds(facts.size());
    facts.add(new CallFact("key-" + facts.size(), CALL, kind, at, at, leg, position, data));
    return this;
  }

  @Override
  public String toString() {
    return facts.stream().map(CallFact::kind).toList().toString();
  }
}
