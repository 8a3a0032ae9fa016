package id.kentongan.telephony.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.telephony.RealExchange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What callers hear from the exchange itself. */
class PromptsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LONG = 50_000;

  @TempDir static Path directory;

  @Test
  void whom_a_full_queue_does_not_take_is_told_so_and_then_hung_up() throws Exception {
    try (RealExchange exchange = RealExchange.start(Map.of("maxlen = 400", "maxlen = 1"));
        Audio first = new Audio();
        Audio second = new Audio()) {
      Sipp sipp = new Sipp(exchange.sipPort(), directory);
      try (Sipp.Run waiting = call(sipp, first)) {
        await("the queue's ringing tone").atMost(PATIENCE).until(() -> first.loudSeconds() > 0.5);
        Sipp.Run refused = call(sipp, second);

        await("the prompt is audible").atMost(PATIENCE).until(() -> second.loudSeconds() > 3);

        assertThat(refused.succeeds()).isTrue();
        assertThat(refused.messages()).contains("BYE sip:caller@");
        assertThat(waiting.process().isAlive()).isTrue();
        assertThat(exchange.celLog()).content().contains("\"KentonganOverflow\"");
      }
    }
  }

  private static Sipp.Run call(Sipp sipp, Audio audio) {
    return Caller.byTrunk(sipp).hearingAt(audio.port()).calls("sip:112@127.0.0.1", LONG);
  }
}
