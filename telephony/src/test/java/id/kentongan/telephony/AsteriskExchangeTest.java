package id.kentongan.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import id.kentongan.telephony.ExchangeSignal.LegHeld;
import id.kentongan.telephony.ExchangeSignal.LinkEstablished;
import id.kentongan.telephony.ExchangeSignal.LinkLost;
import id.kentongan.telephony.ExchangeSignal.PositionReported;
import id.kentongan.telephony.ExchangeSignal.SignalsOverflowed;
import id.kentongan.telephony.ExchangeSignal.TelephoneState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsteriskExchangeTest {

  private FakeAmi ami;

  @BeforeEach
  void anExchange() {
    ami = new FakeAmi();
  }

  @AfterEach
  void hangUp() {
    ami.close();
  }

  @Test
  void the_first_thing_told_is_how_the_exchange_stands() {
    ami.calls = List.of("kentongan-1.1", "kentongan-1.2");
    try (Following following = Following.of(ami.port())) {
      ExchangeSnapshot snapshot = following.awaitFirst(LinkEstablished.class).snapshot();
      Instant at = Instant.parse("2026-11-22T01:46:40.5Z");
      assertThat(snapshot.at()).isEqualTo(at);
      assertThat(snapshot.startedAt()).isEqualTo("2026-11-22T01:00:00Z");
      assertThat(snapshot.calls())
          .containsExactlyInAnyOrder(
              new ExchangeCallId("kentongan-1.1"), new ExchangeCallId("kentongan-1.2"));
      assertThat(snapshot.positions())
          .singleElement()
          .extracting(PositionReported::position, PositionReported::telephone)
          .containsExactly("pos-01", TelephoneState.IDLE);
      assertThat(following.exchange.linked()).isTrue();
    }
  }

  @Test
  void what_happens_while_the_snapshot_is_asked_for_comes_after_it() {
    ami.eventsDuringSnapshot = held(1);
    try (Following following = Following.of(ami.port())) {
      following.awaitFirst(LegHeld.class);
      assertThat(following.signals.getFirst()).isInstanceOf(LinkEstablished.class);
    }
  }

  @Test
  void a_refused_first_login_is_tried_again() {
    ami.refusesLogins = true;
    try (Following following = Following.of(ami.port())) {
      await().until(() -> ami.actions.stream().filter(a -> a.contains("Login")).count() > 2);
      assertThat(following.exchange.linked()).isFalse();
      ami.refusesLogins = false;
      following.awaitFirst(LinkEstablished.class);
    }
  }

  @Test
  void an_exchange_that_is_not_there_yet_is_waited_for() {
    int port = ami.port();
    ami.close();
    try (Following following = Following.of(port)) {
      assertThatExceptionOfType(ExchangeUnavailable.class)
          .isThrownBy(() -> following.exchange.pause("pos-01", "istirahat"));
      assertThatExceptionOfType(ExchangeUnavailable.class).isThrownBy(following.exchange::resync);
    }
  }

  @Test
  void a_link_that_is_cut_is_told_and_had_again() {
    try (Following following = Following.of(ami.port())) {
      following.awaitFirst(LinkEstablished.class);
      ami.cut();
      following.awaitNumber(2, LinkEstablished.class);
      assertThat(following.signals.stream().map(Object::getClass).toList())
          .isEqualTo(List.of(LinkEstablished.class, LinkLost.class, LinkEstablished.class));
    }
  }

  @Test
  void a_link_that_swallows_everything_is_noticed_within_15_seconds() throws IOException {
    try (Wire wire = new Wire(ami.port());
        Following following = Following.of(wire.port())) {
      following.awaitFirst(LinkEstablished.class);
      Instant swallowed = Instant.now();
      wire.swallow();
      following.awaitFirst(LinkLost.class);
      assertThat(Duration.between(swallowed, Instant.now())).isLessThan(Duration.ofSeconds(15));
      wire.mend();
      following.awaitNumber(2, LinkEstablished.class);
    }
  }

  @Test
  void a_full_queue_is_told_with_its_losses_and_a_resync_follows() {
    CountDownLatch mayGoOn = new CountDownLatch(1);
    try (Following following =
        Following.of(
            ami.port(),
            10,
            signal -> {
              if (signal instanceof LegHeld) {
                awaitQuietly(mayGoOn);
              }
            })) {
      following.awaitFirst(LinkEstablished.class);
      ami.send(
          IntStream.range(0, 200)
              .mapToObj(AsteriskExchangeTest::held)
              .collect(Collectors.joining()));
      awaitPings(4);
      mayGoOn.countDown();
      following.awaitNumber(2, LinkEstablished.class);

      int taken = following.all(LegHeld.class).size();
      assertThat(taken).isBetween(10, 12);
      assertThat(following.all(SignalsOverflowed.class))
          .singleElement()
          .extracting(SignalsOverflowed::dropped)
          .isEqualTo(200L - taken);
    }
  }

  @Test
  void a_signal_that_was_not_taken_is_followed_by_a_resync() {
    AtomicBoolean broken = new AtomicBoolean(true);
    try (Following following =
        Following.of(
            ami.port(),
            100,
            signal -> {
              if (signal instanceof LegHeld && broken.getAndSet(false)) {
                throw new IllegalStateException("the database is away");
              }
            })) {
      following.awaitFirst(LinkEstablished.class);
      ami.send(held(1) + held(2));
      following.awaitNumber(2, LinkEstablished.class);
      assertThat(following.all(LegHeld.class)).hasSize(1);
    }
  }

  @Test
  void a_reason_cannot_become_another_action() {
    try (Following following = Following.of(ami.port())) {
      following.awaitFirst(LinkEstablished.class);
      following.exchange.pause("pos-01", "makan\r\nAction: Originate\r\n" + "x".repeat(100));
      assertThat(ami.actions)
          .filteredOn(action -> action.contains("QueuePause"))
          .singleElement()
          .asString()
          .contains("interface=Local/pos-01@positions", "reason=makanAction: Originatexxx")
          .doesNotContain("x".repeat(81));
      assertThat(ami.actions).noneMatch(action -> action.contains("action=Originate"));
    }
  }

  @Test
  void only_a_position_can_be_paused() {
    try (Following following = Following.of(ami.port())) {
      following.awaitFirst(LinkEstablished.class);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> following.exchange.pause("pos-01\r\nAction: Logoff", ""));
      ami.refusesPauses = true;
      assertThatExceptionOfType(ExchangeUnavailable.class)
          .isThrownBy(() -> following.exchange.unpause("pos-99"))
          .withMessageContaining("Interface not found");
    }
  }

  private static String held(int n) {
    return ("Event: Hold\r\nTimestamp: 1795312000.000000\r\nChannel: PJSIP/pos-01-00000001\r\n"
            + "Uniqueid: leg.%d\r\nLinkedid: call.1\r\n\r\n")
        .formatted(n);
  }

  /** An answer to a ping shows that all that was sent before it has been read. */
  private void awaitPings(int more) {
    long before = pings();
    await().until(() -> pings() >= before + more);
  }

  private long pings() {
    return ami.actions.stream().filter(action -> action.contains("Ping")).count();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
