package id.kentongan.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A kept HTTP connection that costs next to nothing, so that the server is what is measured; a new
 * one, before it is asked for again, when the server closes it after some requests.
 */
final class RawHttp implements AutoCloseable {

  private final int port;
  private final String head;
  private Socket socket;
  private DataInputStream in;

  /**
   * @param headers lines of every request, each with its end
   */
  RawHttp(int port, String headers) throws IOException {
    this.port = port;
    socket = connected(port);
    in = input(socket);
    head = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + headers;
  }

  private static Socket connected(int port) throws IOException {
    Socket connected = new Socket("127.0.0.1", port);
    connected.setTcpNoDelay(true);
    return connected;
  }

  private static DataInputStream input(Socket socket) throws IOException {
    return new DataInputStream(new BufferedInputStream(socket.getInputStream(), 64 * 1024));
  }

  /** Sends JSON and waits for the answer's body, which is what is expected. */
  String send(String method, String path, String moreHeaders, String json, int expected)
      throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(
        (method
                + " "
                + path
                + head
                + moreHeaders
                + "Content-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(body);
    request.writeTo(socket.getOutputStream());
    String status = line();
    String answer = new String(readBody(), StandardCharsets.UTF_8);
    if (!status.startsWith("HTTP/1.1 " + expected)) {
      throw new IllegalStateException(method + " " + path + ": " + status + " " + answer);
    }
    return answer;
  }

  private byte[] readBody() throws IOException {
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring("content-length:".length()).strip());
      }
      chunked |= header.startsWith("transfer-encoding:");
      last |= header.equals("connection: close");
    }
    byte[] body = chunked ? readChunks() : in.readNBytes(length);
    if (last) {
      socket.close();
      socket = connected(port);
      in = input(socket);
    }
    return body;
  }

  private byte[] readChunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int length;
    do {
      length = Integer.parseInt(line(), 16);
      body.writeBytes(in.readNBytes(length));
      line();
    } while (length > 0);
    return body.toByteArray();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int read = in.readUnsignedByte(); read != '\n'; read = in.readUnsignedByte()) {
      line.append((char) read);
    }
    return line.toString().stripTrailing();
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
