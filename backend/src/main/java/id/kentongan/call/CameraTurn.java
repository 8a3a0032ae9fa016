package id.kentongan.call;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as its JPEG says it: the one tag {@code Orientation} (Exif 2.3, TIFF 6.0).
 *
 * @param value 1 (upright) to 8
 */
record CameraTurn(int value) {

  private static final CameraTurn NONE = new CameraTurn(1);
  private static final short START = (short) 0xffd8;
  private static final int APP1 = 0xe1;
  private static final int SCAN = 0xda;
  private static final int EXIF = 0x45786966;
  private static final short LITTLE_ENDIAN = 0x4949;
  private static final short ORIENTATION = 0x0112;

  /** Never fails: what says nothing of it, or cannot be read, is upright. */
  static CameraTurn of(byte[] sent) {
    try {
      ByteBuffer file = ByteBuffer.wrap(sent);
      int at = file.getShort(0) == START ? 2 : sent.length;
      while ((file.get(at) & 0xff) == 0xff && (file.get(at + 1) & 0xff) != SCAN) {
        int length = file.getShort(at + 2) & 0xffff;
        if ((file.get(at + 1) & 0xff) == APP1 && file.getInt(at + 4) == EXIF) {
          return ofTiff(file.slice(at + 10, length - 8));
        }
        at += 2 + length;
      }
      return NONE;
    } catch (IndexOutOfBoundsException cutOff) {
      return NONE;
    }
  }

  private static CameraTurn ofTiff(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int entry = tiff.getInt(4) + 2;
    int end = entry + 12 * (tiff.getShort(entry - 2) & 0xffff);
    while (entry < end && tiff.getShort(entry) != ORIENTATION) {
      entry += 12;
    }
    int value = entry < end ? tiff.getShort(entry + 8) : 1;
    return value >= 1 && value <= 8 ? new CameraTurn(value) : NONE;
  }

  /** Whether height and width change places. */
  boolean lies() {
    return value >= 5;
  }

  /** Brings a picture upright that was painted as it was stored, of that width and height. */
  AffineTransform upright(int width, int height) {
    return switch (value) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
