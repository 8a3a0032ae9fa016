package id.kentongan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** A bare AMI connection: what it tells of callers, and how long it takes to answer. */
final class RawAmi implements AutoCloseable {

  private final Socket socket;
  private final BiConsumer<String, String> events;
  private final SynchronousQueue<Long> pongs = new SynchronousQueue<>();

  /**
   * @param events takes the name of each event and the number of its caller as it comes
   */
  RawAmi(RunningSystem system, BiConsumer<String, String> events)
      throws IOException, InterruptedException {
    this.events = events;
    socket = new Socket("127.0.0.1", system.amiPort());
    socket.setTcpNoDelay(true);
    Thread.ofPlatform().daemon().start(this::read);
    String secret = system.secret("kentongan.exchange.ami-password");
    send("Action: Login\r\nUsername: kentongan\r\nSecret: " + secret + "\r\n\r\n");
    ping();
  }

  /** How long the exchange takes to answer, in ns. */
  long ping() throws IOException, InterruptedException {
    long asked = System.nanoTime();
    send("Action: Ping\r\n\r\n");
    Long answered = pongs.poll(10, TimeUnit.SECONDS);
    if (answered == null) {
      throw new IOException("the exchange does not answer");
    }
    return answered - asked;
  }

  /** Ends every call. */
  void hangUpAll() throws IOException {
    send("Action: Hangup\r\nChannel: /^PJSIP.*$/\r\n\r\n");
  }

  private void send(String action) throws IOException {
    socket.getOutputStream().write(action.getBytes(StandardCharsets.UTF_8));
  }

  private void read() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      Map<String, String> block = new HashMap<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isEmpty()) {
          take(block, System.nanoTime());
          block.clear();
        } else {
          int colon = line.indexOf(':');
          block.put(
              line.substring(0, Math.max(0, colon)).toLowerCase(java.util.Locale.ROOT),
              line.substring(colon + 1).strip());
        }
      }
    } catch (IOException closed) {
      // The measurement is over.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(Map<String, String> block, long at) throws InterruptedException {
    if (block.containsKey("ping")) {
      pongs.offer(at, 10, TimeUnit.SECONDS);
    }
    String name = block.getOrDefault("eventname", block.getOrDefault("event", ""));
    events.accept(name, block.getOrDefault("calleridnum", ""));
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
