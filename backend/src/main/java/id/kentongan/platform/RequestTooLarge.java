package id.kentongan.platform;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The body is longer than any request of ours. */
class RequestTooLarge extends IOException {

  RequestTooLarge() {
    super("request body too large");
  }

  static boolean causes(@Nullable Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof RequestTooLarge) {
        return true;
      }
    }
    return false;
  }
}
