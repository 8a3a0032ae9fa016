package id.kentongan.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A real Redis without persistence that lives as long as the tests. With the system property {@code
 * kentongan.test.redis-port} a running one is used instead.
 */
public final class RedisServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final Path directory;
  private final int port;
  private @Nullable Process process;

  private RedisServer(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /** The one that all tests of this JVM share. Never kill it; start your own for that. */
  public static RedisServer shared() {
    return Shared.SERVER;
  }

  /** One of your own, stopped and deleted when the JVM ends. */
  public static RedisServer start() {
    RedisServer server = new RedisServer(Commands.newDirectory("redis"), Commands.freePort());
    server.startAgain();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              server.kill();
              Commands.deleteTree(server.directory);
            }));
    return server;
  }

  private static RedisServer startOrUseGiven() {
    Integer given = Integer.getInteger("kentongan.test.redis-port");
    return given == null ? start() : new RedisServer(Path.of("/"), given);
  }

  public int port() {
    return port;
  }

  /** Number of a database that no other test of this JVM uses. */
  public int createDatabase() {
    return DATABASES.incrementAndGet();
  }

  /** Everything in it is lost. */
  public void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /** Empty, on the same port. */
  public void startAgain() {
    List<String> command =
        List.of(
            "redis-server",
            "--port",
            Integer.toString(port),
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--appendonly",
            "no",
            "--databases",
            "1000",
            "--dir",
            directory.toString());
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("log").toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("apt-get install redis-server", e);
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

  /** Started when first asked for. */
  private static final class Shared {
    static final RedisServer SERVER = startOrUseGiven();
  }
}
