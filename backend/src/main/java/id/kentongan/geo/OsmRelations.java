package id.kentongan.geo;

import id.kentongan.geo.osm.OsmElements;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Notes the relations that are areas, before the ways come that they consist of. */
final class OsmRelations implements OsmElements {

  static final String TABLE =
      "osm_relation (relation, ways, layer, kind, detail, min_zoom, name, address)";

  private final CopyTable relations;
  private long[] ways = new long[1024];
  private int count;

  OsmRelations(CopyTable relations) {
    this.relations = relations;
  }

  @Override
  public boolean wants(Kind kind) {
    return kind == Kind.RELATION;
  }

  @Override
  public void relation(long id, List<Member> members, Map<String, String> tags) throws IOException {
    List<MapPiece> pieces =
        "multipolygon".equals(tags.get("type")) ? MapTags.ofArea(tags) : List.of();
    if (pieces.isEmpty() || members.isEmpty()) {
      return;
    }
    members.forEach(member -> remember(member.way()));
    OsmNames names = OsmNames.of(tags);
    String array =
        members.stream()
            .map(member -> Long.toString(member.way()))
            .distinct()
            .collect(Collectors.joining(",", "{", "}"));
    for (MapPiece piece : pieces) {
      relations.row(
          id,
          array,
          piece.layer().code(),
          piece.kind(),
          piece.detail(),
          piece.minZoom(),
          names.name(),
          names.address());
    }
  }

  /** The ways that are needed though they may say nothing themselves, by rising id. */
  long[] neededWays() {
    return LongStream.of(Arrays.copyOf(ways, count)).sorted().distinct().toArray();
  }

  private void remember(long way) {
    if (count == ways.length) {
      ways = Arrays.copyOf(ways, count * 2);
    }
    ways[count++] = way;
  }
}
