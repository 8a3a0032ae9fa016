package id.kentongan.call;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.telephony.ExchangeSignal.EndCause;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** How long a call stays on the screens. */
@CallTest
class RetentionOnScreensTest {

  private final ToldExchange exchange;
  private final Calls calls;
  private final NotedStream screens;

  RetentionOnScreensTest(ToldExchange exchange, Calls calls, NotedStream screens) {
    this.exchange = exchange;
    this.calls = calls;
    this.screens = screens;
  }

  @Test
  void an_ended_call_that_was_answered_leaves_the_screens_when_it_is_disposed() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(null), call.ringing("pos-01"), call.connected("pos-01"));
    exchange.says(call.ended(EndCause.CALLER));
    calls.dispose(call.id, Disposition.PRANK, People.CALL_TAKER);
    assertThat(screens.of(call.id)).endsWith("ended", "removed");
    calls.dispose(call.id, null, People.CALL_TAKER);
    assertThat(screens.of(call.id)).endsWith("removed", "ended");
  }

  @Test
  void a_call_that_is_disposed_before_it_ends_is_shown_once_more_and_leaves() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(null), call.ringing("pos-01"), call.connected("pos-01"));
    calls.dispose(call.id, Disposition.INFORMATION, People.CALL_TAKER);
    exchange.says(call.ended(EndCause.CALLER));
    assertThat(screens.of(call.id)).endsWith("active", "ended", "removed");
  }

  @Test
  void an_old_call_leaves_the_screens_by_itself_and_a_call_back_task_stays() {
    ToldCall answered = new ToldCall(Instant.now().minus(16, ChronoUnit.MINUTES));
    ToldCall abandoned = new ToldCall(Instant.now().minus(16, ChronoUnit.MINUTES));
    exchange.says(answered.offered(null), answered.ringing("pos-05"), answered.connected("pos-05"));
    exchange.says(answered.ended(EndCause.CALLER));
    exchange.says(abandoned.offered(null), abandoned.ended(EndCause.CALLER));
    assertThat(screens.of(answered.id)).endsWith("ended", "removed");
    assertThat(screens.of(abandoned.id)).endsWith("ended");
  }
}
