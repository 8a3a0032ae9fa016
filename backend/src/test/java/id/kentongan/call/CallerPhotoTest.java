package id.kentongan.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the photos that callers send. */
class CallerPhotoTest {

  /** Where the red corner is that the camera stored at the top left (Exif 2.3, Orientation). */
  @ParameterizedTest
  @CsvSource({
    "0, 64, 32, 0, 0",
    "1, 64, 32, 0, 0",
    "2, 64, 32, 1, 0",
    "3, 64, 32, 1, 1",
    "4, 64, 32, 0, 1",
    "5, 32, 64, 0, 0",
    "6, 32, 64, 1, 0",
    "7, 32, 64, 1, 1",
    "8, 32, 64, 0, 1",
    "9, 64, 32, 0, 0"
  })
  void a_photo_stands_upright_however_the_camera_was_held(
      int orientation, int width, int height, int right, int low) throws IOException {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      BufferedImage seen = madeAnew(withSegment(exif(orientation, order)));
      assertThat(seen.getWidth()).isEqualTo(width);
      assertThat(seen.getHeight()).isEqualTo(height);
      int x = right * (width - 8) + 4;
      int y = low * (height - 8) + 4;
      assertThat(new Color(seen.getRGB(x, y)).getRed()).isGreaterThan(200);
      assertThat(new Color(seen.getRGB(width - 1 - x, height - 1 - y)).getRed()).isLessThan(50);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 12, 15, 16, 17, 20, 30})
  void what_a_camera_says_of_itself_may_be_cut_off(int length) throws IOException {
    byte[] whole = exif(6, ByteOrder.BIG_ENDIAN);
    byte[] some = ByteBuffer.allocate(length).put(whole, 0, length).array();
    assertThat(madeAnew(withSegment(some)).getHeight()).isPositive();
  }

  private static BufferedImage madeAnew(byte[] sent) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(CallerPhoto.madeAnew(sent)));
  }

  private static byte[] exif(int orientation, ByteOrder order) {
    return ByteBuffer.allocate(32)
        .put(new byte[] {'E', 'x', 'i', 'f', 0, 0})
        .order(order)
        .putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4d4d : 0x4949))
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .array();
  }

  private static byte[] withSegment(byte[] content) throws IOException {
    BufferedImage picture = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = picture.createGraphics();
    brush.setColor(Color.RED);
    brush.fillRect(0, 0, 16, 16);
    brush.dispose();
    return Pictures.jpegWith(picture, content);
  }
}
