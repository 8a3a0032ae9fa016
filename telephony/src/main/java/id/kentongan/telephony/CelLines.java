package id.kentongan.telephony;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole lines of a file that somebody else appends to, from an offset on. */
final class CelLines implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(CelLines.class);

  /** A longer line is passed over: the exchange writes none. */
  static final int LINE_LIMIT = 64 * 1024;

  private static final int HEAD = 512;

  private final SeekableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024).limit(0);
  private long offset;

  private CelLines(SeekableByteChannel channel, long offset) {
    this.channel = channel;
    this.offset = offset;
  }

  /** Starts at the offset, or at the start of a file that has become shorter than that. */
  static CelLines open(Path file, long offset) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(file);
    long start = offset <= channel.size() ? offset : 0;
    channel.position(start);
    return new CelLines(channel, start);
  }

  /** Inode and first line of a file; empty as long as it has no whole first line. */
  static Optional<String> identity(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      while (head.hasRemaining() && channel.read(head) >= 0) {
        // Reads on until the head is full or the file ends.
      }
    }
    int end = 0;
    while (end < head.position() && head.get(end) != '\n') {
      end++;
    }
    if (end == head.position() && end < HEAD) {
      return Optional.empty();
    }
    CRC32 firstLine = new CRC32();
    firstLine.update(head.array(), 0, end);
    return Optional.of(attributes.fileKey() + ":" + Long.toHexString(firstLine.getValue()));
  }

  /** The next whole line without its end; empty at the end or before a half-written line. */
  Optional<String> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    boolean tooLong = false;
    while (buffer.hasRemaining() || fill()) {
      byte b = buffer.get();
      if (b == '\n') {
        offset += tooLong ? 1 : line.size() + 1;
        if (!tooLong) {
          return Optional.of(line.toString(StandardCharsets.UTF_8));
        }
        tooLong = false;
      } else if (tooLong) {
        offset++;
      } else {
        line.write(b);
        if (line.size() > LINE_LIMIT) {
          LOG.warn("a line at byte {} of the exchange's call log is too long", offset);
          offset += line.size();
          line.reset();
          tooLong = true;
        }
      }
    }
    return Optional.empty();
  }

  /** Where to go on: after all that was handed out or passed over. */
  long offset() {
    return offset;
  }

  private boolean fill() throws IOException {
    buffer.clear();
    int count = channel.read(buffer);
    buffer.flip();
    return count > 0;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
