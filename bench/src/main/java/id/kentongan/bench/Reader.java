package id.kentongan.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** A WebSocket client that costs next to nothing, so that the server is what is measured. */
final class Reader implements AutoCloseable {

  private static final byte[] MARK = "\"at\":".getBytes(StandardCharsets.US_ASCII);
  private static final int SMALL_WINDOW = 4096;

  private final Socket socket = new Socket();
  private final DataInputStream in;

  /**
   * @param smallWindow for one that will stall: its buffers are to be full soon
   */
  Reader(Door door, boolean smallWindow) {
    try {
      if (smallWindow) {
        socket.setReceiveBufferSize(SMALL_WINDOW);
      }
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress("127.0.0.1", door.port()));
      in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 64 * 1024));
      write(
          ("GET "
                  + door.path()
                  + " HTTP/1.1\r\nHost: 127.0.0.1:"
                  + door.port()
                  + "\r\n"
                  + door.headers()
                  + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                  + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      readHead();
      for (String line : door.greeting()) {
        say(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text frame; its mask is zero, so the text stands as it is. */
  void say(String text) throws IOException {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    byte[] frame = new byte[6 + payload.length];
    frame[0] = (byte) 0x81;
    frame[1] = (byte) (0x80 | payload.length);
    System.arraycopy(payload, 0, frame, 6, payload.length);
    write(frame);
  }

  /** Reads until the connection ends; hears of the time in each item. */
  void readAll(LongConsumer times) {
    readMessages(payload -> {
      for (int at = next(payload, 0); at >= 0; at = next(payload, at)) {
        times.accept(number(payload, at));
      }
    });
  }

  /** Reads until the connection ends. */
  void readMessages(Consumer<byte[]> messages) {
    try {
      while (true) {
        messages.accept(readMessage());
      }
    } catch (IOException e) {
      close();
    }
  }

  /** Tomcat sends what is longer than its buffer in several frames. */
  byte[] readMessage() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    boolean last = false;
    while (!last) {
      last = (in.readUnsignedByte() & 0x80) != 0;
      byte[] part = new byte[readLength()];
      in.readFully(part);
      message.writeBytes(part);
    }
    return message.toByteArray();
  }

  private int readLength() throws IOException {
    int length = in.readUnsignedByte();
    return switch (length) {
      case 126 -> in.readUnsignedShort();
      case 127 -> Math.toIntExact(in.readLong());
      default -> length;
    };
  }

  /** Where the number of the next item stands, or -1. */
  private static int next(byte[] payload, int from) {
    int matched = 0;
    for (int i = from; i < payload.length; i++) {
      matched = payload[i] == MARK[matched] ? matched + 1 : payload[i] == MARK[0] ? 1 : 0;
      if (matched == MARK.length) {
        return i + 1;
      }
    }
    return -1;
  }

  private static long number(byte[] payload, int from) {
    long number = 0;
    for (int i = from; payload[i] >= '0' && payload[i] <= '9'; i++) {
      number = number * 10 + payload[i] - '0';
    }
    return number;
  }

  private void readHead() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    if (!head.toString().startsWith("HTTP/1.1 101")) {
      throw new IOException("The handshake was refused: " + head.toString().lines().findFirst());
    }
  }

  private void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
