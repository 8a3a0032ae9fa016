package id.kentongan.region.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** As much of the protocol buffers' encoding as an OSM file needs. */
final class Proto {

  private static final int VARINT = 0;
  private static final int BYTES = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Proto number(int field, long value) {
    return raw((long) field << 3 | VARINT).raw(value);
  }

  Proto text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  Proto message(int field, Proto value) {
    return bytes(field, value.toBytes());
  }

  Proto bytes(int field, byte[] value) {
    raw((long) field << 3 | BYTES).raw(value.length);
    out.writeBytes(value);
    return this;
  }

  /** One varint without a field, for packed lists. */
  Proto raw(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
    return this;
  }

  /** One varint with its sign folded into the lowest bit. */
  Proto zigzag(long value) {
    return raw(value << 1 ^ value >> 63);
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  boolean isEmpty() {
    return out.size() == 0;
  }
}
