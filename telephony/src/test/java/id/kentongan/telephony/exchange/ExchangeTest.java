package id.kentongan.telephony.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.telephony.RealExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exchange as it is rendered, without backend, called and answered by SIPp. */
class ExchangeTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String DESK = "127.0.0.3";
  private static final int SHORT = 300;
  private static final int LONG = 50_000;

  @TempDir static Path directory;

  private static RealExchange exchange;
  private static CelLines cel;
  private static Sipp sipp;

  @BeforeAll
  static void anExchange() {
    exchange = RealExchange.start();
    cel = new CelLines(exchange.celLog());
    sipp = new Sipp(exchange.sipPort(), directory);
  }

  @AfterAll
  static void noMore() {
    exchange.close();
  }

  /** SIPp that is cut off leaves its call behind. */
  @AfterEach
  void nobodyCalls() throws IOException {
    Manager.hangUpAll(exchange.amiPort(), exchange.amiPassword());
    await().atMost(PATIENCE).until(() -> cel.ended().containsAll(cel.begun()));
  }

  @Test
  void a_start_logs_neither_warning_nor_error() {
    try (RealExchange fresh = RealExchange.start()) {
      assertThat(fresh.messages()).doesNotContain("WARNING[", "ERROR[");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sip:112@127.0.0.1", "sip:sos@127.0.0.1", "tel:112"})
  void an_emergency_call_by_the_trunk_is_answered_at_once(String uri) throws Exception {
    assertThat(Caller.byTrunk(sipp).calls(uri, SHORT).succeeds()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<sip:pos-01@127.0.0.1>",
        "<sip:trunk-sample@127.0.0.1>",
        "<sip:anonymous@anonymous.invalid>",
        "<tel:+62811>",
        "\"<img src=x onerror=alert(1)>\" <sip:%3Dcmd@example.com>",
        "\"${SHELL(id)} :) ,x)\" <sip:1@example.com>",
      })
  void a_caller_by_the_trunk_is_answered_whatever_its_from_says(String from) throws Exception {
    assertThat(Caller.byTrunk(sipp).from(from).calls("sip:112@127.0.0.1", SHORT).succeeds())
        .isTrue();
    assertThat(exchange.messages()).doesNotContain("WARNING[", "ERROR[");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sip:113@127.0.0.1", "sip:719@127.0.0.1", "sip:1001@127.0.0.1"})
  void the_trunk_reaches_nothing_but_the_emergency_call(String uri) throws Exception {
    boolean position = uri.contains("719");
    assertThat(Caller.byTrunk(sipp).isRefused(uri, position ? 401 : 404).succeeds()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<sip:trunk-sample@127.0.0.1>",
        "<sip:pos-01@127.0.0.1>",
        "<sip:stranger@example.com>",
      })
  void a_stranger_is_refused_and_reported_whatever_its_from_says(String from) throws Exception {
    long before = reports(from);
    assertThat(Caller.stranger(sipp).from(from).isRefused("sip:112@127.0.0.1", 401).succeeds())
        .isTrue();
    await().atMost(PATIENCE).until(() -> reports(from) > before);
    await().atMost(PATIENCE).until(() -> hasReported("FailedACL"));
  }

  @Test
  void a_stranger_cannot_ask_whether_we_are_ready() throws Exception {
    assertThat(Caller.stranger(sipp).isRefused("sip:siap@127.0.0.1", 401).succeeds()).isTrue();
  }

  @Test
  void the_question_whether_we_are_ready_is_answered_and_leaves_no_call() throws Exception {
    assertThat(Caller.byTrunk(sipp).calls("sip:siap@127.0.0.1", LONG).succeeds()).isTrue();
    assertThat(exchange.celLog()).content().doesNotContain("report-offered\",\"siap");
  }

  @Test
  void a_position_with_a_wrong_password_is_refused_and_reported() throws Exception {
    assertThat(Telephone.registers(sipp, DESK, "pos-01", "wrong", "401")).isTrue();
    await().atMost(PATIENCE).until(() -> hasReported("ChallengeResponseFailed"));
  }

  @Test
  void a_call_is_recorded_for_the_group_from_the_answer_on() throws Exception {
    assertThat(Caller.byTrunk(sipp).calls("sip:112@127.0.0.1", 1000).succeeds()).isTrue();
    Path recording = recordings().resolve(cel.lastRecording());
    await().atMost(PATIENCE).until(() -> Files.size(recording) > 0);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(recording)))
        .startsWith("rw-rw-");
  }

  @Test
  void a_telephone_on_the_trunks_own_address_is_rung_and_told_which_call_it_is() throws Exception {
    try (Telephone telephone = telephone("127.0.0.1", "pos-01")) {
      Sipp.Run answering = telephone.answers(LONG);
      Sipp.Run caller = Caller.byTrunk(sipp).calls("sip:112@127.0.0.1", 1500);
      assertThat(caller.succeeds()).isTrue();
      assertThat(answering.succeeds()).isTrue();
      assertThat(answering.note()).matches("kentongan-\\d+\\.\\d+");
    }
  }

  @Test
  void a_position_that_hangs_up_ends_the_call() throws Exception {
    try (Telephone telephone = telephone(DESK, "pos-02")) {
      Sipp.Run answering = telephone.answers(1000);
      Sipp.Run caller = Caller.byTrunk(sipp).calls("sip:112@127.0.0.1", LONG);
      assertThat(answering.succeeds()).isTrue();
      assertThat(caller.succeeds()).isTrue();
      assertThat(caller.messages()).contains("BYE sip:caller@");
    }
  }

  @Test
  void the_caller_of_a_dead_telephone_is_in_the_queue_again_and_answered_by_another()
      throws Exception {
    try (Telephone dying = telephone(DESK, "pos-03");
        Sipp.Run answering = dying.answers(LONG);
        Sipp.Run caller = Caller.byTrunk(sipp).calls("sip:112@127.0.0.1", LONG)) {
      cel.awaitLine("\"BRIDGE_ENTER\"", "PJSIP/pos-03-plain-");
      answering.close();
      try (Telephone other = telephone("127.0.0.4", "pos-04");
          Sipp.Run second = other.answers(2000)) {
        cel.awaitLine("\"KentonganRequeued\"", "PJSIP/trunk-sample-");
        assertThat(second.succeeds()).isTrue();
        assertThat(caller.succeeds()).isTrue();
      }
    }
  }

  @Test
  void the_third_round_rings_everybody_who_is_free() throws Exception {
    Caller patient = Caller.byTrunk(sipp).from("<sip:+62811300@example.com>");
    try (Telephone one = telephone(DESK, "pos-05");
        Telephone two = telephone("127.0.0.4", "pos-06");
        Telephone three = telephone("127.0.0.5", "pos-07");
        Sipp.Run first = one.rings();
        Sipp.Run second = two.rings();
        Sipp.Run third = three.rings();
        Sipp.Run caller = patient.calls("sip:112@127.0.0.1", LONG)) {
      await().atMost(PATIENCE).until(() -> cel.legsOfCallFrom("62811300").size() >= 5);
      List<String> legs = cel.legsOfCallFrom("62811300");
      assertThat(legs.subList(0, 2)).doesNotHaveDuplicates();
      assertThat(legs.subList(2, 5)).containsExactlyInAnyOrder("pos-05", "pos-06", "pos-07");
      assertThat(caller.process().isAlive()).isTrue();
    }
  }

  @Test
  void a_caller_who_sends_no_audio_stays_where_a_position_would_be_dead() throws Exception {
    assertThat(Caller.byTrunk(sipp).calls("sip:112@127.0.0.1", 12_000).succeeds()).isTrue();
  }

  @Test
  void a_circle_is_read_and_passed_on_encoded() throws Exception {
    Caller caller = Caller.byTrunk(sipp).located(Locations.circle("-6.4025 106.7942", "30"));
    assertThat(caller.calls("sip:112@127.0.0.1", SHORT).succeeds()).isTrue();
    cel.awaitLine("\"KentonganLocated\"", "pos%3D%22-6.4025%20106.7942%22");
    cel.awaitLine("\"KentonganLocated\"", "radius%3D%2230%22");
  }

  @Test
  void the_address_of_a_location_is_handed_on_and_nobody_is_asked_there() throws Exception {
    Caller caller = Caller.byTrunk(sipp).locatedAt("https://127.0.0.1:9/held/1?a=b");
    assertThat(caller.calls("sip:112@127.0.0.1", SHORT).succeeds()).isTrue();
    cel.awaitLine("\"KentonganLocated\"", "format=URI&location=URI%3D%22https%3A%2F%2F127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not XML at all", "<a><b>", "entities", "deep", "forged"})
  void a_hostile_location_delays_nothing(String kind) throws Exception {
    Caller caller = Caller.byTrunk(sipp).located(Locations.hostile(kind));
    assertThat(caller.calls("sip:112@127.0.0.1", SHORT).succeeds()).isTrue();
  }

  @Test
  void a_dead_name_server_delays_nothing() throws Exception {
    Path nameServers = home().resolve("resolv.conf");
    Files.writeString(nameServers, "nameserver 192.0.2.1\n");
    try {
      Caller caller = Caller.byTrunk(sipp).from("<sip:+62811@nowhere.example.com>");
      assertThat(caller.calls("sip:112@127.0.0.1", SHORT).succeeds()).isTrue();
    } finally {
      Files.writeString(nameServers, "");
    }
  }

  @Test
  void a_position_hears_itself_at_719() throws Exception {
    try (Telephone telephone = telephone(DESK, "pos-08");
        Audio audio = new Audio()) {
      Sipp.Run call = telephone.callsEcho(audio.port(), LONG);
      int exchangePort = Integer.parseInt(call.note());
      await().atMost(PATIENCE).until(() -> audio.comesBackFrom(exchangePort));
      call.close();
    }
  }

  private static Telephone telephone(String address, String position) throws InterruptedException {
    return Telephone.registered(sipp, address, position, exchange.positionPassword(position));
  }

  private static Path home() {
    return exchange.celLog().resolve("../../../..").normalize();
  }

  private static Path recordings() {
    return home().resolve("exchange/recordings");
  }

  /** It writes its log after it has answered. */
  private static boolean hasReported(String event) {
    return exchange.messages().contains("SecurityEvent=\"" + event + "\"");
  }

  private static long reports(String from) {
    return exchange
        .messages()
        .lines()
        .filter(line -> line.contains("'INVITE' from '" + from + "' failed for '127.0.0.2:"))
        .count();
  }
}
