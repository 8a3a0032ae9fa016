package id.kentongan.call.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one file of a form that a page without script sends (RFC 7578). */
final class PhotoForm {

  private static final Pattern BOUNDARY =
      Pattern.compile(
          "multipart/form-data;.*?boundary=\"?([A-Za-z0-9'()+_,./:=?-]{1,70})\"?.*",
          Pattern.CASE_INSENSITIVE);
  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private PhotoForm() {}

  /** What is in the part {@code photo}, or the body itself if it is no form. */
  static Optional<byte[]> file(@Nullable String contentType, byte[] body) {
    Matcher form = BOUNDARY.matcher(contentType == null ? "" : contentType);
    if (!form.matches()) {
      return Optional.of(body);
    }
    byte[] border = ("--" + form.group(1)).getBytes(StandardCharsets.US_ASCII);
    int at = find(body, border, 0);
    while (at >= 0) {
      int head = at + border.length;
      int end = find(body, border, head);
      int content = find(body, HEAD_END, head);
      if (end < 0 || content < 0 || content > end) {
        return Optional.empty();
      }
      String said = new String(body, head, content - head, StandardCharsets.UTF_8);
      if (said.contains("name=\"photo\"")) {
        // Before the next border stands a line break of its own.
        return Optional.of(
            Arrays.copyOfRange(
                body, content + HEAD_END.length, Math.max(content + HEAD_END.length, end - 2)));
      }
      at = end;
    }
    return Optional.empty();
  }

  private static int find(byte[] in, byte[] what, int from) {
    for (int at = from; at <= in.length - what.length; at++) {
      if (Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
        return at;
      }
    }
    return -1;
  }
}
