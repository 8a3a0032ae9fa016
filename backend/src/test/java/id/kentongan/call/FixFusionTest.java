package id.kentongan.call;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.call.CallView.Fix;
import id.kentongan.shared.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FixFusionTest {

  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
  private static final GeoPoint HERE = new GeoPoint(106.7942, -6.4025);

  @Test
  void a_small_circle_is_better_than_a_large_one_whichever_came_first() {
    Fix cell = fix("pidfLo", HERE, 800.0, null, 30);
    Fix satellite = fix("aml", HERE, 20.0, null, 10);
    assertThat(best(cell, satellite)).isEqualTo(1);
    assertThat(best(satellite, cell)).isZero();
  }

  @Test
  void an_old_small_circle_yields_to_a_fresh_one_that_is_nearly_as_small() {
    assertThat(best(fix("aml", HERE, 15.0, null, 0), fix("callerLink", HERE, 25.0, null, 60)))
        .isEqualTo(1);
    assertThat(best(fix("aml", HERE, 15.0, null, 0), fix("pidfLo", HERE, 900.0, null, 60)))
        .isZero();
  }

  @Test
  void a_circle_that_is_less_sure_counts_as_a_larger_one() {
    // 20 m with 39 % is 49 m with 95 %.
    assertThat(best(fix("aml", HERE, 20.0, 39, 0), fix("pidfLo", HERE, 40.0, 95, 0))).isEqualTo(1);
    assertThat(best(fix("aml", HERE, 20.0, 39, 0), fix("pidfLo", HERE, 60.0, 95, 0))).isZero();
    assertThat(best(fix("aml", HERE, 20.0, 0, 0), fix("pidfLo", HERE, 60.0, 100, 0))).isZero();
  }

  @Test
  void a_point_that_does_not_say_how_good_it_is_is_worth_little() {
    assertThat(best(fix("pidfLo", HERE, null, null, 0), fix("aml", HERE, 200.0, null, 0)))
        .isEqualTo(1);
  }

  @Test
  void what_a_person_said_is_no_devices_best_and_comes_before_it() {
    Fix typed = fix("typed", HERE, null, null, 0);
    Fix moved = fix("map", HERE.towards(90, 50), null, null, 10);
    Fix satellite = fix("aml", HERE, 5.0, null, 600);
    List<Fix> judged = FixFusion.judge(List.of(typed, moved, satellite));
    assertThat(judged.stream().map(Fix::best)).containsExactly(false, false, true);
    assertThat(call(judged).whereabouts()).hasValue(judged.get(1));
    assertThat(call(judged.subList(2, 3)).whereabouts()).hasValue(judged.get(2));
    assertThat(call(List.of()).whereabouts()).isEmpty();
  }

  @Test
  void sources_that_contradict_each_other_say_by_how_much() {
    Fix best = fix("aml", HERE, 20.0, null, 0);
    Fix far = fix("pidfLo", HERE.towards(0, 1000), 300.0, null, 0);
    Fix meeting = fix("pidfLo", HERE.towards(0, 310), 300.0, null, 0);
    Fix walked = fix("callerLink", HERE.towards(0, 100), 20.0, null, 60);
    assertThat(FixFusion.judge(List.of(best, far)).get(1).apart()).isBetween(675L, 685L);
    assertThat(FixFusion.judge(List.of(best, meeting)).get(1).apart()).isNull();
    assertThat(FixFusion.judge(List.of(walked, best)).get(1).apart()).isNull();
  }

  @Test
  void what_has_no_point_is_kept_and_judged_nothing() {
    Fix civic = fix("pidfLo", null, null, null, 0);
    assertThat(FixFusion.judge(List.of(civic))).containsExactly(civic);
    assertThat(FixFusion.judge(List.of())).isEmpty();
  }

  private static int best(Fix... fixes) {
    List<Fix> judged = FixFusion.judge(List.of(fixes));
    return IntStream.range(0, judged.size())
        .filter(index -> judged.get(index).best())
        .findFirst()
        .orElseThrow();
  }

  private static Fix fix(
      String source,
      @Nullable GeoPoint point,
      @Nullable Double radius,
      @Nullable Integer confidence,
      int second) {
    Instant at = START.plusSeconds(second);
    return new Fix(
        source,
        point,
        radius,
        confidence,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        false,
        null,
        at,
        at);
  }

  private static CallView call(List<Fix> fixes) {
    return new CallView(
        new CallId(new java.util.UUID(0, 1)),
        "x",
        null,
        CallState.ACTIVE,
        null,
        START,
        null,
        null,
        null,
        null,
        fixes,
        List.of(),
        false,
        false,
        false,
        "",
        null,
        null,
        null,
        1);
  }
}
