package id.kentongan.geo;

import id.kentongan.geo.MapPiece.Layer;
import id.kentongan.geo.osm.Bounds;
import id.kentongan.geo.osm.NodeFile;
import id.kentongan.geo.osm.OsmElements;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Streams what lies near the region into the table of pieces. */
final class OsmPieces implements OsmElements, AutoCloseable {

  static final String TABLE =
      "osm_piece (way, layer, kind, detail, min_zoom, name, ref, address, shape)";

  private final CopyTable pieces;
  private final Bounds clip;
  private final long[] neededWays;
  private final DoubleConsumer progress;
  private final NodeFile nodes = new NodeFile();
  private boolean sealed;
  private long cutAreas;

  /**
   * @param neededWays by rising id
   */
  OsmPieces(CopyTable pieces, Bounds clip, long[] neededWays, DoubleConsumer progress)
      throws IOException {
    this.pieces = pieces;
    this.clip = clip;
    this.neededWays = neededWays;
    this.progress = progress;
  }

  @Override
  public boolean wants(Kind kind) {
    return kind != Kind.RELATION;
  }

  @Override
  public void node(long id, double longitude, double latitude, Map<String, String> tags)
      throws IOException {
    if (!clip.contains(longitude, latitude)) {
      return;
    }
    nodes.add(id, longitude, latitude);
    for (MapPiece piece : tags.isEmpty() ? List.<MapPiece>of() : MapTags.ofNode(tags)) {
      write(null, piece, names(piece, tags), "POINT(" + longitude + " " + latitude + ")");
    }
  }

  @Override
  public void way(long id, long[] references, Map<String, String> tags) throws IOException {
    if (!sealed) {
      nodes.seal();
      sealed = true;
    }
    boolean closed = references.length >= 4 && references[0] == references[references.length - 1];
    boolean area = closed && MapTags.isArea(tags);
    List<MapPiece> found = area ? MapTags.ofArea(tags) : MapTags.ofLine(tags);
    boolean needed = Arrays.binarySearch(neededWays, id) >= 0;
    if (found.isEmpty() && !needed) {
      return;
    }
    List<String> runs = runs(references);
    boolean whole = runs.size() == 1 && known(references) == references.length;
    if (needed && whole) {
      pieces.row(id, null, null, null, 0, null, null, null, line(runs.getFirst()));
    }
    for (MapPiece piece : found) {
      writeWay(piece, names(piece, tags), runs, area, whole);
    }
  }

  private static OsmNames names(MapPiece piece, Map<String, String> tags) {
    return piece.layer() == Layer.NUMBERS ? OsmNames.ofNumber(tags) : OsmNames.of(tags);
  }

  private void writeWay(
      MapPiece piece, OsmNames names, List<String> runs, boolean area, boolean whole)
      throws IOException {
    if (!area) {
      for (String run : runs) {
        write(null, piece, names, "LINESTRING(" + run + ")");
      }
    } else if (whole) {
      write(null, piece, names, "POLYGON((" + runs.getFirst() + "))");
    } else if (!runs.isEmpty()) {
      cutAreas++;
    }
  }

  private void write(@Nullable Long way, MapPiece piece, OsmNames names, String shape)
      throws IOException {
    pieces.row(
        way,
        piece.layer().code(),
        piece.kind(),
        piece.detail(),
        piece.minZoom(),
        piece.layer() == Layer.BUILDINGS ? null : names.name(),
        names.reference(),
        names.address(),
        "SRID=4326;" + shape);
  }

  /** The parts of a way whose nodes are near the region, as coordinates. */
  private List<String> runs(long[] references) {
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    int length = 0;
    for (long reference : references) {
      long place = nodes.find(reference);
      if (place >= 0) {
        run.append(length++ == 0 ? "" : ",")
            .append(nodes.longitude(place))
            .append(' ')
            .append(nodes.latitude(place));
      } else {
        finish(run, length, runs);
        length = 0;
      }
    }
    finish(run, length, runs);
    return runs;
  }

  private static void finish(StringBuilder run, int length, List<String> runs) {
    if (length >= 2) {
      runs.add(run.toString());
    }
    run.setLength(0);
  }

  private long known(long[] references) {
    return Arrays.stream(references).filter(reference -> nodes.find(reference) >= 0).count();
  }

  private static String line(String run) {
    return "SRID=4326;LINESTRING(" + run + ")";
  }

  @Override
  public void progress(double share) {
    progress.accept(share);
  }

  /** Closed ways that reach beyond what was read of the file. */
  long cutAreas() {
    return cutAreas;
  }

  @Override
  public void close() throws IOException {
    nodes.close();
  }
}
