package id.kentongan.call;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.call.CallFact.Kind;
import id.kentongan.shared.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallHistoryTest {

  @Test
  void a_call_rings_is_answered_held_and_ended_by_the_call_taker() {
    CallStory story = new CallStory().offered("081234567890");
    assertThat(story.standing().state()).isEqualTo(CallState.WAITING);
    story.ringing("a", "pos-01");
    assertThat(story.standing().state()).isEqualTo(CallState.RINGING);
    assertThat(story.standing().ringing()).containsExactly("pos-01");
    story.connected("a", "pos-01");
    assertThat(story.standing().state()).isEqualTo(CallState.ACTIVE);
    assertThat(story.standing().outcome()).isEqualTo(CallOutcome.ANSWERED);
    story.held("a", "pos-01");
    assertThat(story.standing().state()).isEqualTo(CallState.HELD);
    story.resumed("a", "pos-01").legEnded("a", "pos-01").ended("POSITION");

    CallStanding ended = story.standing();
    assertThat(ended.state()).isEqualTo(CallState.ENDED);
    assertThat(ended.outcome()).isEqualTo(CallOutcome.ANSWERED);
    assertThat(ended.number()).isEqualTo(new PhoneNumber("+6281234567890"));
    assertThat(ended.position()).isEqualTo("pos-01");
    assertThat(ended.offeredAt()).isEqualTo(CallStory.START);
    assertThat(ended.answeredAt()).isEqualTo(CallStory.START.plusSeconds(2));
    assertThat(ended.endedAt()).isEqualTo(CallStory.START.plusSeconds(6));
  }

  @Test
  void keys_that_a_caller_presses_are_kept_in_order_and_change_nothing_else() {
    CallStory story = new CallStory().offered(null).pressed('5').ringing("a", "pos-01");
    story.connected("a", "pos-01").pressed('5').pressed('#');
    assertThat(story.standing().keys()).isEqualTo("55#");
    assertThat(story.standing().state()).isEqualTo(CallState.ACTIVE);
    for (int i = 0; i < 100; i++) {
      story.pressed('1');
    }
    assertThat(story.standing().keys()).hasSize(40);
  }

  @Test
  void a_telephone_that_rings_in_vain_leaves_the_call_waiting() {
    var standing =
        new CallStory().offered(null).ringing("a", "pos-01").legEnded("a", "pos-01").standing();
    assertThat(standing.state()).isEqualTo(CallState.WAITING);
    assertThat(standing.position()).isNull();
    assertThat(standing.outcome()).isNull();
  }

  @Test
  void a_call_that_nobody_answers_is_abandoned() {
    var standing = new CallStory().offered(null).ringing("a", "pos-01").ended("CALLER").standing();
    assertThat(standing.outcome()).isEqualTo(CallOutcome.ABANDONED);
    assertThat(standing.ringing()).isEmpty();
  }

  @Test
  void a_call_whose_position_died_waits_again_and_keeps_its_answer() {
    var standing = positionDied().standing();
    assertThat(standing.state()).isEqualTo(CallState.WAITING);
    assertThat(standing.outcome()).isEqualTo(CallOutcome.ANSWERED);
    assertThat(standing.answeredAt()).isEqualTo(CallStory.START.plusSeconds(2));
  }

  @Test
  void a_call_that_ends_while_it_waits_again_was_cut() {
    assertThat(positionDied().ended("CALLER").standing().outcome()).isEqualTo(CallOutcome.CUT);
  }

  @Test
  void a_call_that_is_answered_again_was_answered() {
    var standing =
        positionDied()
            .ringing("b", "pos-02")
            .connected("b", "pos-02")
            .legEnded("b", "pos-02")
            .ended("CALLER")
            .standing();
    assertThat(standing.outcome()).isEqualTo(CallOutcome.ANSWERED);
    assertThat(standing.position()).isEqualTo("pos-02");
    assertThat(standing.answeredAt()).isEqualTo(CallStory.START.plusSeconds(2));
  }

  @Test
  void a_leg_that_takes_the_place_of_another_goes_on_with_the_call() {
    var standing =
        new CallStory()
            .offered(null)
            .ringing("a", "pos-01")
            .connected("a", "pos-01")
            .connected("b", "pos-01")
            .legEnded("a", "pos-01")
            .standing();
    assertThat(standing.state()).isEqualTo(CallState.ACTIVE);
  }

  @Test
  void the_call_goes_on_ringing_at_the_others_when_one_declines() {
    var standing =
        new CallStory()
            .offered(null)
            .ringing("a", "pos-01")
            .ringing("b", "pos-02")
            .legEnded("b", "pos-02")
            .standing();
    assertThat(standing.ringing()).containsExactly("pos-01");
    assertThat(standing.position()).isEqualTo("pos-01");
  }

  @Test
  void a_call_that_the_queue_did_not_take_overflowed() {
    assertThat(new CallStory().offered(null).ended("OVERFLOW").standing().outcome())
        .isEqualTo(CallOutcome.OVERFLOW);
  }

  @Test
  void a_call_that_the_exchange_lost_was_cut() {
    var standing =
        new CallStory().offered(null).ringing("a", "pos-01").connected("a", "pos-01").cut();
    assertThat(standing.standing().state()).isEqualTo(CallState.ENDED);
    assertThat(standing.standing().outcome()).isEqualTo(CallOutcome.CUT);
  }

  @Test
  void what_the_exchange_says_of_the_end_beats_our_conclusion() {
    var story = new CallStory().offered(null).ringing("a", "pos-01").connected("a", "pos-01");
    assertThat(story.cut().ended("CALLER").standing().outcome()).isEqualTo(CallOutcome.ANSWERED);
  }

  @Test
  void a_call_that_was_taken_for_cut_and_rings_again_lives() {
    var standing = new CallStory().offered(null).cut().ringing("a", "pos-01").standing();
    assertThat(standing.state()).isEqualTo(CallState.RINGING);
    assertThat(standing.endedAt()).isNull();
  }

  @Test
  void a_hostile_number_is_none() {
    assertThat(new CallStory().offered("=cmd").standing().number()).isNull();
  }

  @ParameterizedTest
  @MethodSource("shortStories")
  void every_order_gives_the_same_call(CallStory story) {
    CallStanding expected = story.standing();
    permute(
        new ArrayList<>(story.facts()),
        0,
        learnt -> assertThat(CallHistory.of(learnt)).isEqualTo(expected));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void every_repetition_gives_the_same_call(CallStory story) {
    CallStanding expected = story.standing();
    Random random = new Random(112);
    for (int round = 0; round < 2_000; round++) {
      List<CallFact> learnt = new ArrayList<>(story.facts());
      for (int repeated = random.nextInt(10); repeated > 0; repeated--) {
        learnt.add(learnt.get(random.nextInt(learnt.size())));
      }
      Collections.shuffle(learnt, random);
      assertThat(CallHistory.of(learnt)).isEqualTo(expected);
    }
  }

  @Test
  void two_facts_of_one_microsecond_have_one_order() {
    Instant now = CallStory.START;
    var connected = CallStory.fact(Kind.CONNECTED, now, "a", "pos-01");
    var ringing = CallStory.fact(Kind.RINGING, now, "a", "pos-01");
    assertThat(CallHistory.of(List.of(connected, ringing)))
        .isEqualTo(CallHistory.of(List.of(ringing, connected)));
    assertThat(CallHistory.of(List.of(connected, ringing)).state()).isEqualTo(CallState.ACTIVE);
    assertThat(Duration.between(connected.happenedAt(), ringing.happenedAt())).isZero();
  }

  static List<CallStory> shortStories() {
    return stories().stream().filter(story -> story.facts().size() <= 8).toList();
  }

  static List<CallStory> stories() {
    return List.of(
        new CallStory()
            .offered("081234567890")
            .ringing("a", "pos-01")
            .connected("a", "pos-01")
            .held("a", "pos-01")
            .resumed("a", "pos-01")
            .legEnded("a", "pos-01")
            .ended("POSITION"),
        positionDied().ended("CALLER"),
        positionDied().ringing("b", "pos-02").connected("b", "pos-02").ended("POSITION"),
        new CallStory()
            .offered(null)
            .ringing("a", "pos-01")
            .legEnded("a", "pos-01")
            .ringing("b", "pos-02")
            .ringing("c", "pos-03")
            .connected("c", "pos-03")
            .legEnded("b", "pos-02")
            .connected("d", "pos-03")
            .legEnded("c", "pos-03")
            .legEnded("d", "pos-03")
            .ended("CALLER"),
        new CallStory().offered(null).ringing("a", "pos-01").connected("a", "pos-01").cut(),
        new CallStory().offered(null).cut().ringing("a", "pos-01").ended("CALLER"));
  }

  private static CallStory positionDied() {
    return new CallStory()
        .offered(null)
        .ringing("a", "pos-01")
        .connected("a", "pos-01")
        .legEnded("a", "pos-01")
        .requeued();
  }

  private static void permute(
      List<CallFact> facts, int from, java.util.function.Consumer<List<CallFact>> each) {
    if (from == facts.size()) {
      each.accept(facts);
    }
    for (int other = from; other < facts.size(); other++) {
      Collections.swap(facts, from, other);
      permute(facts, from + 1, each);
      Collections.swap(facts, from, other);
    }
  }
}
