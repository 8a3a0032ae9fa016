package id.kentongan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A SIPp process that plays a scenario, each line of its table once. */
final class Sipp implements AutoCloseable {

  /** One millisecond of a tone of 1 kHz in A-law: ITU-T G.711 (11/1988), table 5. */
  private static final byte[] WAVE = HexFormat.of().parseHex("34212134b4a1a1b4");

  private final Path directory;
  private final Process process;

  /**
   * @param scenario name of a file in {@code sipp/}; {@code {{patience}}} in it is that of a
   *     caller, {@code {{speech}}} what a telephone says
   * @param address of its own, with a port that {@link #freePort} found there
   * @param table what {@code [field0]}, {@code [field1]} are for each call, or nothing
   */
  Sipp(
      int exchangePort,
      String scenario,
      String address,
      int port,
      int patienceMillis,
      List<String> table,
      String... options)
      throws IOException {
    directory = Files.createTempDirectory("sipp-" + scenario);
    Path file = directory.resolve("scenario.xml");
    Path speech = directory.resolve("speech.al");
    Files.write(speech, tone());
    Files.writeString(
        file,
        text(scenario)
            .replace("{{patience}}", "" + patienceMillis)
            .replace("{{speech}}", speech.toString()));
    List<String> command =
        new ArrayList<>(
            List.of("sipp", "127.0.0.1:" + exchangePort, "-nostdin", "-sf", file.toString()));
    command.addAll(List.of("-i", address, "-p", "" + port));
    if (!table.isEmpty()) {
      Path rows = directory.resolve("table.csv");
      Files.writeString(rows, "SEQUENTIAL\n" + String.join("\n", table) + "\n");
      command.addAll(List.of("-inf", rows.toString(), "-m", "" + table.size()));
    }
    command.addAll(List.of("-trace_logs", "-log_file", directory.resolve("notes").toString()));
    command.addAll(List.of("-trace_err", "-error_file", directory.resolve("errors").toString()));
    command.addAll(List.of(options));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("screen").toFile())
            .start();
  }

  static int freePort(String address) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(address))) {
      return socket.getLocalPort();
    }
  }

  private static byte[] tone() {
    ByteBuffer second = ByteBuffer.allocate(1000 * WAVE.length);
    while (second.hasRemaining()) {
      second.put(WAVE);
    }
    return second.array();
  }

  private static String text(String scenario) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Sipp.class.getResourceAsStream("/sipp/" + scenario + ".xml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Waits for the end; returns whether every call went as the scenario says. */
  boolean succeeds(int seconds) throws InterruptedException {
    return process.waitFor(seconds, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  /** The first note about each number: when, in microseconds of the day's clock. */
  Map<String, Long> notes() throws IOException {
    Map<String, Long> times = new HashMap<>();
    for (String line : Files.readAllLines(directory.resolve("notes"))) {
      String[] words = line.strip().split(" ", 3);
      long micros = (long) (Double.parseDouble(words[0]) * 1e6 + Double.parseDouble(words[1]));
      times.putIfAbsent(words[2], micros);
    }
    return times;
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
