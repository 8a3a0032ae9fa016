package id.kentongan.geo.osm;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.DoubleConsumer;

/** Tells about every hundredth of a file. */
final class CountedStream extends FilterInputStream {

  private static final int STEPS = 100;

  private final long size;
  private final DoubleConsumer progress;
  private long bytes;
  private long told;

  CountedStream(InputStream in, long size, DoubleConsumer progress) {
    super(in);
    this.size = Math.max(1, size);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) {
    bytes += read;
    long step = Math.min(STEPS, bytes * STEPS / size);
    if (step > told) {
      told = step;
      progress.accept((double) step / STEPS);
    }
  }
}
