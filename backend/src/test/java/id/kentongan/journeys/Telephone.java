package id.kentongan.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The audio of a caller's handset: RTP (RFC 3550) with G.711 A-law (RFC 3551), 20 ms a packet.
 * Plays a tone without end to whoever sends to it, presses keys, and keeps what it hears.
 */
final class Telephone implements AutoCloseable {

  private static final int SAMPLES_PER_PACKET = 160;
  private static final int HEADER_BYTES = 12;
  private static final long PACKET_NANOS = 20_000_000;
  private static final int KEY_PACKETS = 5;

  /** The payload type of keys, as {@link SipScenario} offers it. */
  static final int KEY_TYPE = 101;

  private final DatagramSocket socket;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final Queue<Key> keys = new ConcurrentLinkedQueue<>();
  private volatile int toneHertz;
  private volatile @Nullable SocketAddress peer;

  /**
   * One packet of a key that is held down (RFC 4733, named telephone events).
   *
   * @param part from 0; those after the last one say again that it was let go
   */
  private record Key(int digit, int part) {

    boolean isLetGo() {
      return part >= KEY_PACKETS - 1;
    }

    int samples() {
      return SAMPLES_PER_PACKET * Math.min(part + 1, KEY_PACKETS);
    }
  }

  private Telephone(DatagramSocket socket, int toneHertz) {
    this.socket = socket;
    this.toneHertz = toneHertz;
  }

  static Telephone playing(int toneHertz) {
    try {
      Telephone telephone =
          new Telephone(new DatagramSocket(0, InetAddress.getByName("127.0.0.1")), toneHertz);
      Thread.ofVirtual().start(telephone::listen);
      Thread.ofVirtual().start(telephone::speak);
      return telephone;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Plays another tone from the next packet on. */
  void plays(int hertz) {
    toneHertz = hertz;
  }

  /** Presses these digits; they come all at once, as from a network with gusts. */
  void presses(String digits) {
    for (char digit : digits.toCharArray()) {
      for (int part = 0; part < KEY_PACKETS + 2; part++) {
        keys.add(new Key(digit - '0', part));
      }
    }
  }

  /** The last {@code seconds} heard, as 16-bit samples at 8 kHz; fewer if less was heard. */
  short[] heard(int seconds) {
    byte[] alaw;
    synchronized (heard) {
      alaw = heard.toByteArray();
    }
    int count = Math.min(alaw.length, seconds * Tone.SAMPLES_PER_SECOND);
    short[] samples = new short[count];
    for (int i = 0; i < count; i++) {
      samples[i] = Tone.fromAlaw(alaw[alaw.length - count + i]);
    }
    return samples;
  }

  private void listen() {
    byte[] buffer = new byte[2048];
    try {
      while (!socket.isClosed()) {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        peer = packet.getSocketAddress();
        synchronized (heard) {
          heard.write(buffer, HEADER_BYTES, Math.max(0, packet.getLength() - HEADER_BYTES));
        }
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void speak() {
    long next = System.nanoTime();
    try {
      for (int sequence = 0; !socket.isClosed(); sequence++) {
        SocketAddress to = peer;
        if (to != null) {
          for (Key key = keys.poll(); key != null; key = keys.poll()) {
            byte[] packet = packet(sequence++, key);
            socket.send(new DatagramPacket(packet, packet.length, to));
          }
          byte[] packet = packet(sequence);
          socket.send(new DatagramPacket(packet, packet.length, to));
        }
        next += PACKET_NANOS;
        LockSupport.parkNanos(next - System.nanoTime());
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private byte[] packet(int sequence) {
    ByteBuffer packet = ByteBuffer.allocate(HEADER_BYTES + SAMPLES_PER_PACKET);
    packet.put((byte) 0x80).put((byte) 8).putShort((short) sequence);
    packet.putInt(sequence * SAMPLES_PER_PACKET).putInt(0x112112);
    for (int i = 0; i < SAMPLES_PER_PACKET; i++) {
      packet.put(Tone.toAlaw(Tone.sample(toneHertz, (long) sequence * SAMPLES_PER_PACKET + i)));
    }
    return packet.array();
  }

  /** Of the moment at which the key went down, however long it is held. */
  private static byte[] packet(int sequence, Key key) {
    ByteBuffer packet = ByteBuffer.allocate(HEADER_BYTES + 4);
    packet.put((byte) 0x80).put((byte) (key.part() == 0 ? KEY_TYPE | 0x80 : KEY_TYPE));
    packet.putShort((short) sequence);
    packet.putInt((sequence - key.part()) * SAMPLES_PER_PACKET).putInt(0x112112);
    packet.put((byte) key.digit()).put((byte) (key.isLetGo() ? 0x8A : 0x0A));
    return packet.putShort((short) key.samples()).array();
  }

  @Override
  public void close() {
    socket.close();
  }
}
