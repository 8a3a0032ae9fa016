package id.kentongan.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The system that {@code ./kentongan test} started for the journeys of this process; it started one
 * for each, and lists their homes and ports.
 */
final class RunningSystem {

  private static final JsonMapper JSON = new JsonMapper();

  private final Path home = Path.of(ours("kentongan.home"));
  private final Path command = Path.of(required("kentongan.command"));
  private final int portOffset = Integer.parseInt(ours("kentongan.port-offset"));

  record Account(String username, String password, String role) {}

  int sipPort() {
    return 5060 + portOffset;
  }

  URI web() {
    return URI.create("http://127.0.0.1:" + (8112 + portOffset));
  }

  URI live() {
    return URI.create("ws://127.0.0.1:" + (8112 + portOffset) + "/live");
  }

  Path home() {
    return home;
  }

  /** All accounts of a role, in the order of {@code accounts.tsv}. */
  List<Account> accounts(String role) {
    try {
      return Files.readAllLines(home.resolve("accounts.tsv")).stream()
          .map(line -> line.split("\t"))
          .map(cells -> new Account(cells[0], cells[1], cells[2]))
          .filter(account -> account.role().equals(role))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends a part as a crash would: SIGKILL. Its supervisor starts it again. */
  long kill(String part) {
    long pid = pid(part);
    kill(pid);
    return pid;
  }

  void kill(long pid) {
    run("kill", "-KILL", Long.toString(pid));
  }

  /**
   * Kills a part; the one that its supervisor starts next is stopped in its tracks until it is
   * thawed.
   *
   * @return the process to thaw
   */
  long killAndHoldDead(String part) {
    long killed = kill(part);
    await(part + " is started again")
        .atMost(Duration.ofSeconds(30))
        .until(() -> pid(part) != killed && pid(part) > 0);
    freeze(part);
    return pid(part);
  }

  /** Stops a part in its tracks without ending it. */
  void freeze(String part) {
    run("kill", "-STOP", Long.toString(pid(part)));
  }

  void thaw(long pid) {
    run("kill", "-CONT", Long.toString(pid));
  }

  long pid(String part) {
    return part(part).path("pid").asLong();
  }

  boolean healthy(String part) {
    return part(part).path("healthy").asBoolean();
  }

  private JsonNode part(String name) {
    for (JsonNode part : status().path("parts")) {
      if (part.path("name").asString().equals(name)) {
        return part;
      }
    }
    throw new AssertionError("status names no part " + name);
  }

  private JsonNode status() {
    return JSON.readTree(kentongan("status", "--json"));
  }

  /** Throws away all that Redis holds. */
  void flushRedis() {
    ask(6312, "AUTH " + secret("kentongan.redis.password") + "\r\nFLUSHALL\r\nQUIT\r\n");
  }

  /**
   * Ends whatever calls the exchange still has, whoever left them behind: it would keep a caller
   * who vanished for five minutes. A dead exchange has none.
   */
  void endAllCalls() {
    if (healthy("asterisk")) {
      askExchange("Action: Hangup\r\nChannel: /^PJSIP.*$/\r\n\r\n");
    }
  }

  /** What the exchange keeps under this name; empty: nothing. */
  String exchangeVariable(String name) {
    return askExchange("Action: GetVar\r\nVariable: " + name + "\r\n\r\n")
        .lines()
        .filter(line -> line.startsWith("Value:"))
        .map(line -> line.substring("Value:".length()).strip())
        .findFirst()
        .orElse("");
  }

  private String askExchange(String action) {
    return ask(
        5038,
        "Action: Login\r\nUsername: kentongan\r\nSecret: %s\r\nEvents: off\r\n\r\n"
                .formatted(secret("kentongan.exchange.ami-password"))
            + action
            + "Action: Logoff\r\n\r\n");
  }

  /** Says something to a part that answers and then closes the connection. */
  private String ask(int port, String words) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port + portOffset)) {
      socket.getOutputStream().write(words.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String secret(String name) {
    try {
      return Files.readString(home.resolve("secrets").resolve(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the command against this system and returns what it printed. */
  String kentongan(String... words) {
    return run(line(words).toArray(String[]::new));
  }

  /** What a command printed, and how it ended. */
  record Said(int exitCode, String text) {}

  /** Runs the command as somebody whose terminal speaks this language. */
  Said says(String language, String... words) {
    try {
      Process process = starts(language, words);
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The same, under way. */
  Process starts(String language, String... words) throws IOException {
    ProcessBuilder command = new ProcessBuilder(line(words)).redirectErrorStream(true);
    command.environment().put("LANG", language + ".UTF-8");
    Process process = command.start();
    process.getOutputStream().close();
    return process;
  }

  private List<String> line(String... words) {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(List.of(words));
    line.addAll(List.of("--home", home.toString(), "--port-offset", Integer.toString(portOffset)));
    return line;
  }

  static String run(String... line) {
    try {
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(String.join(" ", line) + " did not end within 60 s");
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Of a list with one entry a system. */
  private static String ours(String property) {
    return required(property).split(",")[Integer.parseInt(required("kentongan.system")) - 1];
  }

  private static String required(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException(
          "Journeys run against a started system: use ./kentongan test (no -D" + property + ")");
    }
    return value;
  }
}
