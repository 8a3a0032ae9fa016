package id.kentongan.geo.osm;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where nodes are: written once by rising id, then found by bisection in a mapped file, so that a
 * large extract costs page cache and not heap. 16 bytes a node, to a tenth of a microdegree.
 */
public final class NodeFile implements AutoCloseable {

  private static final int RECORD = 16;
  private static final double GRID = 1e7;
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final Path file;
  private final DataOutputStream out;
  private final Arena arena = Arena.ofConfined();
  private MemorySegment nodes = MemorySegment.NULL;
  private long count;

  public NodeFile() throws IOException {
    this.file = Files.createTempFile("kentongan-nodes-", ".bin");
    OutputStream raw = Files.newOutputStream(file);
    this.out = new DataOutputStream(new BufferedOutputStream(raw, 1 << 16));
  }

  public void add(long id, double longitude, double latitude) throws IOException {
    out.writeLong(id);
    out.writeInt((int) Math.round(longitude * GRID));
    out.writeInt((int) Math.round(latitude * GRID));
    count++;
  }

  /** After the last node. */
  public void seal() throws IOException {
    out.close();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      nodes = channel.map(MapMode.READ_ONLY, 0, count * RECORD, arena);
    }
  }

  /** Its place in the file, or -1 if it was not written. */
  public long find(long id) {
    long low = 0;
    long high = count - 1;
    while (low <= high) {
      long middle = (low + high) >>> 1;
      long found = nodes.get(LONG, middle * RECORD);
      if (found == id) {
        return middle;
      }
      if (found < id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  public double longitude(long place) {
    return nodes.get(INT, place * RECORD + Long.BYTES) / GRID;
  }

  public double latitude(long place) {
    return nodes.get(INT, place * RECORD + Long.BYTES + Integer.BYTES) / GRID;
  }

  @Override
  public void close() throws IOException {
    out.close();
    arena.close();
    Files.deleteIfExists(file);
  }
}
