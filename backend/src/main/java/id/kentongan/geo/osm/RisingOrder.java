package id.kentongan.geo.osm;

import id.kentongan.geo.osm.BrokenOsmFile.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Refuses a file that is not sorted: then nodes can be found again by bisection. */
final class RisingOrder implements OsmElements {

  private final OsmElements next;
  private Kind kind = Kind.NODE;
  private long last = Long.MIN_VALUE;

  RisingOrder(OsmElements next) {
    this.next = next;
  }

  @Override
  public boolean wants(Kind kind) {
    return next.wants(kind);
  }

  @Override
  public void node(long id, double longitude, double latitude, Map<String, String> tags)
      throws IOException {
    check(Kind.NODE, id);
    next.node(id, longitude, latitude, tags);
  }

  @Override
  public void way(long id, long[] nodes, Map<String, String> tags) throws IOException {
    check(Kind.WAY, id);
    next.way(id, nodes, tags);
  }

  @Override
  public void relation(long id, List<Member> ways, Map<String, String> tags) throws IOException {
    check(Kind.RELATION, id);
    next.relation(id, ways, tags);
  }

  @Override
  public void progress(double share) {
    next.progress(share);
  }

  private void check(Kind found, long id) throws BrokenOsmFile {
    int order = found.compareTo(kind);
    if (order < 0 || (order == 0 && id <= last)) {
      throw new BrokenOsmFile(
          Fault.UNSORTED,
          "%s %d stands behind %s %d".formatted(found, id, kind, last).toLowerCase(Locale.ROOT));
    }
    kind = found;
    last = id;
  }
}
