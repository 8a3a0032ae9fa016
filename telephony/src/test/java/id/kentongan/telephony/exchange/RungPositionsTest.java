package id.kentongan.telephony.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose telephone a call rings, and where it goes when somebody falls silent. */
class RungPositionsTest extends CalledExchange {

  @Test
  void a_telephone_on_the_trunks_own_address_is_rung_and_told_which_call_it_is() throws Exception {
    try (Telephone telephone = telephone("127.0.0.1", "pos-01")) {
      Sipp.Run answering = telephone.answers(LONG);
      Sipp.Run caller = Caller.byTrunk(sipp).calls("sip:112@127.0.0.1", 1500);
      assertThat(caller.succeeds()).isTrue();
      assertThat(answering.succeeds()).isTrue();
      assertThat(answering.note()).matches("kentongan-\\d+\\.\\d+");
    }
  }

  @Test
  void a_position_that_hangs_up_ends_the_call() throws Exception {
    try (Telephone telephone = telephone(DESK, "pos-02")) {
      Sipp.Run answering = telephone.answers(1000);
      Sipp.Run caller = Caller.byTrunk(sipp).calls("sip:112@127.0.0.1", LONG);
      assertThat(answering.succeeds()).isTrue();
      assertThat(caller.succeeds()).isTrue();
      assertThat(caller.messages()).contains("BYE sip:caller@");
    }
  }

  @Test
  void the_caller_of_a_dead_telephone_is_in_the_queue_again_and_answered_by_another()
      throws Exception {
    try (Telephone dying = telephone(DESK, "pos-03");
        Sipp.Run answering = dying.answers(LONG);
        Sipp.Run caller = Caller.byTrunk(sipp).calls("sip:112@127.0.0.1", LONG)) {
      cel.awaitLine("\"BRIDGE_ENTER\"", "PJSIP/pos-03-plain-");
      answering.close();
      try (Telephone other = telephone("127.0.0.4", "pos-04");
          Sipp.Run second = other.answers(2000)) {
        cel.awaitLine("\"KentonganRequeued\"", "PJSIP/trunk-sample-");
        assertThat(second.succeeds()).isTrue();
        assertThat(caller.succeeds()).isTrue();
      }
    }
  }

  @Test
  void the_third_round_rings_everybody_who_is_free() throws Exception {
    Caller patient = Caller.byTrunk(sipp).from("<sip:+62811300@example.com>");
    try (Telephone one = telephone(DESK, "pos-05");
        Telephone two = telephone("127.0.0.4", "pos-06");
        Telephone three = telephone("127.0.0.5", "pos-07");
        Sipp.Run first = one.rings();
        Sipp.Run second = two.rings();
        Sipp.Run third = three.rings();
        Sipp.Run caller = patient.calls("sip:112@127.0.0.1", LONG)) {
      await().atMost(PATIENCE).until(() -> cel.legsOfCallFrom("62811300").size() >= 5);
      List<String> legs = cel.legsOfCallFrom("62811300");
      assertThat(legs.subList(0, 2)).doesNotHaveDuplicates();
      assertThat(legs.subList(2, 5)).containsExactlyInAnyOrder("pos-05", "pos-06", "pos-07");
      assertThat(caller.process().isAlive()).isTrue();
    }
  }

  @Test
  void a_caller_who_sends_no_audio_stays_where_a_position_would_be_dead() throws Exception {
    assertThat(Caller.byTrunk(sipp).calls("sip:112@127.0.0.1", 12_000).succeeds()).isTrue();
  }
}
