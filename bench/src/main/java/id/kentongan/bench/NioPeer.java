package id.kentongan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The limit: one thread that writes the same bytes to one channel after the other. */
final class NioPeer implements Peer {

  static final String SWITCHING =
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";

  private final ServerSocketChannel server;
  private final List<SocketChannel> channels = new CopyOnWriteArrayList<>();

  NioPeer() throws IOException {
    server = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0), 512);
    Thread.ofVirtual().start(this::accept);
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel channel = server.accept();
        channel.read(ByteBuffer.allocate(4096));
        channel.write(ByteBuffer.wrap(SWITCHING.getBytes(StandardCharsets.US_ASCII)));
        channels.add(channel);
      }
    } catch (ClosedChannelException e) {
      channels.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Door door() {
    return new Door(server.socket().getLocalPort(), "/", "", List.of());
  }

  @Override
  public void publish(String id, long at, String text) {
    ByteBuffer frame = frame(Peer.item(id, at, text).getBytes(StandardCharsets.US_ASCII));
    for (SocketChannel channel : channels) {
      ByteBuffer copy = frame.duplicate();
      try {
        while (copy.hasRemaining()) {
          channel.write(copy);
        }
      } catch (IOException e) {
        channels.remove(channel);
      }
    }
  }

  private static ByteBuffer frame(byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 4).put((byte) 0x81);
    if (payload.length < 126) {
      frame.put((byte) payload.length);
    } else {
      frame.put((byte) 126).putShort((short) payload.length);
    }
    return frame.put(payload).flip();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (SocketChannel channel : channels) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
