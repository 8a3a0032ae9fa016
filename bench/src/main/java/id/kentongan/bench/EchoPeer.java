package id.kentongan.bench;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The least that answers a WebSocket frame: the same text back, by a thread that does only this.
 */
final class EchoPeer implements AutoCloseable {

  private final ServerSocket server;

  EchoPeer() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  Door door() {
    return new Door(server.getLocalPort(), "/", "", List.of());
  }

  private void serve() {
    try (Socket socket = server.accept()) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      DataInputStream in = new DataInputStream(socket.getInputStream());
      socket.getInputStream().read(new byte[4096]);
      out.write(NioPeer.SWITCHING.getBytes(StandardCharsets.US_ASCII));
      while (true) {
        echo(in, out);
      }
    } catch (IOException closed) {
      // The measurement is over.
    }
  }

  /** The reader's frames are short, and masked with zero. */
  private static void echo(DataInputStream in, OutputStream out) throws IOException {
    byte[] head = new byte[6];
    in.readFully(head);
    byte[] frame = new byte[2 + (head[1] & 0x7f)];
    frame[0] = head[0];
    frame[1] = (byte) (head[1] & 0x7f);
    in.readFully(frame, 2, frame.length - 2);
    out.write(frame);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
