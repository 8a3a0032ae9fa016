package id.kentongan.telephony;

import static org.awaitility.Awaitility.await;

import id.kentongan.telephony.config.RenderExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real Asterisk with the configuration of a small region, on ports of its own and with a home
 * that is thrown away: the machine's own one, or that of the private root ({@code
 * KENTONGAN_EXCHANGE_ROOT}, else {@code /opt/kentongan/asterisk}). Needs root.
 */
public final class RealExchange implements AutoCloseable {

  private static final Duration START_WITHIN = Duration.ofSeconds(60);
  private static final String HOME = "/run/kentongan";

  private final Path home;
  private final PortOffset ports;
  private @Nullable Process process;

  private RealExchange(Path home, PortOffset ports) {
    this.home = home;
    this.ports = ports;
  }

  /** As it is rendered. */
  public static RealExchange start() {
    return start(Map.of());
  }

  /** With some lines of queues.conf replaced by others. */
  public static RealExchange start(Map<String, String> queueLines) {
    try {
      Path home = Files.createTempDirectory("exchange");
      RealExchange exchange = new RealExchange(home, PortOffset.free());
      exchange.render();
      Path queues = home.resolve("exchange/etc/queues.conf");
      String text = Files.readString(queues);
      for (Map.Entry<String, String> line : queueLines.entrySet()) {
        text = text.replace(line.getKey(), line.getValue());
      }
      Files.writeString(queues, text);
      exchange.startAgain();
      return exchange;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the process, also after {@link #kill}; returns when the exchange is fully booted. */
  public void startAgain() {
    process =
        run(
            "unshare",
            "--mount",
            "--propagation",
            "private",
            "bash",
            "-c",
            """
            set -e
            home=$1 root=$2
            mkdir -p "$home"/exchange/{run,lib/keys,log/cel-custom,recordings} "$root%1$s"
            chown -R nobody:nogroup "$home/exchange" && chmod 711 "$home"
            mount --bind "$home" "$root%1$s"
            if [[ $root != / ]]; then
              printf '127.0.0.1 localhost %%s\\n' "$(uname -n)" >"$home/hosts"
              : >"$home/resolv.conf"
              mount --bind "$home/hosts" "$root/etc/hosts"
              mount --bind "$home/resolv.conf" "$root/etc/resolv.conf"
            fi
            umask 007
            export TZ=UTC
            exec chroot --userspec=nobody:nogroup "$root" \
              asterisk -f -C %1$s/exchange/etc/asterisk.conf
            """
                .formatted(HOME),
            "asterisk",
            home.toString(),
            root().toString());
    await("the exchange is booted").atMost(START_WITHIN).until(this::isBooted);
  }

  /** As by a power cut. */
  public void kill() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
      running.onExit().join();
    }
  }

  public ExchangeSettings settings(Clock clock) {
    return ExchangeSettings.onThisMachine(amiPort(), "kentongan", amiPassword(), clock);
  }

  public int amiPort() {
    return 5038 + ports.value();
  }

  public int sipPort() {
    return 5060 + ports.value();
  }

  public Path celLog() {
    return home.resolve("exchange/log/cel-custom/cel.csv");
  }

  public String amiPassword() {
    return read(home.resolve("secrets/kentongan.exchange.ami-password")).strip();
  }

  public String positionPassword(String position) {
    return read(home.resolve("exchange/etc/positions/telephones.tsv"))
        .lines()
        .filter(line -> line.startsWith(position + "\t"))
        .map(line -> line.split("\t", -1)[2])
        .findFirst()
        .orElseThrow();
  }

  /** Of the whole run so far. */
  public String messages() {
    return read(home.resolve("exchange/log/messages"));
  }

  @Override
  public void close() {
    kill();
    try {
      ports.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run("rm", "-rf", "--one-file-system", home.toString()).onExit().join();
  }

  private boolean isBooted() {
    try (RawAmi ami = RawAmi.signIn(amiPort(), amiPassword())) {
      return ami.text().contains("Fully Booted");
    } catch (IOException notYet) {
      return false;
    }
  }

  private void render() throws IOException {
    Path sources = Path.of("asterisk").toAbsolutePath();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RenderExchange.class.getName()));
    Map.of(
            "--region", Path.of("src/test/resources/region").toAbsolutePath().toString(),
            "--home", home.toString(),
            "--templates", sources.toString(),
            "--out", home.resolve("exchange/etc").toString(),
            "--modules-dir", modules(),
            "--port-offset", String.valueOf(ports.value()))
        .forEach((option, value) -> command.addAll(List.of(option, value)));
    Process rendering = run(command.toArray(String[]::new));
    if (rendering.onExit().join().exitValue() != 0) {
      throw new IOException(Files.readString(home.resolve("exchange.log")));
    }
  }

  /** As Asterisk itself sees the directory. */
  private static String modules() throws IOException {
    try (var files = Files.list(root().resolve("usr/lib"))) {
      Path modules =
          files
              .map(library -> library.resolve("asterisk/modules"))
              .filter(Files::isDirectory)
              .findFirst()
              .orElseThrow();
      return "/" + root().relativize(modules);
    }
  }

  private static Path root() {
    String given = System.getenv("KENTONGAN_EXCHANGE_ROOT");
    Path root = Path.of(given == null ? "/opt/kentongan/asterisk" : given);
    return Files.isDirectory(root) ? root : Path.of("/");
  }

  private Process run(String... command) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("exchange.log").toFile()))
          .start();
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
