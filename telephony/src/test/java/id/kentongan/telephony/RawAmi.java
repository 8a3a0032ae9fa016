package id.kentongan.telephony;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A bare AMI connection that keeps every byte from the first event on. */
final class RawAmi implements Closeable {

  private final Socket socket;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final Thread reader;

  private RawAmi(Socket socket) {
    this.socket = socket;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  static RawAmi signIn(int port, String password) throws IOException {
    RawAmi ami = new RawAmi(new Socket(InetAddress.getLoopbackAddress(), port));
    ami.send("Action: Login\r\nUsername: kentongan\r\nSecret: " + password + "\r\n\r\n");
    ami.send("Action: Ping\r\n\r\n");
    ami.awaitPong();
    return ami;
  }

  void setGlobal(String variable, String value) throws IOException {
    send("Action: Setvar\r\nVariable: " + variable + "\r\nValue: " + value + "\r\n\r\n");
  }

  private void send(String action) throws IOException {
    socket.getOutputStream().write(action.getBytes(UTF_8));
  }

  private void awaitPong() throws IOException {
    synchronized (received) {
      long end = System.nanoTime() + 5_000_000_000L;
      while (!text().contains("Ping: Pong") && reader.isAlive() && System.nanoTime() < end) {
        try {
          received.wait(100);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IOException(e);
        }
      }
    }
    if (!text().contains("Ping: Pong")) {
      throw new IOException("not signed in");
    }
  }

  /** All that came, greeting and answers included. */
  String text() {
    synchronized (received) {
      return received.toString(UTF_8);
    }
  }

  /** The events, without the greeting and the answers. */
  String events() {
    StringBuilder events = new StringBuilder();
    for (String block : text().split("\r\n\r\n", -1)) {
      if (block.startsWith("Event: ")) {
        events.append(block).append("\r\n\r\n");
      }
    }
    return events.toString();
  }

  private void read() {
    byte[] buffer = new byte[8192];
    try (InputStream in = socket.getInputStream()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        synchronized (received) {
          received.write(buffer, 0, count);
          received.notifyAll();
        }
      }
    } catch (IOException closed) {
      // The exchange or the test is gone.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
