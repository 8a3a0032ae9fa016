package id.kentongan.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.telephony.CelReader.CelOffset;
import id.kentongan.telephony.ExchangeSignal.AboutCall;
import id.kentongan.telephony.ExchangeSignal.LegHeld;
import id.kentongan.telephony.ExchangeSignal.LegResumed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions of a real exchange, replayed; {@link RecordSessions} records them anew. */
class RecordedSessionsTest {

  @TempDir Path directory;

  static List<String> sessions() {
    return Sessions.names();
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void the_call_log_of_a_session_says_what_happened(String session) throws IOException {
    assertThat(
            fromLog(Sessions.read(session, ".csv")).stream()
                .map(Sessions::inWords)
                .collect(Collectors.joining("\n")))
        .isEqualTo(Sessions.read(session, ".txt").strip());
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void live_events_and_call_log_make_the_same_claims_with_the_same_keys(String session)
      throws IOException {
    List<AboutCall> logged = fromLog(Sessions.read(session, ".csv"));
    Set<String> live =
        Replay.live(Sessions.read(session, ".ami")).stream()
            .filter(AboutCall.class::isInstance)
            .filter(signal -> !(signal instanceof LegHeld || signal instanceof LegResumed))
            .map(signal -> claim((AboutCall) signal))
            .collect(Collectors.toSet());
    assertThat(live)
        .isEqualTo(logged.stream().map(RecordedSessionsTest::claim).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void repeated_and_in_any_order_a_log_makes_the_same_claims(String session) throws IOException {
    String log = Sessions.read(session, ".csv");
    Set<AboutCall> once = new HashSet<>(fromLog(log));
    List<String> lines = new ArrayList<>(log.lines().toList());
    lines.addAll(log.lines().toList());
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(lines, new Random(seed));
      assertThat(new HashSet<>(fromLog(lines.stream().collect(Collectors.joining("\n", "", "\n")))))
          .isEqualTo(once);
    }
  }

  /** Hold and refused strangers are told live only. */
  @ParameterizedTest
  @MethodSource("sessions")
  void what_is_told_live_only_is_told(String session) {
    List<String> live =
        Replay.live(Sessions.read(session, ".ami")).stream().map(Sessions::inWords).toList();
    switch (session) {
      case "held-and-resumed" -> assertThat(live).contains("pos-01 holds", "pos-01 resumes");
      case "stranger-refused" -> assertThat(live).contains("a stranger from 127.0.0.2 is refused");
      case "answered-and-hung-up-by-the-position" ->
          assertThat(live)
              .contains("pos-01 is IDLE", "pos-01 is RINGING", "pos-01 is IN_USE")
              .doesNotContain("pos-01 holds");
      default -> assertThat(live).doesNotContain("pos-01 holds");
    }
  }

  private static String claim(AboutCall signal) {
    return signal.key() + " " + Sessions.inWords(signal);
  }

  private List<AboutCall> fromLog(String lines) throws IOException {
    Path log = Files.createTempFile(directory, "cel", ".csv");
    Files.writeString(log, lines);
    return new CelFile(log).read(CelOffset.START, 10_000).signals();
  }
}
