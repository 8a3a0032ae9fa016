package id.kentongan.geo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tiles that were asked for last, up to a number of bytes. */
final class TileCache {

  private static final long LIMIT = 64L << 20;

  /** What an entry costs beside its bytes, so that empty tiles are bounded too. */
  private static final int OVERHEAD = 200;

  private final long limit;
  private final Map<Key, byte[]> tiles = new LinkedHashMap<>(64, 0.75f, true);
  private long size;

  TileCache() {
    this(LIMIT);
  }

  TileCache(long limit) {
    this.limit = limit;
  }

  record Key(String version, int z, int x, int y) {}

  /** Two who ask for the same at once may both have it drawn; the map is not held meanwhile. */
  byte[] get(Key key, Supplier<byte[]> draw) {
    byte @Nullable [] known = find(key);
    if (known != null) {
      return known;
    }
    byte[] drawn = draw.get();
    keep(key, drawn);
    return drawn;
  }

  synchronized long size() {
    return size;
  }

  private synchronized byte @Nullable [] find(Key key) {
    return tiles.get(key);
  }

  private synchronized void keep(Key key, byte[] tile) {
    byte @Nullable [] before = tiles.put(key, tile);
    size += cost(tile) - (before == null ? 0 : cost(before));
    var oldest = tiles.entrySet().iterator();
    while (size > limit) {
      size -= cost(oldest.next().getValue());
      oldest.remove();
    }
  }

  private static long cost(byte[] tile) {
    return (long) tile.length + OVERHEAD;
  }
}
