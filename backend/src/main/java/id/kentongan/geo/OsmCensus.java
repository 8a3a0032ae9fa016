package id.kentongan.geo;

import id.kentongan.geo.osm.Bounds;
import id.kentongan.geo.osm.OsmElements;
import id.kentongan.region.Place;
import id.kentongan.region.RegionReport;
import java.util.Map;

/** Reads an extract to its end and counts, to see whether it is whole and of this region. */
final class OsmCensus implements OsmElements {

  private final Bounds clip;
  private Bounds covered = Bounds.NONE;
  private long near;
  private long nodes;
  private long ways;

  OsmCensus(Bounds clip) {
    this.clip = clip;
  }

  @Override
  public void node(long id, double longitude, double latitude, Map<String, String> tags) {
    nodes++;
    covered = covered.with(longitude, latitude);
    if (clip.contains(longitude, latitude)) {
      near++;
    }
  }

  @Override
  public void way(long id, long[] references, Map<String, String> tags) {
    ways++;
  }

  void judge(Place place, RegionReport report) {
    if (nodes > 0 && ways == 0) {
      // Cut between two blocks: nothing in the format says that more was to come.
      report.refuse(place, "osm-cut", Map.of("detail", "no ways"));
    } else if (nodes == 0) {
      report.refuse(place, "osm-empty");
    } else if (near == 0) {
      report.skip(
          place,
          "osm-elsewhere",
          Map.of(
              "west", degrees(covered.west()),
              "south", degrees(covered.south()),
              "east", degrees(covered.east()),
              "north", degrees(covered.north())));
    }
  }

  private static String degrees(double value) {
    return String.format(java.util.Locale.ROOT, "%.2f", value);
  }
}
