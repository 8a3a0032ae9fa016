package id.kentongan.simulation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.simulation.PlannedUnit.Manner;
import id.kentongan.simulation.PlannedUnit.Trouble;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {

  private static final Traffic HOUR = new Traffic(40, 0.5, 2, 60, 7);
  private static final List<Vehicle> BOTH = List.of(Town.AMBULANCE, Town.PUMP);

  @TempDir private Path folder;

  @Test
  void twoRunsWithOneSeedPlanTheSameTrafficByteForByte() {
    byte[] one = text(Plan.of(HOUR, BOTH, Town.streets(folder)));
    byte[] other = text(Plan.of(HOUR, BOTH, Town.streets(folder)));

    assertThat(one).hasSizeGreaterThan(5_000).isEqualTo(other);
  }

  @Test
  void anotherSeedPlansOtherTraffic() {
    Streets streets = Town.streets(folder);
    Traffic other = new Traffic(40, 0.5, 2, 60, 8);

    assertThat(Plan.of(HOUR, BOTH, streets).units())
        .doesNotContainAnyElementsOf(Plan.of(other, BOTH, streets).units());
    assertThat(Plan.of(HOUR, BOTH, streets).calls())
        .doesNotContainAnyElementsOf(Plan.of(other, BOTH, streets).calls());
  }

  @Test
  void whatAUnitDoesDoesNotDependOnWhoElseDrives() {
    Streets streets = Town.streets(folder);
    Plan both = Plan.of(HOUR, BOTH, streets);
    Plan alone = Plan.of(new Traffic(0, 1, 1, 60, 7), List.of(Town.PUMP), streets);

    assertThat(alone.units()).containsExactly(both.units().getLast());
  }

  @Test
  void callsComeAtTheRateAndEndWithTheTraffic() {
    Plan plan = Plan.of(new Traffic(30, 0.5, 0, 1, 7), BOTH, new Streets(null));

    assertThat(plan.calls()).extracting(PlannedCall::atMillis).startsWith(0L, 2_000L, 4_000L);
    assertThat(plan.calls())
        .allSatisfy(
            call -> assertThat(call.atMillis() + call.patienceMillis()).isBetween(1_000L, 60_000L));
    assertThat(plan.units()).isEmpty();
  }

  @Test
  void withoutARateTheCallsAreSpreadOverTheMinutes() {
    Traffic traffic =
        Traffic.read(
            Map.of("kentongan.simulation.callers", "12", "kentongan.simulation.minutes", "2"));

    assertThat(Plan.of(traffic, BOTH, new Streets(null)).calls())
        .extracting(PlannedCall::atMillis)
        .startsWith(0L, 10_000L, 20_000L)
        .endsWith(110_000L);
  }

  @Test
  void thereAreCallersWithoutNumberOrPlaceAndSomeWhoGiveUp() {
    List<PlannedCall> calls =
        Plan.of(new Traffic(200, 5, 0, 60, 7), BOTH, new Streets(null)).calls();

    assertThat(calls).filteredOn(call -> call.number() == null).hasSizeBetween(5, 50);
    assertThat(calls).filteredOn(call -> call.point() == null).hasSizeBetween(30, 120);
    assertThat(calls).filteredOn(call -> call.patienceMillis() < 9_000).hasSizeBetween(15, 90);
    assertThat(calls)
        .filteredOn(call -> call.point() != null)
        .allSatisfy(call ->
            assertThat(requireNonNull(call.point()).distanceTo(Town.STATION)).isLessThan(3_001));
  }

  @Test
  void crewsRefuseSometimesAndOnlyAnAmbulanceBringsSomebodyToAHospital() {
    List<PlannedUnit> units = Plan.of(HOUR, BOTH, new Streets(null)).units();

    assertThat(units)
        .flatExtracting(PlannedUnit::manners)
        .extracting(Manner::refusal)
        .containsNull()
        .anyMatch(reason -> reason != null && !reason.isBlank());
    assertThat(units.getFirst().manners()).anyMatch(Manner::brings);
    assertThat(units.getLast().manners()).noneMatch(Manner::brings);
  }

  @Test
  void everyTroubleComesWithinAnHourAndNeverTwoAtOnce() {
    for (PlannedUnit unit : Plan.of(HOUR, BOTH, new Streets(null)).units()) {
      assertThat(unit.troubles()).extracting(Trouble::kind).contains(Trouble.Kind.values());
      for (int i = 1; i < unit.troubles().size(); i++) {
        assertThat(unit.troubles().get(i).from()).isGreaterThan(unit.troubles().get(i - 1).until());
      }
    }
  }

  private static byte[] text(Plan plan) {
    return plan.toString().getBytes(StandardCharsets.UTF_8);
  }
}
