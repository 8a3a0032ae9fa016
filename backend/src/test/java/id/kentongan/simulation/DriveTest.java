package id.kentongan.simulation;

import static id.kentongan.geo.roads.DrawnRoads.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.geo.roads.Course;
import id.kentongan.geo.roads.Course.Piece;
import id.kentongan.geo.roads.VehicleClass;
import id.kentongan.shared.GeoPoint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriveTest {

  /** Metres by which a piece of arithmetic may be off. */
  private static final double ROUNDING = 1;

  @TempDir private Path folder;

  @Test
  void eachPieceIsDrivenAsFastAsItIsAndNoFaster() {
    Drive drive =
        new Drive(
            new Course(
                List.of(
                    new Piece(at(0, 0), at(0.1, 0), 10), new Piece(at(0.1, 0), at(0.1, 1), 20))));

    drive.move(5);
    assertThat(drive.point().distanceTo(at(0.05, 0))).isLessThan(ROUNDING);
    assertThat(drive.speed()).isEqualTo(10);
    assertThat(drive.heading()).isCloseTo(90, within(0.1));

    drive.move(10);
    assertThat(drive.point().distanceTo(at(0.1, 0.1))).isLessThan(ROUNDING);
    assertThat(drive.speed()).isEqualTo(20);
    assertThat(drive.heading()).isCloseTo(0, within(0.1));

    drive.move(1_000);
    assertThat(drive.isDone()).isTrue();
    assertThat(drive.point()).isEqualTo(at(0.1, 1));
    assertThat(drive.speed()).isZero();
  }

  @Test
  void onTheRoadsOfATownItNeverJumpsAndComesWhereItWantedTo() {
    Drive drive =
        new Drive(Town.streets(folder).course(Town.STATION, Town.FIRE, VehicleClass.TRUCK));
    GeoPoint before = drive.point();
    int seconds = 0;
    while (!drive.isDone()) {
      drive.move(1);
      seconds++;
      assertThat(drive.point().distanceTo(before)).isLessThan(Town.FASTEST);
      assertThat(drive.speed()).isLessThan(Town.FASTEST);
      before = drive.point();
    }

    assertThat(before).isEqualTo(Town.FIRE);
    assertThat((double) seconds).isCloseTo(3_000 / Town.FASTEST / 0.85, within(5.0));
  }

  @Test
  void withoutRoadsItGoesStraightAsFastAsOnAnOrdinaryRoad() {
    Drive boat = new Drive(new Streets(null).course(at(0, 0), at(1, 0), null));

    boat.move(60);

    assertThat(boat.speed()).isCloseTo(30 / 3.6, within(0.01));
    assertThat(boat.point().distanceTo(at(0.5, 0))).isLessThan(ROUNDING);
  }

  @Test
  void whoeverStandsIsThere() {
    Drive drive = Drive.standing(at(0, 0));

    drive.move(10);

    assertThat(drive.isDone()).isTrue();
    assertThat(drive.point()).isEqualTo(at(0, 0));
  }
}
