package id.kentongan.fleet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP byte for byte, as no proper client would send it. */
final class Wire {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final Pattern ANSWER = Pattern.compile("^HTTP/1.1 ([0-9]{3}) ");

  private Wire() {}

  /**
   * @param status 0: the connection ended without an answer
   */
  record Answer(int status, String text) {}

  /**
   * Sends a request and reads until the server has no more to say.
   *
   * @param head without {@code Host}, {@code Content-Length} and the empty line after it
   */
  static Answer send(int port, String head, byte[] body) {
    StringBuilder whole = new StringBuilder(head.strip().replace("\n", "\r\n")).append("\r\n");
    if (body.length > 0) {
      whole.append("Content-Length: ").append(body.length).append("\r\n");
    }
    whole.append("Host: 127.0.0.1:").append(port).append("\r\n\r\n");
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(whole.toString().getBytes(StandardCharsets.ISO_8859_1));
    request.writeBytes(body);
    return send(port, request.toByteArray());
  }

  static Answer send(int port, byte[] request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request);
      socket.shutdownOutput();
      String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher answer = ANSWER.matcher(text);
      return new Answer(answer.find() ? Integer.parseInt(answer.group(1)) : 0, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
