package id.kentongan.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A real Mosquitto that lets in one account, and keeps what its clients did not acknowledge. */
public final class MqttBroker implements AutoCloseable {

  public static final String USERNAME = "kentongan";

  private final Path directory = Commands.newDirectory("mosquitto");
  private final int port = Commands.freePort();
  private @Nullable Process process;

  private MqttBroker() {}

  public static MqttBroker start() {
    MqttBroker broker = new MqttBroker();
    broker.configure();
    broker.startAgain();
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    return broker;
  }

  private void configure() {
    try {
      Path passwords = directory.resolve("passwords");
      Files.createFile(passwords);
      Commands.run(
          List.of("mosquitto_passwd", "-b", passwords.toString(), USERNAME, Keys.PASSWORD));
      Files.writeString(
          directory.resolve("conf"),
          """
          listener %d 127.0.0.1
          allow_anonymous false
          password_file %s
          persistence true
          persistence_location %s/
          user root
          """
              .formatted(port, passwords, directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "tcp://127.0.0.1:" + port;
  }

  /** Like a machine that is shut down: what it has to keep is written. */
  public void stop() {
    if (process != null) {
      process.destroy();
      process.onExit().join();
    }
  }

  /** After {@link #stop()}: the same on the same port. */
  public void startAgain() {
    try {
      process =
          new ProcessBuilder("mosquitto", "-c", directory.resolve("conf").toString())
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("log").toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("apt-get install mosquitto", e);
    }
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::listens);
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    stop();
    if (Files.exists(directory)) {
      Commands.deleteTree(directory);
    }
  }
}
