package id.kentongan.telephony.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.telephony.RealExchange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call what, and what is made of what they send. */
class ExchangeTest extends CalledExchange {

  /** Milliseconds until a caller hangs up. */
  private static final int SHORT = 300;

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
