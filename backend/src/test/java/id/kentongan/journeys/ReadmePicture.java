package id.kentongan.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A picture of a page for the README: 1366×768, and half as many bytes as a browser makes of it.
 */
final class ReadmePicture {

  private ReadmePicture() {}

  /**
   * @param name of the file under {@code target/screens}, without its ending
   */
  static void of(Page page, String name, ColorScheme theme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    Look.awaitMap(page);
    try {
      BufferedImage seen = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
      Files.write(Path.of("..", "target", "screens", name + ".png"), packed(withFewerShades(seen)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 64 shades a colour instead of 256; white stays white. */
  private static BufferedImage withFewerShades(BufferedImage seen) {
    int width = seen.getWidth();
    int height = seen.getHeight();
    int[] pixels = seen.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (pixels[i] & 0xFCFCFC) | ((pixels[i] >> 6) & 0x030303);
    }
    BufferedImage fewer = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    fewer.setRGB(0, 0, width, height, pixels, 0, width);
    return fewer;
  }

  private static byte[] packed(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam tight = writer.getDefaultWriteParam();
    tight.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    tight.setCompressionQuality(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), tight);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
