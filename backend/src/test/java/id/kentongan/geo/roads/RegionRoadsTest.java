package id.kentongan.geo.roads;

import static id.kentongan.geo.roads.DrawnRoads.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kentongan.geo.WrittenOsm;
import id.kentongan.geo.osm.Bounds;
import id.kentongan.geo.osm.BrokenOsmFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionRoadsTest {

  private static final DrawnRoads STREET = new DrawnRoads().road("residential", 0, 0, 3, 0);

  private final RegionRoads roads = new RegionRoads("node-1");
  @TempDir private Path folder;

  @Test
  void without_a_network_times_are_estimated() {
    Origin origin = new Origin(at(3, 4), VehicleClass.CAR);

    assertThat(roads.times(at(0, 0), List.of(origin, origin), Avoided.NOTHING, _ -> 1))
        .hasSize(2)
        .allSatisfy(travel -> {
          Travel.Known known = (Travel.Known) travel;
          assertThat(known.estimated()).isTrue();
          assertThat(known.metres()).isBetween(6_980, 7_020);
          assertThat(known.seconds()).isBetween(837, 843);
        });
  }

  @Test
  void a_region_without_a_map_or_without_roads_has_no_network() throws IOException {
    roads.open(STREET.in(folder), Bounds.INDONESIA);
    Path without = Files.createDirectory(folder.resolve("without"));
    roads.open(without, Bounds.INDONESIA);
    assertThat(roads.current()).isEmpty();

    WrittenOsm trees = new WrittenOsm();
    trees.node(110.4, -7, "natural=tree");
    Files.writeString(without.resolve("map.osm"), trees.xml());
    roads.open(without, Bounds.INDONESIA);
    assertThat(roads.current()).isEmpty();
    assertThat(networks(without)).isEmpty();
  }

  @Test
  void roads_outside_of_the_map_are_left_out() throws IOException {
    roads.open(STREET.in(folder), new Bounds(100, -9, 101, -8));

    assertThat(roads.current()).isEmpty();
  }

  @Test
  void a_network_that_was_built_is_only_read_at_the_next_start() throws IOException {
    roads.open(STREET.in(folder), Bounds.INDONESIA);
    Files.delete(folder.resolve("map.osm"));
    RegionRoads started = new RegionRoads("node-1");
    started.open(folder, Bounds.INDONESIA);

    assertThat(started.current()).isPresent();
    assertThat(networks(folder)).containsExactly("roads-1-node-1");
  }

  @Test
  void each_node_builds_its_own() throws IOException {
    roads.open(STREET.in(folder), Bounds.INDONESIA);
    new RegionRoads("node-2").open(folder, Bounds.INDONESIA);

    assertThat(networks(folder)).containsExactlyInAnyOrder("roads-1-node-1", "roads-1-node-2");
  }

  @Test
  void a_build_that_ended_half_way_leaves_none_and_the_former_one_serves() throws IOException {
    roads.open(STREET.in(folder), Bounds.INDONESIA);
    Path other = Files.createDirectory(folder.resolve("other"));
    String map = Files.readString(folder.resolve("map.osm"));
    Files.writeString(other.resolve("map.osm"), map.substring(0, map.length() - 30));

    assertThatExceptionOfType(BrokenOsmFile.class)
        .isThrownBy(() -> roads.open(other, Bounds.INDONESIA));
    assertThat(networks(other)).doesNotContain("roads-1-node-1");
    assertThat(roads.current()).isPresent();
  }

  @Test
  void what_a_killed_build_left_is_thrown_away() throws IOException {
    roads.open(STREET.in(folder), Bounds.INDONESIA);
    Files.move(folder.resolve("roads-1-node-1"), folder.resolve("roads-1-node-1.part"));
    Files.delete(folder.resolve("roads-1-node-1.part/edges"));
    RegionRoads started = new RegionRoads("node-1");
    started.open(folder, Bounds.INDONESIA);

    assertThat(started.current()).isPresent();
    assertThat(networks(folder)).containsExactly("roads-1-node-1");
  }

  @Test
  void a_network_that_is_not_whole_is_built_anew() throws IOException {
    roads.open(STREET.in(folder), Bounds.INDONESIA);
    Path edges = folder.resolve("roads-1-node-1/edges");
    long size = Files.size(edges);
    Files.delete(edges);
    RegionRoads started = new RegionRoads("node-1");
    started.open(folder, Bounds.INDONESIA);

    assertThat(started.current()).isPresent();
    assertThat(Files.size(edges)).isEqualTo(size);
  }

  private static List<String> networks(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("roads"))
          .toList();
    }
  }
}
