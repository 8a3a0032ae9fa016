package id.kentongan.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a page may load: its own files, and the socket of the exchange for its telephone. */
@Component
class ContentPolicy {

  /** A name or address as it may stand in a header; the request's Host may be anything. */
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:.]+]");

  private final int telephonePort;

  ContentPolicy(@Value("${kentongan.exchange.websocket-port}") int telephonePort) {
    this.telephonePort = telephonePort;
  }

  String of(HttpServletRequest request, List<String> scriptHashes) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src " + String.join(" ", with("'self'", scriptHashes)),
        "style-src 'self'",
        "connect-src " + String.join(" ", with("'self'", sockets(request))),
        "img-src 'self' data: blob:",
        "media-src 'self' blob:",
        "worker-src 'self' blob:",
        "font-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'");
  }

  /** Named too: not every browser takes a socket of the same origin for 'self'. */
  private List<String> sockets(HttpServletRequest request) {
    String host = request.getServerName();
    if (!HOST.matcher(host).matches()) {
      return List.of();
    }
    String origin = (request.isSecure() ? "wss://" : "ws://") + host + ":";
    return List.of(origin + request.getServerPort(), origin + telephonePort);
  }

  private static List<String> with(String first, List<String> more) {
    return Stream.concat(Stream.of(first), more.stream()).toList();
  }
}
