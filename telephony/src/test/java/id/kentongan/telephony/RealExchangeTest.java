package id.kentongan.telephony;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import id.kentongan.telephony.CelReader.CelOffset;
import id.kentongan.telephony.ExchangeSignal.AboutCall;
import id.kentongan.telephony.ExchangeSignal.CallEnded;
import id.kentongan.telephony.ExchangeSignal.CallOffered;
import id.kentongan.telephony.ExchangeSignal.KeyPressed;
import id.kentongan.telephony.ExchangeSignal.LegConnected;
import id.kentongan.telephony.ExchangeSignal.LegHeld;
import id.kentongan.telephony.ExchangeSignal.LegResumed;
import id.kentongan.telephony.ExchangeSignal.LegRinging;
import id.kentongan.telephony.ExchangeSignal.LinkEstablished;
import id.kentongan.telephony.ExchangeSignal.LinkLost;
import id.kentongan.telephony.ExchangeSignal.PositionReported;
import id.kentongan.telephony.ExchangeSignal.StrangerRefused;
import id.kentongan.telephony.ExchangeSignal.TelephoneState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a real Asterisk with the sample region's configuration. */
class RealExchangeTest {

  private static RealExchange room;

  @BeforeAll
  static void anExchange() {
    room = RealExchange.start();
  }

  @AfterAll
  static void switchedOff() {
    room.close();
  }

  @Test
  void a_call_is_followed_live_and_its_log_makes_the_same_claims() {
    try (Following following = Following.of(room);
        SipPhone position =
            SipPhone.ofPosition(room.sipPort(), "pos-01", room.positionPassword("pos-01"));
        SipPhone caller = SipPhone.outside("127.0.0.1", room.sipPort(), "+6281234567890")) {
      following.awaitFirst(LinkEstablished.class);
      caller.dial("112", "\"Siti\" ");
      position.awaitRinging();
      ExchangeCallId call = following.awaitFirst(CallOffered.class).call();
      following.exchange.resync();
      assertThat(following.awaitNumber(2, LinkEstablished.class).snapshot().calls())
          .containsExactly(call);
      position.answer();
      following.awaitFirst(LegConnected.class);
      caller.hangUp();
      following.awaitFirst(CallEnded.class);

      CelFile log = new CelFile(room.celLog());
      await()
          .untilAsserted(() ->
              assertThat(
                      log.read(CelOffset.START, 10_000).signals().stream()
                          .filter(signal -> signal.call().equals(call))
                          .map(AboutCall::key)
                          .collect(toSet()))
                  .isEqualTo(
                      following.all(AboutCall.class).stream()
                          .map(AboutCall::key)
                          .collect(toSet())));
    }
  }

  @Test
  void a_snapshot_says_which_position_holds_its_caller() {
    try (Following following = Following.of(room);
        SipPhone position =
            SipPhone.ofPosition(room.sipPort(), "pos-01", room.positionPassword("pos-01"));
        SipPhone caller = SipPhone.outside("127.0.0.1", room.sipPort(), "+6281234567890")) {
      following.awaitFirst(LinkEstablished.class);
      caller.dial("112", "");
      position.awaitRinging();
      assertThat(snapshot(following).legs()).isEmpty();
      position.answer();
      LegConnected leg = following.awaitFirst(LegConnected.class);
      assertThat(snapshot(following).legs())
          .singleElement()
          .isInstanceOfSatisfying(
              LegResumed.class, spoken -> assertThat(spoken.call()).isEqualTo(leg.call()));
      position.hold();
      following.awaitFirst(LegHeld.class);

      try (Following later = Following.of(room)) {
        assertThat(later.awaitFirst(LinkEstablished.class).snapshot().legs())
            .singleElement()
            .isInstanceOfSatisfying(
                LegHeld.class,
                held -> {
                  assertThat(held.leg()).isEqualTo(leg.leg());
                  assertThat(held.position()).isEqualTo("pos-01");
                });
      }
      position.resume();
      following.awaitFirst(LegResumed.class);
      assertThat(snapshot(following).legs()).hasOnlyElementsOfType(LegResumed.class).hasSize(1);
      caller.hangUp();
      following.awaitFirst(CallEnded.class);
      assertThat(room.messages()).doesNotContain("WARNING", "ERROR");
    }
  }

  private static ExchangeSnapshot snapshot(Following following) {
    int former = following.all(LinkEstablished.class).size();
    following.exchange.resync();
    return following.awaitNumber(former + 1, LinkEstablished.class).snapshot();
  }

