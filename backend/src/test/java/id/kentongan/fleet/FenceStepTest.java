package id.kentongan.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.fleet.JudgedFix.Judgement;
import id.kentongan.shared.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class FenceStepTest {

  private static final CallSign UNIT = new CallSign("AMB-01");
  private static final GeoPoint HOSPITAL = new GeoPoint(106.8, -6.4);
  private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

  private final List<String> told = new CopyOnWriteArrayList<>();
  private final UnitPlace place = new UnitPlace(UnitPlace.Kind.HOSPITAL, "rs-1", HOSPITAL, 100);
  private final FenceStep fences =
      new FenceStep(
          List.of(unit -> unit.equals(UNIT) ? List.of(place) : List.of()),
          event -> note((UnitCrossed) event));

  @Test
  void comingToAPlaceAndLeavingItIsToldOnceEach() {
    drive(0, 400);
    drive(60, 90);
    drive(65, 20);
    drive(70, 5);
    drive(300, 5);
    drive(600, 400);
    drive(610, 800);
    await().untilAsserted(() -> assertThat(told).containsExactly("here 60", "gone 600"));
  }

  @Test
  void whoPassesHasNotComeAndWhoErrsAtTheEdgeHasNotLeft() {
    drive(0, 50);
    drive(5, 400);
    drive(100, 90);
    drive(105, 130);
    drive(110, 90);
    drive(115, 149);
    drive(120, 20);
    await().untilAsserted(() -> assertThat(told).containsExactly("here 100"));
  }

  @Test
  void onlyTheNewestFixesCount() {
    drive(0, 50);
    fences.take(new JudgedFix(at(5, 900), Judgement.LATE));
    fences.take(new JudgedFix(at(6, 900), Judgement.DOUBTFUL));
    drive(10, 50);
    await().untilAsserted(() -> assertThat(told).containsExactly("here 0"));
  }

  private void drive(int second, double metresAway) {
    fences.take(new JudgedFix(at(second, metresAway), Judgement.NEWEST));
  }

  private static Fix at(int second, double metresAway) {
    Instant at = START.plusSeconds(second);
    return new Fix(UNIT, HOSPITAL.towards(45, metresAway), at, at, null, null, null, null, null);
  }

  private void note(UnitCrossed crossed) {
    told.add(
        (crossed.here() ? "here " : "gone ")
            + (crossed.at().getEpochSecond() - START.getEpochSecond()));
  }
}
