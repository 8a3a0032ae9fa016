package id.kentongan.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.simulation.RunningSystem.Account;
import id.kentongan.simulation.ScriptedServer.Asked;
import id.kentongan.simulation.Word.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SpeechTest {

  private static final Instant BEGUN = Instant.parse("2026-11-23T10:00:00Z");
  private static final Word GOES = new Word("a1", Step.ACKNOWLEDGED, null, 5);
  private static final Word REFUSES = new Word("a1", Step.REFUSED, "Ban kempis", 7);

  private final ScriptedServer server;
  private final Tally tally = new Tally();

  SpeechTest() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void aCrewSaysItByItsOwnAccountWithTheTimeAtWhichItWasSo()
      throws IOException, InterruptedException {
    speech("responder-1").say(List.of(GOES, REFUSES));

    assertThat(server.asked())
        .extracting(Asked::line, Asked::username)
        .containsOnly(tuple("PATCH /api/assignments/a1", "responder-1"));
    assertThat(server.asked())
        .extracting(asked -> JsonMapper.shared().readValue(asked.body(), Map.class))
        .containsExactly(
            Map.of("state", "acknowledged", "at", "2026-11-23T10:00:05Z"),
            Map.of("state", "refused", "at", "2026-11-23T10:00:07Z", "reason", "Ban kempis"));
    assertThat(tally.done()).contains("2 words of crews, 1 acknowledged, 1 refused");
  }

  @Test
  void whereNobodySignsInOrMayTheDispatcherSaysIt() throws IOException, InterruptedException {
    speech(null).say(List.of(GOES));
    server.answers(asked -> asked.username().equals("responder-1") ? 403 : 200);
    speech("responder-1").say(List.of(REFUSES));

    assertThat(server.asked())
        .extracting(Asked::username)
        .containsExactly("dispatcher-1", "responder-1", "dispatcher-1");
    assertThat(tally.failure()).isEmpty();
  }

  @Test
  void whatIsNotTakenIsSaidAgainInOrder() throws IOException, InterruptedException {
    Speech speech = speech("responder-1");
    server.answers(_ -> 503);
    speech.say(List.of(GOES));
    speech.say(List.of(REFUSES));
    assertThat(speech.unsaid()).isEqualTo(2);

    server.answers(_ -> 200);
    speech.say(List.of());

    assertThat(speech.unsaid()).isZero();
    assertThat(server.asked()).hasSize(4);
    assertThat(server.asked().getLast().body()).contains("refused");
    assertThat(tally.failure()).isEmpty();
  }

  @Test
  void whatIsRefusedCountsAsWrong() throws IOException, InterruptedException {
    server.answers(_ -> 409);

    speech(null).say(List.of(GOES));

    assertThat(tally.failure())
        .hasValueSatisfying(it -> assertThat(it).contains("acknowledged of an assignment"));
  }

  private Speech speech(@Nullable String account) throws IOException, InterruptedException {
    Room room =
        new Room(signedIn("dispatcher-1"), Map.of("responder-1", signedIn("responder-1")), BEGUN);
    return new Speech(room, account, tally);
  }

  private SignedIn signedIn(String username) throws IOException, InterruptedException {
    RunningSystem system = new RunningSystem(Path.of("var"), server.port(), 5060);
    return new SignedIn(system, new Account(username, "secret", ""));
  }
}
