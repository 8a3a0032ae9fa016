package id.kentongan.live;

import static id.kentongan.live.LiveClient.enter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.support.KentonganTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@KentonganTest
@Import(LiveParts.class)
class StalledReaderTest {

  private static final String LARGE = "x".repeat(20_000);

  /** Ten times what is promised. */
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private final LiveStream stream;
  private final LiveHandler handler;
  private final int port;

  StalledReaderTest(LiveStream stream, LiveHandler handler, @LocalServerPort int port) {
    this.stream = stream;
    this.handler = handler;
    this.port = port;
  }

  @Test
  void readersThatDoNotReadDelayNobodyAndAreCut() throws IOException {
    List<Socket> stalled = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      stalled.add(subscribedButNeverRead());
    }
    try (LiveClient screen = LiveClient.following(port, "supervisor", "things")) {
      await().until(() -> handler.sockets().size() == 9);
      for (int i = 0; i < 500; i++) {
        stream.changed("things", new Thing("besar", i + LARGE));
      }
      stream.changed("things", new Thing("akhir", "selesai"));

      await().atMost(PATIENCE).until(() -> screen.items().containsKey("akhir"));
      assertThat(handler.sockets()).as("nobody waited for their end").hasSizeGreaterThan(1);
      assertThat(screen.gaps()).isEmpty();

      await().atMost(PATIENCE).until(() -> handler.sockets().size() == 1);
      assertThat(screen.closed()).isNull();
    } finally {
      for (Socket socket : stalled) {
        socket.close();
      }
    }
  }

  private Socket subscribedButNeverRead() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    socket
        .getOutputStream()
        .write(
            """
            GET /live HTTP/1.1
            Host: 127.0.0.1:%1$d
            Origin: http://127.0.0.1:%1$d
            Cookie: %2$s
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

            """
                .formatted(port, enter(port, "supervisor").cookieHeader())
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    readHead(socket.getInputStream());
    socket.getOutputStream().write(maskedText("{\"subscribe\":\"things\"}"));
    return socket;
  }

  private static void readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    assertThat(head.toString()).startsWith("HTTP/1.1 101");
  }

  /** A client's frame; the mask is zero, so the text stands as it is. */
  private static byte[] maskedText(String text) {
    byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
    byte[] frame = new byte[6 + payload.length];
    frame[0] = (byte) 0x81;
    frame[1] = (byte) (0x80 | payload.length);
    System.arraycopy(payload, 0, frame, 6, payload.length);
    return frame;
  }
}