  @Test
  void a_number_that_called_in_jest_is_rung_after_who_came_later_and_is_rung() throws IOException {
    try (BusyRoom busy = new BusyRoom(room)) {
      Following following = busy.following;
      following.exchange.answerLater("+6281110000002", Instant.now().plusSeconds(3600));
      busy.speaksWithItsFirstCaller();
      SipPhone jester = busy.waits("081110000002", 2);
      SipPhone later = busy.waits("+6281110000003", 3);

      busy.position.hangUp();

      assertThat(busy.numberOf(following.awaitNumber(2, LegRinging.class).call()))
          .isEqualTo("+6281110000003");
      later.hangUp();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() ->
              following.all(LegRinging.class).stream()
                  .anyMatch(leg -> "081110000002".equals(busy.numberOf(leg.call()))));
      jester.hangUp();
      following.awaitNumber(3, CallEnded.class);
    }
  }

  /** A minute in the exchange as it is installed; two seconds are as good here. */
  @Test
  void a_number_that_called_in_jest_waits_behind_others_for_a_limited_time() throws IOException {
    try (BusyRoom busy = new BusyRoom(room)) {
      Following following = busy.following;
      following.exchange.answerLater("+6281110000006", Instant.now().plusSeconds(3600));
      busy.queue.setGlobal("LATER_SECONDS", "2");
      busy.speaksWithItsFirstCaller();
      SipPhone jester = busy.waits("+6281110000006", 3);
      SipPhone later = busy.waits("+6281110000003", 4);

      busy.position.hangUp();

      assertThat(busy.numberOf(following.awaitNumber(2, LegRinging.class).call()))
          .isEqualTo("+6281110000006");
      jester.hangUp();
      later.hangUp();
      following.awaitNumber(3, CallEnded.class);
    } finally {
      try (RawAmi queue = RawAmi.signIn(room.amiPort(), room.amiPassword())) {
        queue.setGlobal("LATER_SECONDS", "60");
      }
    }
  }

  @Test
  void a_number_whose_time_is_over_or_that_is_forgiven_is_rung_in_turn() throws IOException {
    try (BusyRoom busy = new BusyRoom(room)) {
      Following following = busy.following;
      following.exchange.answerLater("+6281110000004", Instant.now().plusSeconds(3600));
      following.exchange.answerInTurn("+6281110000004");
      following.exchange.answerLater("+6281110000005", Instant.now().minusSeconds(1));
      busy.speaksWithItsFirstCaller();
      SipPhone forgiven = busy.waits("+6281110000004", 2);
      SipPhone expired = busy.waits("+6281110000005", 3);
      SipPhone later = busy.waits("+6281110000003", 4);
      busy.position.hangUp();

      assertThat(busy.numberOf(following.awaitNumber(2, LegRinging.class).call()))
          .isEqualTo("+6281110000004");
      forgiven.hangUp();
      assertThat(busy.numberOf(following.awaitNumber(3, LegRinging.class).call()))
          .isEqualTo("+6281110000005");
      expired.hangUp();
      later.hangUp();
      following.awaitNumber(4, CallEnded.class);
    }
  }

  @Test
  void keys_that_the_caller_presses_are_told_while_they_wait_and_while_they_are_spoken_with() {
    try (Following following = Following.of(room);
        SipPhone position =
            SipPhone.ofPosition(room.sipPort(), "pos-01", room.positionPassword("pos-01"));
        SipPhone caller = SipPhone.outside("127.0.0.1", room.sipPort(), "+6281234567890")) {
      following.awaitFirst(LinkEstablished.class);
      caller.dial("112", "");
      ExchangeCallId call = following.awaitFirst(CallOffered.class).call();
      position.awaitRinging();
      caller.press('5');
      assertThat(following.awaitFirst(KeyPressed.class).call()).isEqualTo(call);
      position.answer();
      following.awaitFirst(LegConnected.class);
      caller.press('#');
      assertThat(following.awaitNumber(2, KeyPressed.class).digit()).isEqualTo('#');
      assertThat(following.all(KeyPressed.class).getFirst().digit()).isEqualTo('5');
      caller.hangUp();
      following.awaitFirst(CallEnded.class);
    }
  }

  @Test
  void a_pause_is_confirmed_and_reported() {
    try (Following following = Following.of(room)) {
      assertThat(following.awaitFirst(LinkEstablished.class).snapshot().positions())
          .extracting(PositionReported::position)
          .containsExactlyInAnyOrder(
              "pos-01", "pos-02", "pos-03", "pos-04", "pos-05", "pos-06", "pos-07", "pos-08");
      following.exchange.pause("pos-08", "istirahat");
      PositionReported paused = following.awaitFirst(PositionReported.class);
      assertThat(paused.position()).isEqualTo("pos-08");
      assertThat(paused.paused()).isTrue();
      assertThat(paused.reason()).isEqualTo("istirahat");
      assertThat(paused.telephone()).isEqualTo(TelephoneState.UNREACHABLE);
      following.exchange.unpause("pos-08");
      assertThat(following.awaitNumber(2, PositionReported.class).paused()).isFalse();
      assertThatExceptionOfType(ExchangeUnavailable.class)
          .isThrownBy(() -> following.exchange.pause("pos-99", ""));
    }
  }

  @Test
  void a_stranger_is_reported_at_his_first_try() {
    try (Following following = Following.of(room);
        SipPhone stranger = SipPhone.outside("127.0.0.2", room.sipPort(), "trunk-sample")) {
      following.awaitFirst(LinkEstablished.class);
      stranger.dial("112", "");
      assertThat(following.awaitFirst(StrangerRefused.class).remoteAddress())
          .isEqualTo("127.0.0.2");
      stranger.awaitEnd();
      assertThat(following.all(CallOffered.class)).isEmpty();
    }
  }

  @Test
  void an_exchange_that_was_killed_is_had_again_with_its_new_start() {
    try (Following following = Following.of(room)) {
      Instant first = following.awaitFirst(LinkEstablished.class).snapshot().startedAt();
      assertThat(Duration.between(first, Instant.now())).isLessThan(Duration.ofHours(1));
      room.kill();
      following.awaitFirst(LinkLost.class);
      assertThat(following.exchange.linked()).isFalse();
      // It tells its start in whole seconds.
      await().until(() -> Instant.now().isAfter(first.plusSeconds(1)));
      room.startAgain();
      ExchangeSnapshot again = following.awaitNumber(2, LinkEstablished.class).snapshot();
      assertThat(again.startedAt()).isAfter(first);
      assertThat(again.calls()).isEqualTo(Set.of());
    }
  }
}
