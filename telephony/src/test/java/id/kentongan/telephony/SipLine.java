package id.kentongan.telephony;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** The wire of a telephone: SIP over UDP between an address of this machine and the exchange. */
final class SipLine implements AutoCloseable {

  private final DatagramSocket socket;
  private final InetSocketAddress exchange;

  SipLine(String address, int exchangePort) {
    try {
      this.socket = new DatagramSocket(0, InetAddress.getByName(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.exchange = new InetSocketAddress("127.0.0.1", exchangePort);
  }

  String host() {
    return socket.getLocalAddress().getHostAddress();
  }

  int port() {
    return socket.getLocalPort();
  }

  int exchangePort() {
    return exchange.getPort();
  }

  void send(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    try {
      socket.send(new DatagramPacket(bytes, bytes.length, exchange));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands on every message, in a thread of its own, until it is closed. */
  void listen(Consumer<SipMessage> listener) {
    Thread.ofVirtual().start(() -> receive(listener));
  }

  private void receive(Consumer<SipMessage> listener) {
    byte[] buffer = new byte[65_535];
    try {
      while (!socket.isClosed()) {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        String text = new String(buffer, 0, packet.getLength(), UTF_8);
        if (text.contains("SIP/2.0")) {
          listener.accept(SipMessage.parse(text));
        }
      }
    } catch (IOException closed) {
      // Unplugged.
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
