package id.kentongan.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Somebody else's server, as a process of its own: a class with a {@code main} that prints {@code
 * port N} when it listens, and a line for everything that it is asked.
 */
public final class PeerProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final int port;

  private PeerProcess(Process process) throws IOException {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    while (line != null && !line.startsWith("port ")) {
      said.add(line);
      line = output.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the peer did not start: " + said);
    }
    this.port = Integer.parseInt(line.substring(5));
    Thread.ofVirtual().start(() -> output.lines().forEach(said::add));
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  public static PeerProcess start(Class<?> peer, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                peer.getName()));
    command.addAll(List.of(arguments));
    try {
      return new PeerProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For a peer that is told where to listen, also when it comes back. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** What it was asked, and what it says itself, line by line. */
  public List<String> said() {
    return List.copyOf(said);
  }

  /** Tells it something, as a line. */
  public void tell(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
