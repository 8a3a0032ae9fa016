package id.kentongan.telephony.exchange;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/** Audio of a telephone: RTP (RFC 3550) with 20 ms of A-law in each packet. */
final class Audio implements AutoCloseable {

  private static final int HEADER = 12;
  private static final int SAMPLES = 160;
  private static final int PACKETS_PER_SECOND = 50;
  private static final byte LOUD = 0x2A;

  private final DatagramSocket socket;
  private int sequence;
  private int loudPackets;

  Audio() throws IOException {
    socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    socket.setSoTimeout(20);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Sends one packet and looks whether what was sent comes back. */
  boolean comesBackFrom(int exchangePort) throws IOException {
    byte[] packet = new byte[HEADER + SAMPLES];
    Arrays.fill(packet, HEADER, packet.length, LOUD);
    packet[0] = (byte) 0x80;
    packet[1] = 8;
    packet[3] = (byte) ++sequence;
    packet[6] = (byte) ((sequence * SAMPLES) >> 8);
    packet[7] = (byte) (sequence * SAMPLES);
    packet[11] = 1;
    socket.send(
        new DatagramPacket(packet, packet.length, InetAddress.getLoopbackAddress(), exchangePort));
    DatagramPacket back = new DatagramPacket(new byte[1500], 1500);
    try {
      socket.receive(back);
    } catch (SocketTimeoutException nothingYet) {
      return false;
    }
    byte[] heard = Arrays.copyOfRange(back.getData(), HEADER, HEADER + SAMPLES);
    return back.getLength() == packet.length
        && Arrays.equals(heard, Arrays.copyOfRange(packet, HEADER, packet.length));
  }

  /** How much of what came so far was louder than the noise of a line, in seconds. */
  double loudSeconds() throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
    try {
      for (int i = 0; i < PACKETS_PER_SECOND; i++) {
        socket.receive(packet);
        loudPackets += isLoud(packet) ? 1 : 0;
      }
    } catch (SocketTimeoutException noMoreYet) {
      // Asked again later.
    }
    return (double) loudPackets / PACKETS_PER_SECOND;
  }

  /** Some sample of the upper five of the eight segments of A-law (ITU-T G.711). */
  private static boolean isLoud(DatagramPacket packet) {
    for (int i = HEADER; i < packet.getLength(); i++) {
      if ((((packet.getData()[i] ^ 0x55) >> 4) & 7) >= 3) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    socket.close();
  }
}
