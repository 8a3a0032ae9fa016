package id.kentongan.telephony;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Records every situation from a real exchange into {@code src/test/resources/sessions}: the bytes
 * of its live events ({@code .ami}) and the lines of its call log ({@code .csv}). As root, in
 * {@code telephony/}:
 *
 * <pre>
 * mvn -q test-compile exec:exec@record-sessions
 * </pre>
 *
 * Names of situations as arguments record only those.
 */
final class RecordSessions {

  private static final Path SESSIONS = Path.of("src/test/resources/sessions");
  private static final String OVERFLOW = "queue-overflows";

  private RecordSessions() {}

  public static void main(String[] wanted) throws IOException {
    Files.createDirectories(SESSIONS);
    Set<String> names = Set.of(wanted);
    for (Map.Entry<String, Situations.Situation> entry : Situations.all().entrySet()) {
      if (names.isEmpty() || names.contains(entry.getKey())) {
        record(entry.getKey(), Map.of(), entry.getValue());
      }
    }
    if (names.isEmpty() || names.contains(OVERFLOW)) {
      record(OVERFLOW, Map.of("maxlen = 400", "maxlen = 1"), Situations::overflows);
    }
  }

  private static void record(
      String name, Map<String, String> queueLines, Situations.Situation situation)
      throws IOException {
    try (RealExchange exchange = RealExchange.start(queueLines);
        Situations room = new Situations(exchange)) {
      try {
        situation.play(room);
      } finally {
        String events = whenQuiet(room);
        Files.writeString(SESSIONS.resolve(name + ".ami"), events);
        Files.writeString(
            SESSIONS.resolve(name + ".csv"),
            Files.exists(exchange.celLog()) ? Files.readString(exchange.celLog()) : "");
      }
      System.out.println("recorded: " + name);
    }
  }

  /** The exchange writes its log in batches; it is quiet when nothing came for two seconds. */
  private static String whenQuiet(Situations room) {
    String before;
    String now = room.events();
    do {
      before = now;
      try {
        Thread.sleep(2_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UncheckedIOException(new IOException(e));
      }
      now = room.events();
    } while (!now.equals(before));
    return now;
  }
}
