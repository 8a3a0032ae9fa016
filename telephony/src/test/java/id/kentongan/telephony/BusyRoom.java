package id.kentongan.telephony;

import static org.awaitility.Awaitility.await;

import id.kentongan.telephony.ExchangeSignal.CallOffered;
import id.kentongan.telephony.ExchangeSignal.LegConnected;
import id.kentongan.telephony.ExchangeSignal.LinkEstablished;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A room whose one position speaks with its first caller: whoever calls now waits in the queue. */
final class BusyRoom implements AutoCloseable {

  final Following following;
  final RawAmi queue;
  final SipPhone position;
  private final RealExchange exchange;
  private final List<SipPhone> callers = new ArrayList<>();

  /** Nobody has called yet. */
  BusyRoom(RealExchange exchange) throws IOException {
    this.exchange = exchange;
    this.following = Following.of(exchange);
    this.queue = RawAmi.signIn(exchange.amiPort(), exchange.amiPassword());
    this.position =
        SipPhone.ofPosition(exchange.sipPort(), "pos-01", exchange.positionPassword("pos-01"));
    following.awaitFirst(LinkEstablished.class);
  }

  void speaksWithItsFirstCaller() {
    dials("+6281110000001");
    position.awaitRinging();
    position.answer();
    following.awaitFirst(LegConnected.class);
  }

  /** Returns when so many have joined the queue so far. */
  SipPhone waits(String number, int joined) {
    SipPhone caller = dials(number);
    await(joined + " callers joined the queue")
        .atMost(Duration.ofSeconds(60))
        .until(() -> queue.text().split("Event: QueueCallerJoin", -1).length > joined);
    return caller;
  }

  private SipPhone dials(String number) {
    SipPhone caller = SipPhone.outside("127.0.0.1", exchange.sipPort(), number);
    callers.add(caller);
    caller.dial("112", "");
    return caller;
  }

  @Nullable String numberOf(ExchangeCallId call) {
    return following.all(CallOffered.class).stream()
        .filter(offered -> offered.call().equals(call))
        .findFirst()
        .orElseThrow()
        .number();
  }

  @Override
  public void close() throws IOException {
    callers.reversed().forEach(SipPhone::close);
    position.close();
    queue.close();
    following.close();
  }
}
