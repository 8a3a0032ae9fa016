package id.kentongan.geo.roads;

import static id.kentongan.geo.roads.VehicleClass.CAR;
import static id.kentongan.geo.roads.VehicleClass.MOTORCYCLE;
import static id.kentongan.geo.roads.VehicleClass.TRUCK;
import static id.kentongan.geo.roads.VehicleClass.VAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoadTest {

  private static final Set<VehicleClass> ALL = EnumSet.allOf(VehicleClass.class);

  @Test
  void an_ordinary_road_is_open_to_all_in_both_directions() {
    Road road = road("highway=tertiary_link");

    assertThat(road.roadClass()).isEqualTo(RoadClass.TERTIARY);
    assertThat(who(road.along())).isEqualTo(ALL);
    assertThat(who(road.against())).isEqualTo(ALL);
  }

  @ParameterizedTest
  @CsvSource({
    "highway=residential oneway=yes, true, false",
    "highway=residential oneway=-1, false, true",
    "highway=residential junction=roundabout, true, false",
    "highway=motorway, true, false",
    "highway=motorway oneway=no, true, true",
    "highway=residential oneway=no, true, true"
  })
  void a_one_way_is_kept(String tags, boolean along, boolean against) {
    Road road = road(tags);

    assertThat(road.along() != 0).isEqualTo(along);
    assertThat(road.against() != 0).isEqualTo(against);
  }

  @Test
  void a_vehicle_goes_only_where_it_fits() {
    assertThat(who(road("highway=service service=alley").along()))
        .containsExactlyInAnyOrder(MOTORCYCLE, CAR, VAN);
    assertThat(who(road("highway=residential width=2.1").along()))
        .containsExactlyInAnyOrder(MOTORCYCLE, CAR);
    assertThat(who(road("highway=living_street").along())).contains(TRUCK);
    assertThat(who(road("highway=footway width=4").along())).containsExactly(MOTORCYCLE);
    assertThat(Road.find(tags("highway=footway footway=sidewalk"))).isEmpty();
    assertThat(who(road("highway=motorway").along())).doesNotContain(MOTORCYCLE);
  }

  @Test
  void what_is_private_is_open_to_those_who_help_and_what_is_shut_is_not() {
    assertThat(who(road("highway=service access=private").along())).isEqualTo(ALL);
    assertThat(Road.find(tags("highway=service access=no"))).isEmpty();
    assertThat(who(road("highway=service access=no emergency=yes").along())).isEqualTo(ALL);
    assertThat(who(road("highway=residential motor_vehicle=no motorcycle=yes").along()))
        .containsExactly(MOTORCYCLE);
  }

  @Test
  void what_is_no_road_is_none() {
    for (String tags : Set.of("highway=construction", "highway=steps", "highway=alley", "a=b")) {
      assertThat(Road.find(tags(tags))).as(tags).isEmpty();
    }
  }

  private static Road road(String tags) {
    return Road.find(tags(tags)).orElseThrow();
  }

  private static Map<String, String> tags(String written) {
    return Arrays.stream(written.split(" "))
        .map(tag -> tag.split("=", 2))
        .collect(Collectors.toMap(tag -> tag[0], tag -> tag[1]));
  }

  private static Set<VehicleClass> who(int bits) {
    return Stream.of(VehicleClass.values())
        .filter(each -> (bits & each.bit()) != 0)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(VehicleClass.class)));
  }
}
