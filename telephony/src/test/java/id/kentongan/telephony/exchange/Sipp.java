package id.kentongan.telephony.exchange;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** SIPp, one call at a time, with the scenarios of {@code src/test/resources/sipp}. */
final class Sipp {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final int exchangePort;
  private final Path directory;
  private int runs;

  Sipp(int exchangePort, Path directory) {
    this.exchangePort = exchangePort;
    this.directory = directory;
  }

  /** A scenario that runs. */
  record Run(Process process, Path folder) implements AutoCloseable {

    /** Whether everything went as the scenario says; waits for its end. */
    boolean succeeds() throws InterruptedException {
      return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    /** What the scenario wrote down, as soon as it did. */
    String note() {
      Path log = folder.resolve("notes");
      await("a note of SIPp")
          .atMost(PATIENCE)
          .until(() -> Files.exists(log) && Files.readString(log).contains("\n"));
      return read(log).strip();
    }

    /** Everything that was sent and received. */
    String messages() {
      return read(folder.resolve("messages"));
    }

    /** Ends it, as a power cut ends a telephone. */
    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  /** Starts a scenario from an address; {@code values} fill its {@code {{holes}}}. */
  Run start(String scenario, String address, int port, Map<String, String> values) {
    try {
      Path folder = Files.createDirectory(directory.resolve("sipp-" + runs++));
      Path file = folder.resolve(scenario + ".xml");
      Files.writeString(file, filled(scenario, values));
      Process process =
          new ProcessBuilder(command(file, folder, address, port))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output").toFile())
              .start();
      return new Run(process, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command(Path file, Path folder, String address, int port) {
    return List.of(
        "sipp",
        "127.0.0.1:" + exchangePort,
        "-sf",
        file.toString(),
        "-i",
        address,
        "-p",
        String.valueOf(port),
        "-mp",
        String.valueOf(freePort(address) & ~1),
        "-m",
        "1",
        "-nostdin",
        "-trace_msg",
        "-message_file",
        folder.resolve("messages").toString(),
        "-trace_logs",
        "-log_file",
        folder.resolve("notes").toString());
  }

  private static String filled(String scenario, Map<String, String> values) throws IOException {
    try (InputStream template =
        Objects.requireNonNull(Sipp.class.getResourceAsStream("/sipp/" + scenario + ".xml"))) {
      String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> value : values.entrySet()) {
        text = text.replace("{{" + value.getKey() + "}}", value.getValue());
      }
      return text;
    }
  }

  static int freePort(String address) {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(address))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
