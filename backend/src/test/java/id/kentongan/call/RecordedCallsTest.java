package id.kentongan.call;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.telephony.CelFile;
import id.kentongan.telephony.CelReader.CelOffset;
import id.kentongan.telephony.ExchangeSignal.AboutCall;
import id.kentongan.telephony.ExchangeSignal.LinkEstablished;
import id.kentongan.telephony.ExchangeSnapshot;
import id.kentongan.telephony.Replay;
import id.kentongan.telephony.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Value;

/**
 * What a real exchange told and wrote, one session a situation, taken in as a backend takes it in
 * that was there, was away, was there twice. Each time the same calls are in the database.
 */
@CallTest
class RecordedCallsTest {

  /** The live claims of a session, once for each way; to play them takes its time. */
  private static final Map<String, List<AboutCall>> LIVE = new ConcurrentHashMap<>();

  private final ToldExchange exchange;
  private final ExchangeFollower follower;
  private final CallIntake intake;
  private final CallRecords records;
  private final Calls calls;
  private final Path log;
  @TempDir Path directory;

  RecordedCallsTest(
      ToldExchange exchange,
      ExchangeFollower follower,
      CallIntake intake,
      CallRecords records,
      Calls calls,
      @Value("${kentongan.home}") Path home) {
    this.exchange = exchange;
    this.follower = follower;
    this.intake = intake;
    this.records = records;
    this.calls = calls;
    this.log = home.resolve("exchange/log/cel-custom/cel.csv");
  }

  /** How what a session told reaches us. */
  enum Way {
    LOG_ALONE,
    LIVE_THEN_LOG,
    LOG_THEN_LIVE,
    LOG_AMONG_LIVE,
    EVERYTHING_TWICE,
    SHUFFLED,
    SHUFFLED_OTHERWISE,
    TWO_NODES_AT_ONCE;

    /** Part of the names of its calls. */
    String mark() {
      return "00" + List.of(values()).indexOf(this) + ".";
    }
  }

  static Stream<Arguments> sessionsByEveryWay() {
    return Sessions.names().stream()
        .flatMap(name -> Stream.of(Way.values()).map(way -> Arguments.of(name, way)));
  }

  @ParameterizedTest
  @MethodSource("sessionsByEveryWay")
  void a_session_makes_the_same_calls_by_every_way(String name, Way way) throws Exception {
    Session session = new Session(name, way);
    switch (way) {
      case LOG_ALONE -> session.logged();
      case LIVE_THEN_LOG -> {
        session.told();
        session.logged();
      }
      case LOG_THEN_LIVE -> {
        session.logged();
        session.told();
      }
      case LOG_AMONG_LIVE -> {
        int half = session.live.size() / 2;
        session.live.subList(0, half).forEach(exchange::says);
        session.logged();
        session.live.subList(half, session.live.size()).forEach(exchange::says);
      }
      case EVERYTHING_TWICE -> {
        session.told();
        session.logged();
        session.told();
        session.logged();
      }
      case SHUFFLED -> session.shuffled(112);
      case SHUFFLED_OTHERWISE -> session.shuffled(211);
      case TWO_NODES_AT_ONCE -> session.twice();
    }
    session.exchangeIsAskedHowItStands();

    assertThat(session.inWords()).isEqualTo(expected(name));
    assertThat(session.calls()).allSatisfy(session::hasTheTimesOfTheLog);
  }

  /** One line a call, in the order in which they came: outcome, position, number, fix, hold. */
  private static List<String> expected(String session) {
    return switch (session) {
      case "abandoned-while-it-rings" -> List.of("abandoned at null from +6281234567890");
      case "answered-and-hung-up-by-the-caller",
          "answered-and-hung-up-by-the-position",
          "held-and-resumed",
          "page-takes-its-leg-back" ->
          List.of("answered at pos-01 from +6281234567890");
      case "rings-in-vain-and-another-answers", "leg-dies-and-another-answers" ->
          List.of("answered at pos-02 from +6281234567890");
      case "exchange-killed-in-mid-call" -> List.of("cut at pos-01 from +6281234567890");
      case "hostile-caller", "number-withheld" -> List.of("abandoned at null from null");
      case "located-by-circle" ->
          List.of(
              "abandoned at null from +6281234567890, pidfLo GeoPoint[longitude=106.7942, latitude=-6.4025] ± 30.0");
      case "located-by-civic-address", "located-by-garbage" ->
          List.of("abandoned at null from +6281234567890, pidfLo garbled");
      case "queue-overflows" ->
          List.of("abandoned at null from +6281234567890", "overflow at null from +6289876543210");
      case "stranger-refused" -> List.of();
      default -> throw new IllegalArgumentException("no calls are known of " + session);
    };
  }

