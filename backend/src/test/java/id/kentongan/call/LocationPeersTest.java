package id.kentongan.call;

import static id.kentongan.call.LocatedCallers.SMS;
import static id.kentongan.call.LocatedCallers.e164;
import static id.kentongan.call.LocatedCallers.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.call.location.HeldClient;
import id.kentongan.call.location.LocationServer;
import id.kentongan.message.MessageCentre;
import id.kentongan.shared.GeoPoint;
import id.kentongan.support.Keys;
import id.kentongan.support.PeerProcess;
import id.kentongan.telephony.ExchangeSignal.EndCause;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Where a caller is, as the servers of operators say it: a location server by reference, a message
 * centre by SMPP. Both are real, processes of their own.
 */
@CallTest
class LocationPeersTest {

  private static final PeerProcess SERVER;

  private static final Keys KEYS;

  private static final int CENTRE_PORT = PeerProcess.freePort();

  private static final PeerProcess CENTRE =
      PeerProcess.start(MessageCentre.class, Integer.toString(CENTRE_PORT), "secret");

  static {
    try {
      KEYS = Keys.in(Files.createTempDirectory("kentongan-keys-"));
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
    SERVER = PeerProcess.start(LocationServer.class, KEYS.store().toString(), Keys.PASSWORD);
  }

  private final ToldExchange exchange;
  private final Calls calls;
  private final References references;
  private final HeldClient held;
  private final FixIntake fixes;
  private final JdbcClient database;
  private final LocatedCallers callers;

  LocationPeersTest(
      ToldExchange exchange,
      Calls calls,
      References references,
      HeldClient held,
      FixIntake fixes,
      JdbcClient database,
      @LocalServerPort int port) {
    this.exchange = exchange;
    this.calls = calls;
    this.references = references;
    this.held = held;
    this.fixes = fixes;
    this.database = database;
    this.callers = new LocatedCallers(calls, port);
  }

  @DynamicPropertySource
  static void locationServer(DynamicPropertyRegistry settings) {
    settings.add("kentongan.held.hosts", () -> "127.0.0.1:" + SERVER.port());
    settings.add("kentongan.held.certificates", () -> KEYS.certificate().toString());
    settings.add("kentongan.message.smpp.host", () -> "127.0.0.1");
    settings.add("kentongan.message.smpp.port", () -> CENTRE_PORT);
    settings.add("kentongan.message.smpp.system-id", () -> "kentongan");
    settings.add("kentongan.message.smpp.password", () -> "secret");
  }

  @Test
  void a_reference_is_fetched_and_becomes_a_fix_of_its_own_source() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number()), call.locatedAt(address("good")));

    CallView.Fix fix = callers.onlyFix(call);
    assertThat(fix.source()).isEqualTo("pidfLoReference");
    assertThat(fix.point()).isEqualTo(new GeoPoint(106.7942, -6.4025));
    assertThat(fix.radius()).isEqualTo(25);
    assertThat(fix.method()).isEqualTo("Cell");
    assertThat(fix.best()).isTrue();
    assertThat(fix.area()).isNotNull();
  }

  @Test
  void as_long_as_the_call_goes_on_its_reference_is_asked_again_and_tells_who_moves() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number()), call.locatedAt(address("moving")));
    await().until(() -> callers.fixes(call).size() == 1);
    references.again();
    await().until(() -> callers.fixes(call).size() == 2);

    exchange.says(call.ended(EndCause.CALLER));
    int asked = SERVER.said().size();
    references.again();
    ToldCall next = ToldCall.justNow();
    exchange.says(next.offered(number()), next.locatedAt(address("good")));
    await().until(() -> callers.fixes(next).size() == 1);
    assertThat(SERVER.said().subList(asked, SERVER.said().size()))
        .noneMatch(line -> line.contains("moving"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entities",
        "large",
        "deep",
        "foreign",
        "refused",
        "elsewhere",
        "drip",
        "silent",
        "nothing"
      })
  void a_hostile_answer_is_marked_and_costs_the_call_nothing(String kind) {
    ToldCall call = ToldCall.justNow();
    long began = System.nanoTime();
    exchange.says(
        call.offered(number()),
        call.locatedAt(address(kind)),
        call.ringing("pos-01"),
        call.connected("pos-01"));
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    System.out.printf(
        "call with a reference to '%s': answered after %d ms%n", kind, took.toMillis());
    assertThat(calls.get(call.id).state()).isEqualTo(CallState.ACTIVE);
    assertThat(took).isLessThan(Duration.ofMillis(1500));

    CallView.Fix fix = callers.onlyFix(call);
    assertThat(fix.garbled()).isTrue();
    assertThat(fix.point()).isNull();
    assertThat(calls.get(call.id).state()).isEqualTo(CallState.ACTIVE);
    exchange.says(call.ended(EndCause.CALLER));
  }

  @Test
  void a_time_that_cannot_be_costs_no_position() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number()), call.locatedAt(address("ancient")));
    CallView.Fix fix = callers.onlyFix(call);
    assertThat(fix.point()).isEqualTo(new GeoPoint(106.7942, -6.4025));
    assertThat(fix.at()).isEqualTo(fix.receivedAt());
  }

  @Test
  void after_a_new_start_the_references_of_calls_that_go_on_are_asked_again() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number()), call.locatedAt(address("good")));
    callers.onlyFix(call);
    database.sql("delete from call_fix where call = ?").param(call.id.value()).update();
    try (References started = new References(held, fixes, database, Clock.systemUTC())) {
      started.again();
      callers.onlyFix(call);
    }
  }

  /** In the order in which the server is asked: how fast that is depends on the machine. */
  @Test
  void a_new_call_does_not_wait_for_servers_that_are_asked_again() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number()));
    List<ToldCall> former =
        Stream.generate(
                () -> {
                  ToldCall silent = ToldCall.justNow();
                  exchange.says(silent.offered(number()), silent.locatedAt(address("silent")));
                  return silent;
                })
            .limit(40)
            .toList();
    try {
      await()
          .atMost(Duration.ofSeconds(150))
          .until(() -> former.stream().noneMatch(each -> callers.fixes(each).isEmpty()));
      int asked = SERVER.said().size();
      references.again();
      await().until(() -> SERVER.said().size() >= asked + 10);
      exchange.says(call.locatedAt(address("good/new")));
      callers.onlyFix(call);
      List<String> since = SERVER.said().subList(asked, SERVER.said().size());
      long before = since.stream().takeWhile(line -> !line.contains("good/new")).count();
      System.out.printf("40 calls' servers hang; a new call is asked about after %d%n", before);
      assertThat(before).isLessThan(40);
    } finally {
      former.forEach(each -> exchange.says(each.ended(EndCause.CALLER)));
    }
  }

  @Test
  void nobody_is_asked_whom_the_list_does_not_name() {
    ToldCall call = ToldCall.justNow();
    String stranger = "https://localhost:" + SERVER.port() + "/held/good/stranger";
    exchange.says(call.offered(number()), call.locatedAt(stranger));

    await().until(() -> callers.fixes(call).size() == 1);
    assertThat(callers.fixes(call).getFirst().garbled()).isTrue();
    assertThat(SERVER.said()).noneMatch(line -> line.contains("stranger"));
  }

  @Test
  void aml_by_smpp_becomes_a_fix_of_the_call() {
    String number = number();
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number));
    await().until(() -> CENTRE.said().stream().anyMatch(line -> line.startsWith("bind")));
    await()
        .until(() -> {
          CENTRE.tell("deliver " + e164(number).substring(1) + " " + SMS);
          return !callers.fixes(call).isEmpty();
        });
    CallView.Fix fix = callers.fixes(call).getFirst();
    assertThat(fix.source()).isEqualTo("aml");
    assertThat(fix.radius()).isEqualTo(50);
  }

  private String address(String kind) {
    return "https://127.0.0.1:" + SERVER.port() + "/held/" + kind;
  }
}
