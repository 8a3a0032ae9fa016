package id.kentongan.geo.osm;

import id.kentongan.geo.osm.BrokenOsmFile.Fault;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * An extract of OpenStreetMap: PBF, XML or gzipped XML, told apart by the end of its name.
 *
 * @param size bytes
 * @param content opens it; as often as it is read
 */
public record OsmFile(String name, long size, Supplier<InputStream> content) {

  /** The names that an extract may have in a region's folder; the first that is there counts. */
  public static final List<String> NAMES = List.of("map.osm.pbf", "map.osm.gz", "map.osm");

  private static final int BUFFER = 1 << 16;

  /**
   * Reads the whole file, once.
   *
   * @throws BrokenOsmFile if it is cut, garbled or unsorted
   */
  public void read(OsmElements elements) throws IOException {
    try (InputStream raw = new CountedStream(content.get(), size, elements::progress)) {
      OsmElements inOrder = new RisingOrder(elements);
      if (name.endsWith(".pbf")) {
        new PbfReader(new BufferedInputStream(raw, BUFFER), inOrder).read();
      } else {
        new XmlReader(inOrder).read(text(raw));
      }
    } catch (EOFException | ZipException e) {
      throw new BrokenOsmFile(Fault.CUT, "it ends too early", e);
    }
  }

  private InputStream text(InputStream raw) throws IOException {
    return name.endsWith(".gz")
        ? new GZIPInputStream(raw, BUFFER)
        : new BufferedInputStream(raw, BUFFER);
  }
}
