package id.kentongan.geo.roads;

import static id.kentongan.geo.roads.DrawnRoads.at;
import static id.kentongan.geo.roads.VehicleClass.CAR;
import static id.kentongan.geo.roads.VehicleClass.MOTORCYCLE;
import static id.kentongan.geo.roads.VehicleClass.TRUCK;
import static id.kentongan.geo.roads.VehicleClass.VAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadNetworkTest {

  /** Metres that a kilometre on the map may be off. */
  private static final double ROUNDING = 5;

  @TempDir private Path folder;

  /** A street of a kilometre from west to east, and a way around it over the north of three. */
  private static DrawnRoads streetAndDetour(String street) {
    return new DrawnRoads()
        .road(street, 0, 0, 0.5, 0, 1, 0)
        .road("residential", 0, 0, 0, 1, 1, 1, 1, 0)
        .road("residential", -1, 0, 0, 0)
        .road("residential", 1, 0, 2, 0);
  }

  @Test
  void a_one_way_street_is_driven_one_way_only() {
    RoadNetwork network = streetAndDetour("residential oneway=yes").network(folder);

    assertThat(metres(network, at(-0.5, 0), at(1.5, 0), CAR)).isCloseTo(2_000, within(ROUNDING));
    assertThat(metres(network, at(1.5, 0), at(-0.5, 0), CAR)).isCloseTo(4_000, within(ROUNDING));
    assertThat(metres(network, at(0.2, 0), at(0.8, 0), CAR)).isCloseTo(600, within(ROUNDING));
    assertThat(metres(network, at(0.8, 0), at(0.2, 0), CAR)).isCloseTo(3_400, within(ROUNDING));
  }

  @Test
  void a_roundabout_is_driven_as_it_is_drawn() {
    RoadNetwork network =
        new DrawnRoads()
            .road("residential junction=roundabout", 0, 0, 1, 0, 1, 1, 0, 1, 0, 0)
            .network(folder);

    assertThat(metres(network, at(0.2, 0), at(0.8, 0), CAR)).isCloseTo(600, within(ROUNDING));
    assertThat(metres(network, at(0.8, 0), at(0.2, 0), CAR)).isCloseTo(3_400, within(ROUNDING));
  }

  @Test
  void a_closed_road_is_driven_around_and_whoever_is_on_it_leaves_it() {
    RoadNetwork network = streetAndDetour("residential").network(folder);
    Avoided closed = new Avoided(List.of(at(0.5, 0.01)), List.of());

    assertThat(metres(known(network, at(-0.5, 0), at(1.5, 0), CAR, Avoided.NOTHING)))
        .isCloseTo(2_000, within(ROUNDING));
    assertThat(metres(known(network, at(-0.5, 0), at(1.5, 0), CAR, closed)))
        .isCloseTo(4_000, within(ROUNDING));
    assertThat(metres(known(network, at(0.2, 0), at(-0.5, 0), CAR, closed)))
        .isCloseTo(700, within(ROUNDING));
    assertThat(metres(known(network, at(0.2, 0), at(0.8, 0), CAR, closed)))
        .isCloseTo(600, within(ROUNDING));
  }

  @Test
  void a_flooded_area_closes_what_touches_it_even_between_two_bends() {
    RoadNetwork network = streetAndDetour("residential").network(folder);
    Avoided flood = new Avoided(List.of(), List.of(box(0.7, -0.1, 0.8, 0.1)));
    Avoided both = new Avoided(List.of(), List.of(box(0.4, -0.1, 0.6, 1.1)));

    assertThat(metres(known(network, at(-0.5, 0), at(1.5, 0), CAR, flood)))
        .isCloseTo(4_000, within(ROUNDING));
    assertThat(travel(network, at(-0.5, 0), at(1.5, 0), CAR, both)).isEqualTo(new Travel.NoWay());
  }

  @Test
  void nobody_is_looked_for_farther_than_thirty_minutes_away() {
    RoadNetwork network = new DrawnRoads().road("trunk", 0, 0, 30, 0).network(folder);
    int fast = 45;

    assertThat(travel(network, at(fast / 2.0 - 0.1, 0), at(0, 0), CAR, Avoided.NOTHING))
        .isInstanceOf(Travel.Known.class);
    assertThat(travel(network, at(fast / 2.0 + 0.1, 0), at(0, 0), CAR, Avoided.NOTHING))
        .isEqualTo(new Travel.TooFar());
  }

  @Test
  void each_class_has_its_speed_and_its_roads() {
    RoadNetwork network = streetAndDetour("footway").network(folder);
    List<Travel> travels =
        network.times(
            at(1.5, 0),
            List.of(
                new Origin(at(-0.5, 0), TRUCK),
                new Origin(at(-0.5, 0), MOTORCYCLE),
                new Origin(at(-0.5, 0), VAN)),
            Avoided.NOTHING);

    assertThat(travels)
        .extracting(travel -> Math.round(metres(travel) / 10.0) * 10)
        .containsExactly(4_000L, 2_000L, 4_000L);
    assertThat(seconds(travels.get(2))).isCloseTo(4_000 * 3.6 / 20, within(2.0));
    assertThat(seconds(travels.get(0))).isCloseTo(4_000 * 3.6 / 20 / 0.85, within(2.0));
    assertThat(seconds(travels.get(1)))
        .isCloseTo((1_000 * 3.6 / 20 + 1_000 * 3.6 / 10) / 1.1, within(2.0));
  }

  @Test
  void each_class_takes_as_much_longer_as_its_correction_says_on_the_network_and_off_it() {
    RoadNetwork network =
        new DrawnRoads()
            .road("trunk", 0, 0, 10, 0)
            .road("trunk", 10, 0, 31, 0)
            .road("trunk", 31, 0, 40, 0)
            .network(folder);
    List<Origin> origins =
        List.of(
            new Origin(at(15, 0), CAR),
            new Origin(at(21, 0), VAN),
            new Origin(at(15, 0), MOTORCYCLE),
            new Origin(at(33, 0), CAR),
            new Origin(at(2, 3), CAR),
            new Origin(at(2, 3), VAN));
    Map<VehicleClass, Double> factors = Map.of(CAR, 0.6, VAN, 1.4, MOTORCYCLE, 1.0);

    List<Travel> corrected = network.times(at(0, 0), origins, Avoided.NOTHING, factors::get);

    List<Travel> assumed = network.times(at(0, 0), origins, Avoided.NOTHING);
    assertThat(seconds(corrected.get(0))).isCloseTo(0.6 * seconds(assumed.get(0)), within(1.0));
    assertThat(corrected.get(1)).as("28 minutes, times 1.4").isEqualTo(new Travel.TooFar());
    assertThat(corrected.get(2)).isEqualTo(assumed.get(2));
    assertThat(assumed.get(3)).isEqualTo(new Travel.TooFar());
    assertThat(seconds(corrected.get(3))).as("44 minutes, times 0.6").isBetween(1_500.0, 1_700.0);
    assertThat(seconds(corrected.get(4))).isCloseTo(0.6 * seconds(assumed.get(4)), within(1.0));
    assertThat(seconds(corrected.get(5))).isCloseTo(1.4 * seconds(assumed.get(5)), within(1.0));
  }

  @Test
  void a_point_off_the_network_is_estimated_by_the_detour_of_this_network() {
    DrawnRoads zigzag = new DrawnRoads();
    for (int i = 0; i < 60; i++) {
      zigzag.road("residential", 0.1 * i, 0.1 * (i % 2), 0.1 * (i + 1), 0.1 * ((i + 1) % 2));
    }
    RoadNetwork network = zigzag.network(folder);

    assertThat(network.detour()).isCloseTo(Math.sqrt(2), within(0.03));
    Travel.Known travel = known(network, at(3, 2), at(0, 0), CAR, Avoided.NOTHING);
    assertThat(travel.estimated()).isTrue();
    assertThat(metres(travel)).isCloseTo(network.detour() * 1_000 * Math.hypot(3, 2), within(10.0));
    assertThat(known(network, at(3, 0.2), at(0, 0), CAR, Avoided.NOTHING).estimated()).isFalse();
  }

  private static GeoShape.Polygon box(double west, double south, double east, double north) {
    return new GeoShape.Polygon(
        List.of(
            at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)));
  }

  private static double metres(RoadNetwork network, GeoPoint from, GeoPoint to, VehicleClass by) {
    return metres(known(network, from, to, by, Avoided.NOTHING));
  }

  private static double metres(Travel travel) {
    return ((Travel.Known) travel).metres();
  }

  private static double seconds(Travel travel) {
    return ((Travel.Known) travel).seconds();
  }

  private static Travel.Known known(
      RoadNetwork network, GeoPoint from, GeoPoint to, VehicleClass by, Avoided avoided) {
    return (Travel.Known) travel(network, from, to, by, avoided);
  }

  private static Travel travel(
      RoadNetwork network, GeoPoint from, GeoPoint to, VehicleClass by, Avoided avoided) {
    return network.times(to, List.of(new Origin(from, by)), avoided).getFirst();
  }
}
