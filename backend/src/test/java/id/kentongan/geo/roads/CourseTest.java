package id.kentongan.geo.roads;

import static id.kentongan.geo.roads.DrawnRoads.at;
import static id.kentongan.geo.roads.VehicleClass.CAR;
import static id.kentongan.geo.roads.VehicleClass.MOTORCYCLE;
import static id.kentongan.geo.roads.VehicleClass.VAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.geo.roads.Course.Piece;
import id.kentongan.shared.GeoPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseTest {

  @TempDir private Path folder;

  /** A grid of streets, one of them one-way, one for motorcycles only, one fast. */
  private RoadNetwork town() {
    DrawnRoads town = new DrawnRoads();
    for (int i = 0; i <= 4; i++) {
      String east = i == 2 ? "trunk" : i == 3 ? "residential oneway=yes" : "residential";
      String north = i == 1 ? "footway" : "residential";
      town.road(east, 0, i, 0.4, i + 0.05, 1, i, 2, i, 3, i, 4, i);
      town.road(north, i, 0, i, 1, i, 2, i, 3, i, 4);
    }
    return town.network(folder);
  }

  @Test
  void aCourseTakesAsLongAsTheSearchSaysAndHasNoHoles() {
    RoadNetwork network = town();
    Random random = new Random(6);
    for (int i = 0; i < 60; i++) {
      VehicleClass vehicle = List.of(CAR, VAN, MOTORCYCLE).get(i % 3);
      GeoPoint from = onTheGrid(random);
      GeoPoint to = onTheGrid(random);
      Origin origin = new Origin(from, vehicle);
      Course course = network.course(origin, to).orElseThrow();

      assertThat(course.pieces().getFirst().from()).isEqualTo(from);
      assertThat(course.pieces().getLast().to()).isEqualTo(to);
      for (int piece = 1; piece < course.pieces().size(); piece++) {
        GeoPoint end = course.pieces().get(piece - 1).to();
        assertThat(end.distanceTo(course.pieces().get(piece).from())).isLessThan(0.5);
      }
      Travel travel = network.times(to, List.of(origin), Avoided.NOTHING).getFirst();
      assertThat(seconds(course))
          .as("%s from %s to %s", vehicle, from, to)
          .isCloseTo(((Travel.Known) travel).seconds(), within(4.0));
    }
  }

  @Test
  void aCourseFollowsTheBendsOfAStreet() {
    RoadNetwork network = town();
    Course course = network.course(new Origin(at(0.1, 0.02), CAR), at(0.9, 0.02)).orElseThrow();

    assertThat(course.pieces())
        .extracting(piece -> Math.round(piece.to().distanceTo(at(0.4, 0.05))))
        .contains(0L);
  }

  @Test
  void aOneWayStreetIsDrivenOneWayOnly() {
    RoadNetwork network = town();
    Course along = network.course(new Origin(at(1.2, 3), CAR), at(1.8, 3)).orElseThrow();
    Course against = network.course(new Origin(at(1.8, 3), CAR), at(1.2, 3)).orElseThrow();

    assertThat(metres(along)).isCloseTo(600, within(10.0));
    assertThat(metres(against)).isGreaterThan(2_500);
  }

  @Test
  void eachRoadIsDrivenAtItsOwnSpeed() {
    RoadNetwork network = town();
    Course course = network.course(new Origin(at(0.5, 2), CAR), at(3.5, 2)).orElseThrow();

    assertThat(course.pieces().stream().mapToDouble(Piece::speed).max().orElseThrow())
        .isCloseTo(45 / 3.6, within(0.01));
    assertThat(course.pieces()).extracting(Piece::speed).allMatch(speed -> speed <= 12.51);
  }

  @Test
  void thereIsNoCourseOffTheNetwork() {
    RoadNetwork network = town();

    assertThat(network.course(new Origin(at(0, 0), CAR), at(20, 20))).isEmpty();
    assertThat(network.course(new Origin(at(20, 20), CAR), at(0, 0))).isEmpty();
  }

  @Test
  void aNetworkIsFoundInTheFolderOfARegionWhicheverNodeBuiltIt() throws IOException {
    assertThat(RoadNetwork.in(folder)).isEmpty();

    town();

    assertThat(RoadNetwork.in(folder)).isPresent();
    assertThat(RoadNetwork.in(folder.resolve("nothing"))).isEmpty();
  }

  private static GeoPoint onTheGrid(Random random) {
    double along = random.nextInt(5) * 0.9 + 0.1;
    int street = random.nextInt(5);
    return random.nextBoolean() ? at(along, street) : at(street, along);
  }

  /** On roads: the way to the first and from the last one is not in the search. */
  private static double seconds(Course course) {
    return course.pieces().subList(1, course.pieces().size() - 1).stream()
        .mapToDouble(piece -> piece.from().distanceTo(piece.to()) / piece.speed())
        .sum();
  }

  private static double metres(Course course) {
    return course.pieces().stream().mapToDouble(piece -> piece.from().distanceTo(piece.to())).sum();
  }
}
