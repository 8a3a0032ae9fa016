package id.kentongan.telephony;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Ports for one exchange, claimed among all tests on this machine until it is closed. */
record PortOffset(int value, FileChannel claim) implements AutoCloseable {

  private static final int FIRST = 11_000;
  private static final int LAST = 20_000;

  static PortOffset free() throws IOException {
    for (int offset = FIRST; offset <= LAST; offset += 1_000) {
      FileChannel claim = claim(offset);
      if (claim != null) {
        return new PortOffset(offset, claim);
      }
    }
    throw new IOException("no free ports for an exchange");
  }

  /**
   * Asterisk needs a moment to bind its ports: until then only the lock says that they are taken.
   */
  private static @Nullable FileChannel claim(int offset) throws IOException {
    Path directory = Files.createDirectories(Path.of("/tmp/kentongan-test-ports"));
    FileChannel claim =
        FileChannel.open(
            directory.resolve(String.valueOf(offset)),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    try {
      if (claim.tryLock() != null && isFree(offset)) {
        return claim;
      }
    } catch (OverlappingFileLockException ours) {
      // Claimed by this very process.
    }
    claim.close();
    return null;
  }

  private static boolean isFree(int offset) {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket ami = new ServerSocket(5038 + offset, 1, here);
        ServerSocket web = new ServerSocket(8088 + offset, 1, here);
        ServerSocket sipTcp = new ServerSocket(5060 + offset, 1, here);
        DatagramSocket sip = new DatagramSocket(5060 + offset, here)) {
      return ami.isBound() && web.isBound() && sipTcp.isBound() && sip.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    claim.close();
  }
}
