package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rivers between their banks, brooks as lines, lakes with their islands. */
final class WaterDrawing {

  private final Waters waters;
  private final Osm osm;

  WaterDrawing(Waters waters, Osm osm) {
    this.waters = waters;
    this.osm = osm;
  }

  void draw() {
    for (Waters.Stream stream : waters.streams()) {
      osm.line(
          stream.line(),
          Osm.tags("waterway", stream.isRiver() ? "river" : "stream", "name", stream.name()));
      if (stream.isRiver()) {
        banks(stream);
      }
    }
    for (Waters.Lake lake : waters.lakes()) {
      int shore = osm.area(lake.shore().subList(0, lake.shore().size() - 1), Map.of());
      int island = osm.area(lake.island().subList(0, lake.island().size() - 1), Map.of());
      osm.relation(
          List.of(shore, island),
          List.of("outer", "inner"),
          Osm.tags("natural", "water", "water", "lake", "name", lake.name()));
    }
  }

  /** The bed as one multipolygon of four ways: its banks, and where the map cuts it off. */
  private void banks(Waters.Stream stream) {
    List<Integer> left = bank(stream, 1);
    List<Integer> right = bank(stream, -1);
    List<Integer> ways = new ArrayList<>();
    ways.add(osm.way(left, Map.of()));
    ways.add(osm.way(List.of(left.getLast(), right.getLast()), Map.of()));
    ways.add(osm.way(right, Map.of()));
    ways.add(osm.way(List.of(right.getFirst(), left.getFirst()), Map.of()));
    osm.relation(
        ways,
        List.of("outer", "outer", "outer", "outer"),
        Osm.tags("natural", "water", "water", "river", "name", stream.name()));
  }

  private List<Integer> bank(Waters.Stream stream, int side) {
    List<Integer> refs = new ArrayList<>();
    for (int i = 0; i < stream.line().size(); i++) {
      Point from = stream.line().get(Math.max(0, i - 1));
      Point to = stream.line().get(Math.min(stream.line().size() - 1, i + 1));
      Point out = to.minus(from).unit().left().times(side * stream.halfWidthAt(i));
      refs.add(osm.node(stream.line().get(i).plus(out)));
    }
    return refs;
  }
}
