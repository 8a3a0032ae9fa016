package id.kentongan.geo.osm;

import id.kentongan.geo.osm.BrokenOsmFile.Fault;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  /** The extract in the folder of a region that was imported, if it has one. */
  public static Optional<OsmFile> in(Path folder) {
    return NAMES.stream()
        .map(folder::resolve)
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .findFirst()
        .map(OsmFile::at);
  }

  private static OsmFile at(Path file) {
    try {
      return new OsmFile(file.getFileName().toString(), Files.size(file), () -> open(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(Path file) {
    try {
      return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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
