package id.kentongan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.telephony.ExchangeCallId;
import id.kentongan.telephony.ExchangeSignal.AboutLeg;
import id.kentongan.telephony.ExchangeSignal.CallOffered;
import id.kentongan.telephony.ExchangeSignal.EndCause;
import id.kentongan.telephony.ExchangeSignal.LinkEstablished;
import id.kentongan.telephony.ExchangeSignal.PositionReported;
import id.kentongan.telephony.ExchangeSignal.StrangerRefused;
import id.kentongan.telephony.ExchangeSignal.TelephoneState;
import id.kentongan.telephony.ExchangeSnapshot;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@CallTest
class ExchangeFollowerTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private final ToldExchange exchange;
  private final Calls calls;
  private final NotedStream screens;
  private final JdbcClient database;
  private final Path home;
  private final Timer lag;

  ExchangeFollowerTest(
      ToldExchange exchange,
      Calls calls,
      NotedStream screens,
      JdbcClient database,
      @Value("${kentongan.home}") Path home,
      MeterRegistry metrics) {
    this.exchange = exchange;
    this.calls = calls;
    this.screens = screens;
    this.database = database;
    this.home = home;
    this.lag = metrics.get("kentongan.exchange.lag").timer();
  }

  @Test
  void a_call_is_followed_from_its_offer_to_its_end() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered("081234567890"));
    Instant offeredAt = call.now();
    exchange.says(call.ringing("pos-01"), call.connected("pos-01"));
    Instant answeredAt = call.now();
    exchange.says(call.legEnded("pos-01"), call.ended(EndCause.CALLER));

    CallView view = calls.get(call.id);
    assertThat(view.state()).isEqualTo(CallState.ENDED);
    assertThat(view.outcome()).isEqualTo(CallOutcome.ANSWERED);
    assertThat(view.number()).hasToString("+6281234567890");
    assertThat(view.offeredAt()).isEqualTo(offeredAt);
    assertThat(view.answeredAt()).isEqualTo(answeredAt);
    assertThat(view.endedAt()).isEqualTo(call.now());
    assertThat(view.position()).isEqualTo("pos-01");
    assertThat(screens.of(call.id)).startsWith("waiting", "ringing", "active").endsWith("ended");
  }

  @Test
  void a_repeated_signal_changes_nothing_and_tells_nobody() {
    ToldCall call = ToldCall.justNow();
    var offered = call.offered(null);
    exchange.says(offered, offered, offered);

    assertThat(screens.of(call.id)).containsExactly("waiting");
    assertThat(facts(call)).isEqualTo(1);
  }

  @Test
  void what_is_learnt_in_the_wrong_order_gives_the_same_call() {
    ToldCall call = ToldCall.justNow();
    var offered = call.offered("081234567890");
    var ringing = call.ringing("pos-02");
    var connected = call.connected("pos-02");
    var ended = call.ended(EndCause.POSITION);
    exchange.says(ended, connected, offered, ringing);

    CallView view = calls.get(call.id);
    assertThat(view.outcome()).isEqualTo(CallOutcome.ANSWERED);
    assertThat(view.offeredAt()).isEqualTo(offered.at());
    assertThat(view.answeredAt()).isEqualTo(connected.at());
  }

  @Test
  void a_circle_from_the_caller_becomes_a_fix() {
    ToldCall call = ToldCall.justNow();
    var located =
        call.located("shape=\"Circle\",crs=\"2d\",pos=\"-6.4025 106.7942\",radius=\"30\"");
    exchange.says(call.offered(null), located, located);

    assertThat(calls.get(call.id).fixes())
        .singleElement()
        .satisfies(fix -> {
          assertThat(fix.source()).isEqualTo("pidfLo");
          assertThat(fix.point()).hasToString("GeoPoint[longitude=106.7942, latitude=-6.4025]");
          assertThat(fix.radius()).isEqualTo(30);
          assertThat(fix.confidence()).isEqualTo(95);
          assertThat(fix.garbled()).isFalse();
          assertThat(fix.receivedAt()).isEqualTo(located.at());
        });
  }

  @Test
  void a_garbled_location_is_marked_and_not_believed() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(null), call.located("A1=\"x\",pos=\"-6.4 106.8\""));

    assertThat(calls.get(call.id).fixes())
        .singleElement()
        .satisfies(fix -> {
          assertThat(fix.garbled()).isTrue();
          assertThat(fix.point()).isNull();
          assertThat(fix.shape()).isNull();
          assertThat(fix.civic()).isNull();
        });
  }

  @Test
  void what_the_exchange_wrote_while_we_were_away_is_read_from_its_log() throws IOException {
    ToldCall call = ToldCall.justNow();
    WrittenLog log = new WrittenLog(home, call.exchangeCall, call.now());
    log.write(
        log.offered("081234567890"), log.ringing("pos-03"), log.connected("pos-03"), log.ended());

    await()
        .until(() ->
            calls
                .find(call.id)
                .map(CallView::state)
                .equals(java.util.Optional.of(CallState.ENDED)));
    assertThat(calls.get(call.id).outcome()).isEqualTo(CallOutcome.ANSWERED);
    assertThat(calls.get(call.id).number()).hasToString("+6281234567890");
    assertThat(screens.of(call.id)).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void a_call_that_the_exchange_lost_is_cut_at_its_last_sound() throws IOException {
    ToldCall call = new ToldCall(Instant.now().minusSeconds(60));
    exchange.says(
        call.offered(null), call.recording(), call.ringing("pos-01"), call.connected("pos-01"));
    Instant lastSound = Instant.now().minusSeconds(20).truncatedTo(ChronoUnit.SECONDS);
    Path raw = Files.createDirectories(home.resolve("exchange/recordings"));
    Files.write(raw.resolve(call.exchangeCall + ".raw"), new byte[32_000]);
    Files.setLastModifiedTime(raw.resolve(call.exchangeCall + ".raw"), FileTime.from(lastSound));

    exchange.says(link(Instant.now().minusSeconds(5), Set.of()));

    CallView view = calls.get(call.id);
    assertThat(view.outcome()).isEqualTo(CallOutcome.CUT);
    assertThat(view.endedAt()).isEqualTo(lastSound);
    assertThat(screens.of(call.id)).endsWith("ended");
  }

  @Test
  void a_call_that_never_rang_and_was_lost_is_cut_too() {
    ToldCall call = new ToldCall(Instant.now().minusSeconds(60));
    exchange.says(call.offered(null), link(Instant.now().minusSeconds(5), Set.of()));
    assertThat(calls.get(call.id).outcome()).isEqualTo(CallOutcome.CUT);
  }

  @Test
  void a_call_that_the_exchange_still_has_goes_on() {
    ToldCall call = new ToldCall(Instant.now().minusSeconds(60));
    exchange.says(call.offered(null), link(LONG_AGO, Set.of(call.exchangeCall)));
    assertThat(calls.get(call.id).state()).isEqualTo(CallState.WAITING);
  }

  @Test
  void a_call_that_began_while_the_snapshot_was_taken_is_looked_at_again() {
    ToldCall call = new ToldCall(Instant.now());
    exchange.says(call.offered(null));
    int asked = exchange.asked.size();
    exchange.says(link(LONG_AGO, Set.of()));
    assertThat(calls.get(call.id).state()).isEqualTo(CallState.WAITING);
    await().until(() -> exchange.asked.subList(asked, exchange.asked.size()).contains("resync"));
  }

  @Test
  void a_hold_that_nobody_heard_of_is_learnt_from_the_snapshot() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(null), call.ringing("pos-06"), call.connected("pos-06"));
    exchange.says(standing(call, call.held("pos-06")), standing(call, call.held("pos-06")));
    assertThat(calls.get(call.id).state()).isEqualTo(CallState.HELD);
    assertThat(facts(call)).isEqualTo(4);

    exchange.says(standing(call, call.resumed("pos-06")));
    assertThat(calls.get(call.id).state()).isEqualTo(CallState.ACTIVE);
    assertThat(screens.of(call.id)).endsWith("active", "held", "active");
  }

  @Test
  void a_time_that_was_told_late_is_put_right_by_the_exchanges_log() {
    ToldCall call = ToldCall.justNow();
    var told = call.offered("081234567890");
    var logged =
        new CallOffered(
            told.at().minusMillis(7),
            told.key(),
            told.call(),
            told.number(),
            told.displayName(),
            told.trunk(),
            told.dialled());
    exchange.says(told, logged, told);

    assertThat(calls.get(call.id).offeredAt()).isEqualTo(logged.at());
    assertThat(facts(call)).isEqualTo(1);
  }

  @Test
  void how_late_the_exchange_is_heard_is_measured() {
    ToldCall late = new ToldCall(Instant.now().minusSeconds(20));
    exchange.says(late.offered(null));
    assertThat(lag.max(TimeUnit.SECONDS)).isGreaterThanOrEqualTo(20);
  }

  @Test
  void a_stranger_is_put_on_record_once_an_hour() {
    String address = "192.0.2.77";
    for (int minute = 0; minute <= 61; minute++) {
      exchange.says(
          new StrangerRefused(LONG_AGO.plus(minute, ChronoUnit.MINUTES), address, "x\nroot"));
    }
    assertThat(
            database
                .sql("select count(*) from audit_entry where subject = 'address:" + address + "'")
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  /** The call lives, and this is how its leg stands. */
  private static LinkEstablished standing(ToldCall call, AboutLeg leg) {
    return new LinkEstablished(
        leg.at(),
        new ExchangeSnapshot(
            leg.at(), LONG_AGO, Set.of(call.exchangeCall), List.of(leg), List.of()));
  }

  private LinkEstablished link(Instant startedAt, Set<ExchangeCallId> living) {
    Instant now = Instant.now();
    Set<ExchangeCallId> all = new java.util.HashSet<>(living);
    return new LinkEstablished(
        now,
        new ExchangeSnapshot(
            now,
            startedAt,
            all,
            List.of(),
            List.of(new PositionReported(now, "pos-08", TelephoneState.IDLE, false, null))));
  }

  private long facts(ToldCall call) {
    return database
        .sql("select count(*) from call_fact where call = ?")
        .param(call.id.value())
        .query(Long.class)
        .single();
  }
}
