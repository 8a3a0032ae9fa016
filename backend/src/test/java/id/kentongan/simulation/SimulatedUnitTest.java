package id.kentongan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.simulation.PlannedUnit.Trouble;
import id.kentongan.simulation.PlannedUnit.Trouble.Kind;
import id.kentongan.simulation.Word.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedUnitTest {

  private static final Order FIRE = new Order("fire", Town.FIRE);

  @TempDir private Path folder;
  private final List<MeasuredFix> fixes = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();

  @Test
  void aFreeUnitRunsItsErrandAndComesHomeWithoutAJump() {
    run(unit(), 0, 2_000, null);

    assertThat(fixes).extracting(MeasuredFix::point).contains(Town.SHOP, Town.STATION);
    assertThat(fixes).isSortedAccordingTo(Comparator.comparingLong(MeasuredFix::second));
    assertThat(farthestStep()).isLessThanOrEqualTo(Town.FASTEST + 0.01);
    assertThat(words).isEmpty();
  }

  @Test
  void itTellsEachSecondWhereItDrivesAndEachTenWhereItStands() {
    run(unit(), 0, 600, null);

    assertThat(fixes)
        .filteredOn(fix -> fix.speed() > 0 && fix.second() < 599)
        .hasSizeGreaterThan(400)
        .extracting(fix -> fix.second() + 1)
        .isSubsetOf(fixes.stream().map(MeasuredFix::second).toList());
    assertThat(fixes)
        .extracting(MeasuredFix::second)
        .isSubsetOf(LongStream.range(0, 600).boxed().toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void whoIsSentDrivesToTheIncidentThenToTheHospitalThenHome() {
    run(unit(), 0, 3_000, FIRE);

    assertThat(words)
        .extracting(Word::step)
        .containsExactly(
            Step.ACKNOWLEDGED,
            Step.EN_ROUTE,
            Step.ON_SCENE,
            Step.TRANSPORTING,
            Step.AT_HOSPITAL,
            Step.CLEARED);
    assertThat(pointAt(Step.ON_SCENE)).isEqualTo(Town.FIRE);
    assertThat(pointAt(Step.AT_HOSPITAL)).isEqualTo(Town.HOSPITAL);
    assertThat(farthestStep()).isLessThanOrEqualTo(Town.FASTEST + 0.01);
  }

  @Test
  void whoIsCalledBackTurnsAround() {
    SimulatedUnit unit = unit();
    run(unit, 0, 100, FIRE);
    run(unit, 100, 300, null);

    assertThat(words).extracting(Word::step).containsExactly(Step.ACKNOWLEDGED, Step.EN_ROUTE);
    assertThat(fixes).extracting(MeasuredFix::point).contains(Town.STATION);
  }

  @Test
  void anIncidentWithoutAPlaceIsWhereTheyAre() {
    run(unit(), 0, 60, new Order("somewhere", null));

    assertThat(words)
        .extracting(Word::step)
        .containsExactly(Step.ACKNOWLEDGED, Step.EN_ROUTE, Step.ON_SCENE);
  }

  @Test
  void aDeviceThatIsOffIsSilentAndItsCrewIsNot() {
    run(unit(new Trouble(Kind.SILENT, 2, 100)), 0, 200, FIRE);

    assertThat(fixes).extracting(MeasuredFix::second).noneMatch(at -> at >= 2 && at < 100);
    assertThat(fixes).extracting(MeasuredFix::second).contains(100L);
    assertThat(words).extracting(Word::second).contains(5L);
  }

  @Test
  void outOfReachNothingGetsThroughAndAfterwardsTheNewestComesFirst() {
    SimulatedUnit unit = unit(new Trouble(Kind.OUT_OF_REACH, 2, 100));
    run(unit, 0, 2, FIRE);
    fixes.clear();
    run(unit, 2, 100, FIRE);
    assertThat(fixes).isEmpty();
    assertThat(words).isEmpty();

    run(unit, 100, 101, FIRE);

    assertThat(fixes.getFirst().second()).isEqualTo(100);
    assertThat(fixes.subList(1, fixes.size()))
        .hasSizeGreaterThan(80)
        .isSortedAccordingTo(Comparator.comparingLong(MeasuredFix::second));
    assertThat(words)
        .containsExactly(
            new Word("fire", Step.ACKNOWLEDGED, null, 5),
            new Word("fire", Step.EN_ROUTE, null, 15));
  }

  @Test
  void whoeverIsOutOfReachHearsOfNothing() {
    SimulatedUnit unit = unit(new Trouble(Kind.OUT_OF_REACH, 0, 100));
    run(unit, 0, 100, FIRE);
    run(unit, 100, 103, FIRE);

    assertThat(words).isEmpty();
  }

  @Test
  void itJumpsOnceAndIsBack() {
    run(unit(new Trouble(Kind.JUMP, 50, 51)), 0, 100, null);

    assertThat(fixes)
        .filteredOn(fix -> fix.point().distanceTo(Town.STATION) > 10_000)
        .extracting(MeasuredFix::second)
        .containsExactly(50L);
  }

  @Test
  void whatIsSentTwiceIsTheSame() {
    run(unit(new Trouble(Kind.TWICE, 50, 60)), 0, 100, null);

    assertThat(fixes.stream().filter(fix -> fix.second() == 55).toList())
        .hasSize(2)
        .containsOnly(fixes.stream().filter(fix -> fix.second() == 55).findFirst().orElseThrow());
    assertThat(fixes).hasSize(110);
  }

  private SimulatedUnit unit(Trouble... troubles) {
    return new SimulatedUnit(
        Town.unit(troubles),
        Town.streets(folder),
        List.of(Town.STATION.towards(180, 90_000), Town.HOSPITAL));
  }

  private void run(SimulatedUnit unit, int from, int until, @Nullable Order order) {
    for (int second = from; second < until; second++) {
      SimulatedUnit.Sent sent = unit.tick(second, order);
      fixes.addAll(sent.fixes());
      words.addAll(sent.words());
    }
  }

  private double farthestStep() {
    double farthest = 0;
    for (int i = 1; i < fixes.size(); i++) {
      double metres = fixes.get(i).point().distanceTo(fixes.get(i - 1).point());
      farthest = Math.max(farthest, metres);
    }
    return farthest;
  }

  private Object pointAt(Step step) {
    long second =
        words.stream().filter(word -> word.step() == step).findFirst().orElseThrow().second();
    return fixes.stream()
        .filter(fix -> fix.second() <= second)
        .reduce((_, last) -> last)
        .orElseThrow()
        .point();
  }
}