  /** A recorded session whose calls have names of their own, so that it may be played again. */
  private final class Session {

    private final String lines;
    private final List<AboutCall> live;
    private final List<? extends AboutCall> logged;

    Session(String name, Way way) throws IOException {
      lines = renamed(Sessions.read(name, ".csv"), way);
      live =
          LIVE.computeIfAbsent(name, RecordedCallsTest::live).stream()
              .filter(claim -> claim.call().value().contains(way.mark()))
              .toList();
      Path copy = Files.writeString(directory.resolve("cel.csv"), lines);
      logged = new CelFile(copy).read(CelOffset.START, 10_000).signals();
    }

    void told() {
      live.forEach(exchange::says);
    }

    /** As the exchange writes its log, and we read on in it. */
    void logged() throws IOException {
      Files.createDirectories(log.getParent());
      Files.writeString(log, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      follower.catchUp();
    }

    void shuffled(long seed) {
      List<AboutCall> all = new ArrayList<>(live);
      all.addAll(logged);
      Collections.shuffle(all, new Random(seed));
      all.forEach(exchange::says);
    }

    /** One node hears everything, another reads it, neither waits for the other. */
    void twice() {
      CompletableFuture<Void> one =
          CompletableFuture.runAsync(() -> live.forEach(claim -> intake.take(List.of(claim))));
      CompletableFuture<Void> another = CompletableFuture.runAsync(() -> intake.take(logged));
      CompletableFuture.allOf(one, another).join();
    }

    /** It lives, and has no call; the one that was killed has started again. */
    void exchangeIsAskedHowItStands() {
      Instant now = Instant.now();
      exchange.says(
          new LinkEstablished(now, new ExchangeSnapshot(now, now, Set.of(), List.of(), List.of())));
    }

    List<CallView> calls() {
      return logged.stream()
          .map(claim -> CallId.of(claim.call()))
          .distinct()
          .map(calls::get)
          .toList();
    }

    List<String> inWords() {
      return calls().stream().map(RecordedCallsTest.this::inWords).toList();
    }

    /** Whichever time was learnt first: the log's own is the one that stays. */
    void hasTheTimesOfTheLog(CallView call) {
      List<Instant> times =
          logged.stream()
              .filter(claim -> CallId.of(claim.call()).equals(call.id()))
              .map(AboutCall::at)
              .toList();
      assertThat(call.offeredAt()).isEqualTo(times.getFirst());
      assertThat(call.endedAt()).isIn(times);
      if (call.answeredAt() != null) {
        assertThat(call.answeredAt()).isIn(times);
      }
    }
  }

  private static List<AboutCall> live(String name) {
    String events = Sessions.read(name, ".ami");
    return Replay.live(
            Stream.of(Way.values()).map(way -> renamed(events, way)).collect(Collectors.joining()))
        .stream()
        .filter(AboutCall.class::isInstance)
        .map(AboutCall.class::cast)
        .toList();
  }

  private static String renamed(String recorded, Way way) {
    return recorded.replaceAll("kentongan-(\\d+)\\.", "kentongan-$1" + way.mark());
  }

  private String inWords(CallView call) {
    assertThat(call.state()).isEqualTo(CallState.ENDED);
    assertThat(records.find(call.id()).orElseThrow().standing().rawRecording())
        .isEqualTo(call.exchangeCall() + ".raw");
    String fixes = call.fixes().stream().map(RecordedCallsTest::inWords).reduce("", String::concat);
    return "%s at %s from %s"
            .formatted(
                call.outcome() == null ? null : call.outcome().code(),
                call.position(),
                call.number())
        + fixes;
  }

  private static String inWords(CallView.Fix fix) {
    return ", "
        + fix.source()
        + (fix.garbled() ? " garbled" : "")
        + (fix.point() == null ? "" : " " + fix.point() + " ± " + fix.radius())
        + (fix.civic() == null ? "" : " " + new TreeMap<>(fix.civic()));
  }
}
