package id.kentongan.platform;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The body of a request from somebody whom nobody knows: short, and in time. */
public final class SmallBody {

  private SmallBody() {}

  /**
   * @param limit bytes
   * @param wait for all of it; whoever sends one letter now and then is not waited for
   * @throws ProblemException 413 if it is longer, 408 if it takes too long or breaks off
   */
  public static byte[] of(HttpServletRequest request, int limit, Duration wait) {
    if (request.getContentLengthLong() > limit) {
      throw refused(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }
    long began = System.nanoTime();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try (ServletInputStream in = request.getInputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        body.write(buffer, 0, read);
        if (body.size() > limit) {
          throw refused(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        if (System.nanoTime() - began > wait.toNanos()) {
          throw refused(HttpStatus.REQUEST_TIMEOUT, "too-slow");
        }
      }
    } catch (IOException brokeOff) {
      throw refused(HttpStatus.REQUEST_TIMEOUT, "too-slow");
    }
    return body.toByteArray();
  }

  private static ProblemException refused(HttpStatus status, String type) {
    return new ProblemException(status, type, Map.of());
  }
}
