package id.kentongan.geo.osm;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Knows whether its reader came to the end, be it the end of the file or of what could be unpacked:
 * a parser only says that it expected something else.
 */
final class EndNotingStream extends FilterInputStream {

  private boolean ended;
  private boolean cut;

  EndNotingStream(InputStream in) {
    super(in);
  }

  boolean ended() {
    return ended;
  }

  /** Whether the end came in the middle of what had to be unpacked. */
  boolean cut() {
    return cut;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    ended |= read < 0;
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int read = super.read(buffer, offset, length);
      ended |= read < 0;
      return read;
    } catch (EOFException e) {
      ended = true;
      cut = true;
      throw e;
    }
  }
}
