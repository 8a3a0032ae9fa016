package id.kentongan.call;

import id.kentongan.platform.ProblemException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.http.HttpStatus;

/**
 * Paints a photo anew: what comes out is a plain JPEG of bearable size, with nothing of what the
 * sent file held besides its picture.
 */
final class CallerPhoto {

  /** Pixels of a side of what comes out. */
  private static final int LARGEST = 1600;

  private static final long MOST_PIXELS = 32_000_000;
  private static final Set<String> FORMATS = Set.of("jpeg", "png");

  /** Pictures need memory; one is painted after the other. */
  static final Semaphore PAINTERS = new Semaphore(1);

  private static final int SECONDS_IN_LINE = 10;

  private CallerPhoto() {}

  /**
   * @throws ProblemException 400 if it is no JPEG or PNG, or larger than any camera makes them; 503
   *     if too many wait before it
   */
  static byte[] madeAnew(byte[] sent) {
    takeTurn();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
          return painted(reader, in, CameraTurn.of(sent));
        }
      }
      throw noPhoto();
    } catch (IOException | RuntimeException e) {
      throw e instanceof ProblemException refusal ? refusal : noPhoto();
    } finally {
      PAINTERS.release();
    }
  }

  private static void takeTurn() {
    try {
      if (PAINTERS.tryAcquire(SECONDS_IN_LINE, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
    throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Map.of());
  }

  private static byte[] painted(ImageReader reader, ImageInputStream in, CameraTurn turn)
      throws IOException {
    try {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
        throw noPhoto();
      }
      int step = Math.max(1, Math.max(width, height) / LARGEST);
      ImageReadParam some = reader.getDefaultReadParam();
      some.setSourceSubsampling(step, step, 0, 0);
      return jpeg(reader.read(0, some), turn);
    } finally {
      reader.dispose();
    }
  }

  private static byte[] jpeg(BufferedImage picture, CameraTurn turn) throws IOException {
    double scale =
        Math.min(1, (double) LARGEST / Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) (picture.getWidth() * scale));
    int height = Math.max(1, (int) (picture.getHeight() * scale));
    BufferedImage plain =
        turn.lies()
            ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
            : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = plain.createGraphics();
    brush.transform(turn.upright(width, height));
    brush.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    brush.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
    brush.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(plain, "jpeg", out);
    return out.toByteArray();
  }

  private static ProblemException noPhoto() {
    return new ProblemException(HttpStatus.BAD_REQUEST, "no-photo", Map.of());
  }
}
