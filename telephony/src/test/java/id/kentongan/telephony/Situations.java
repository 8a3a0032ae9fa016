package id.kentongan.telephony;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people and machines do in a room; played against a real exchange. */
final class Situations implements AutoCloseable {

  /** One situation: its telephones do something, and all are quiet again when it returns. */
  @FunctionalInterface
  interface Situation {
    void play(Situations room);
  }

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RealExchange exchange;
  private final RawAmi ami;
  private final List<SipPhone> phones = new ArrayList<>();

  Situations(RealExchange exchange) throws IOException {
    this.exchange = exchange;
    this.ami = RawAmi.signIn(exchange.amiPort(), exchange.amiPassword());
  }

  /** All events of the exchange since this room opened, as they came. */
  String events() {
    return ami.events();
  }

  static Map<String, Situation> all() {
    Map<String, Situation> all = new LinkedHashMap<>();
    all.put("answered-and-hung-up-by-the-position", Situations::positionHangsUp);
    all.put("answered-and-hung-up-by-the-caller", Situations::callerHangsUp);
    all.put("abandoned-while-it-rings", Situations::abandoned);
    all.put("rings-in-vain-and-another-answers", Situations::ringsInVain);
    all.put("held-and-resumed", Situations::held);
    all.put("leg-dies-and-another-answers", Situations::legDies);
    all.put("page-takes-its-leg-back", Situations::pageComesBack);
    all.put("number-withheld", room -> room.shortCall("anonymous", "\"Anonymous\" "));
    all.put(
        "hostile-caller",
        room -> room.shortCall("=cmd", "\"<img src=x onerror=alert(1)>&trunk=x|\\\"'%0d%0a\" "));
    all.put("located-by-circle", room -> room.locatedCall(Locations.CIRCLE));
    all.put("located-by-civic-address", room -> room.locatedCall(Locations.CIVIC));
    all.put("located-by-garbage", room -> room.locatedCall(Locations.GARBAGE));
    all.put("stranger-refused", Situations::stranger);
    all.put("exchange-killed-in-mid-call", Situations::killed);
    return all;
  }

  private void positionHangsUp() {
    SipPhone position = position("pos-01");
    SipPhone caller = calling("+6281234567890", "\"Siti Aminah\" ");
    position.awaitRinging();
    position.answer();
    caller.awaitTalking();
    position.hangUp();
    caller.awaitEnd();
  }

  private void callerHangsUp() {
    SipPhone position = position("pos-01");
    SipPhone caller = calling("+6281234567890", "\"Siti Aminah\" ");
    position.awaitRinging();
    position.answer();
    awaitUpAtBothEnds(caller);
    caller.hangUp();
    position.awaitEnd();
  }

  private void abandoned() {
    SipPhone position = position("pos-01");
    SipPhone caller = calling("+6281234567890", "");
    position.awaitRinging();
    caller.hangUp();
    position.awaitEnd();
  }

  private void ringsInVain() {
    SipPhone first = position("pos-01");
    SipPhone second = position("pos-02");
    SipPhone caller = calling("+6281234567890", "");
    await().atMost(PATIENCE).until(() -> first.rings() || second.rings());
    boolean firstRang = first.rings();
    (firstRang ? first : second).awaitEnd();
    SipPhone answering = firstRang ? second : first;
    answering.awaitRinging();
    answering.answer();
    awaitUpAtBothEnds(caller);
    answering.hangUp();
    caller.awaitEnd();
  }

  private void held() {
    SipPhone position = position("pos-01");
    SipPhone caller = calling("+6281234567890", "");
    position.awaitRinging();
    position.answer();
    awaitUpAtBothEnds(caller);
    position.hold();
    awaitEvent("Event: Hold", "PJSIP/pos-");
    position.resume();
    awaitEvent("Event: Unhold", "PJSIP/pos-");
    position.hangUp();
    caller.awaitEnd();
  }

  private void legDies() {
    SipPhone first = position("pos-01");
    SipPhone caller = calling("+6281234567890", "");
    first.awaitRinging();
    first.answer();
    awaitUpAtBothEnds(caller);
    first.close();
    SipPhone second = position("pos-02");
    second.awaitRinging();
    second.answer();
    awaitEvent("BRIDGE_ENTER", "PJSIP/pos-02");
    second.hangUp();
    caller.awaitEnd();
  }

  private void pageComesBack() {
    SipPhone page = position("pos-01");
    SipPhone caller = calling("+6281234567890", "");
    page.awaitRinging();
    page.answer();
    awaitUpAtBothEnds(caller);
    SipPhone reloaded = position("pos-01");
    reloaded.takeOver(page);
    reloaded.awaitTalking();
    page.awaitEnd();
    reloaded.hangUp();
    caller.awaitEnd();
  }

  private void shortCall(String number, String displayName) {
    SipPhone caller = calling(number, displayName);
    caller.awaitTalking();
    caller.hangUp();
  }

  private void locatedCall(String location) {
    SipPhone caller = outside("127.0.0.1", "+6281234567890");
    caller.dial("112", "", Locations.HEADERS, Locations.body(caller.sdp("sendrecv"), location));
    caller.awaitTalking();
    caller.hangUp();
  }

  private void stranger() {
    SipPhone stranger = outside("127.0.0.2", "trunk-sample");
    stranger.dial("112", "\"pos-01\" ");
    stranger.awaitEnd();
  }

  private void killed() {
    SipPhone position = position("pos-01");
    SipPhone caller = calling("+6281234567890", "");
    position.awaitRinging();
    position.answer();
    awaitUpAtBothEnds(caller);
    exchange.kill();
  }

  /** The queue takes one caller at a time. */
  void overflows() {
    SipPhone waiting = calling("+6281234567890", "");
    waiting.awaitTalking();
    awaitEvent("Event: CEL", "KentonganRecording");
    SipPhone turnedAway = calling("+6289876543210", "");
    turnedAway.awaitEnd();
    waiting.hangUp();
  }

  private SipPhone position(String name) {
    SipPhone phone = SipPhone.ofPosition(exchange.sipPort(), name, exchange.positionPassword(name));
    phones.add(phone);
    return phone;
  }

  private SipPhone calling(String number, String displayName) {
    SipPhone caller = outside("127.0.0.1", number);
    caller.dial("112", displayName);
    return caller;
  }

  private SipPhone outside(String address, String number) {
    SipPhone phone = SipPhone.outside(address, exchange.sipPort(), number);
    phones.add(phone);
    return phone;
  }

  private void awaitUpAtBothEnds(SipPhone caller) {
    caller.awaitTalking();
    awaitEvent("BRIDGE_ENTER", "Channel: PJSIP/pos-");
  }

  private void awaitEvent(String one, String another) {
    await(one + " of " + another)
        .atMost(PATIENCE)
        .until(() ->
            Stream.of(ami.events().split("\r\n\r\n"))
                .anyMatch(event -> event.contains(one) && event.contains(another)));
  }

  @Override
  public void close() throws IOException {
    phones.forEach(SipPhone::close);
    ami.close();
  }
}
