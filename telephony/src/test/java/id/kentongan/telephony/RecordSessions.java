package id.kentongan.telephony;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records every situation anew from a real exchange into {@code src/test/resources/sessions}: its
 * live events ({@code .ami}) and the lines of its call log ({@code .csv}). What they say in words
 * ({@code .txt}) is written by people. Not part of the tests; as root:
 *
 * <pre>
 * mvn -pl telephony test -Dtest=RecordSessions
 * </pre>
 */
class RecordSessions {

  static Set<String> situations() {
    return Situations.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("situations")
  void a_situation(String name) throws IOException {
    record(name, Map.of(), Objects.requireNonNull(Situations.all().get(name)));
  }

  @Test
  void a_queue_that_is_full() throws IOException {
    record("queue-overflows", Map.of("maxlen = 400", "maxlen = 1"), Situations::overflows);
  }

  private static void record(
      String name, Map<String, String> queueLines, Situations.Situation situation)
      throws IOException {
    try (RealExchange exchange = RealExchange.start(queueLines);
        Situations room = new Situations(exchange)) {
      situation.play(room);
      Quiet quiet = new Quiet(room);
      await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofSeconds(2)).until(quiet::now);
      Files.writeString(Sessions.DIRECTORY.resolve(name + ".ami"), room.events());
      Files.writeString(
          Sessions.DIRECTORY.resolve(name + ".csv"),
          Files.exists(exchange.celLog()) ? Files.readString(exchange.celLog()) : "");
    }
  }

  /** Whether nothing has come since the last time that one asked. */
  private static final class Quiet {

    private final Situations room;
    private String before = "";

    Quiet(Situations room) {
      this.room = room;
    }

    boolean now() {
      String events = room.events();
      boolean same = events.equals(before);
      before = events;
      return same;
    }
  }
}
