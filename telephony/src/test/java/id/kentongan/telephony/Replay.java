package id.kentongan.telephony;

import static org.awaitility.Awaitility.await;

import id.kentongan.telephony.ExchangeSignal.LegHeld;
import id.kentongan.telephony.ExchangeSignal.LinkEstablished;
import java.util.List;

/** Plays the live events of a recorded session to somebody who follows. */
public final class Replay {

  /** An event of nobody's, behind which nothing comes. */
  private static final String END =
      "Event: Hold\r\nChannel: PJSIP/pos-99-00000001\r\nUniqueid: end.1\r\nLinkedid: end.0\r\n\r\n";

  private Replay() {}

  /** All signals that the events make, in their order. */
  public static List<ExchangeSignal> live(String events) {
    try (FakeAmi exchange = new FakeAmi();
        Following following = Following.of(exchange.port())) {
      following.awaitFirst(LinkEstablished.class);
      exchange.send(events + END);
      await().until(() -> following.all(LegHeld.class).stream().anyMatch(Replay::isEnd));
      return following.signals.stream()
          .filter(signal -> !isEnd(signal) && !(signal instanceof LinkEstablished))
          .toList();
    }
  }

  private static boolean isEnd(ExchangeSignal signal) {
    return signal instanceof LegHeld held && held.position().equals("pos-99");
  }
}
