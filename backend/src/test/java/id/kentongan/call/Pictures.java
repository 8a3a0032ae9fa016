package id.kentongan.call;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as telephones send them, and what only says that it is one. */
final class Pictures {

  private Pictures() {}

  /** As a telephone makes them: large, and with the place in its Exif. */
  static byte[] jpegWithAPlaceInIt() throws IOException {
    return jpegWith(
        new BufferedImage(3200, 2400, BufferedImage.TYPE_INT_RGB),
        "Exif\0\0GPS-SECRET".getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A JPEG and what the camera says of itself, in a segment APP1. */
  static byte[] jpegWith(BufferedImage picture, byte[] segment) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", plain);
    return ByteBuffer.allocate(plain.size() + 4 + segment.length)
        .put(plain.toByteArray(), 0, 2)
        .putShort((short) 0xffe1)
        .putShort((short) (segment.length + 2))
        .put(segment)
        .put(plain.toByteArray(), 2, plain.size() - 2)
        .array();
  }

  static byte[] png(int width, int height) {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A few bytes that would be gigabytes as a picture. */
  static byte[] pngThatSaysItIs(int width, int height) {
    byte[] png = png(8, 8);
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    header.putInt(29, (int) sum.getValue());
    return png;
  }

  static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }
}
