package id.kentongan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.call.location.HeldClient;
import id.kentongan.call.location.LocationClaim;
import id.kentongan.call.location.LocationServer;
import id.kentongan.message.MessageCentre;
import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import id.kentongan.support.Browser;
import id.kentongan.support.Keys;
import id.kentongan.support.PeerProcess;
import id.kentongan.telephony.ExchangeSignal.EndCause;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Where a caller is, by reference and by the telephone itself, as operators and their enemies send
 * it. The location server is a real HTTPS server, a process of its own.
 */
@CallTest
class LocationIntakeTest {

  private static final PeerProcess SERVER;
  private static final Keys KEYS;
  private static final AtomicInteger NUMBERS = new AtomicInteger(1000);
  private static final String SMS =
      "A\"ML=1;lt=-6.40250;lg=+106.79420;rd=50;top=20261122141935;lc=90;pm=W";
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
  private final AmlIntake aml;
  private final HeldClient held;
  private final FixIntake fixes;
  private final ToldPlaces told;
  private final JdbcClient database;
  private final Browser gateway;
  private final int port;

  LocationIntakeTest(
      ToldExchange exchange,
      Calls calls,
      References references,
      AmlIntake aml,
      HeldClient held,
      FixIntake fixes,
      ToldPlaces told,
      JdbcClient database,
      @LocalServerPort int port) {
    this.exchange = exchange;
    this.calls = calls;
    this.references = references;
    this.aml = aml;
    this.held = held;
    this.fixes = fixes;
    this.told = told;
    this.database = database;
    this.gateway = Browser.at(port);
    this.port = port;
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

    CallView.Fix fix = onlyFix(call);
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
    await().until(() -> fixes(call).size() == 1);
    references.again();
    await().until(() -> fixes(call).size() == 2);

    exchange.says(call.ended(EndCause.CALLER));
    int asked = SERVER.said().size();
    references.again();
    ToldCall next = ToldCall.justNow();
    exchange.says(next.offered(number()), next.locatedAt(address("good")));
    await().until(() -> fixes(next).size() == 1);
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

    CallView.Fix fix = onlyFix(call);
    assertThat(fix.garbled()).isTrue();
    assertThat(fix.point()).isNull();
    assertThat(calls.get(call.id).state()).isEqualTo(CallState.ACTIVE);
    exchange.says(call.ended(EndCause.CALLER));
  }

  @Test
  void a_time_that_cannot_be_costs_no_position() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number()), call.locatedAt(address("ancient")));
    CallView.Fix fix = onlyFix(call);
    assertThat(fix.point()).isEqualTo(new GeoPoint(106.7942, -6.4025));
    assertThat(fix.at()).isEqualTo(fix.receivedAt());
  }

  @Test
  void after_a_new_start_the_references_of_calls_that_go_on_are_asked_again() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number()), call.locatedAt(address("good")));
    onlyFix(call);
    database.sql("delete from call_fix where call = ?").param(call.id.value()).update();
    try (References started = new References(held, fixes, database, Clock.systemUTC())) {
      started.again();
      onlyFix(call);
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
          .atMost(Duration.ofSeconds(60))
          .until(() -> former.stream().noneMatch(each -> fixes(each).isEmpty()));
      int asked = SERVER.said().size();
      references.again();
      await().until(() -> SERVER.said().size() >= asked + 10);
      exchange.says(call.locatedAt(address("good/new")));
      onlyFix(call);
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

    await().until(() -> fixes(call).size() == 1);
    assertThat(fixes(call).getFirst().garbled()).isTrue();
    assertThat(SERVER.said()).noneMatch(line -> line.contains("stranger"));
  }

  @Test
  void aml_finds_the_call_of_its_number_that_goes_on() {
    String number = number();
    ToldCall former = ToldCall.justNow();
    ToldCall call = ToldCall.justNow();
    exchange.says(former.offered(number), former.ended(EndCause.CALLER), call.offered(number));

    assertThat(post(form(number, "-6.4025")).statusCode()).isEqualTo(202);

    CallView.Fix fix = onlyFix(call);
    assertThat(fix.source()).isEqualTo("aml");
    assertThat(fix.radius()).isEqualTo(10.4);
    assertThat(fix.confidence()).isEqualTo(83);
    assertThat(fix.method()).isEqualTo("GPS");
    assertThat(fix.at()).isBefore(fix.receivedAt());
    assertThat(fixes(former)).isEmpty();
  }

  @Test
  void aml_that_comes_before_its_call_waits_for_it() {
    String number = number();
    assertThat(post(form(number, "-6.4025")).statusCode()).isEqualTo(202);

    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number));

    await().until(() -> fixes(call).size() == 1);
    assertThat(waiting(number)).isZero();
  }

  @Test
  void aml_of_who_calls_again_is_not_lost_to_the_call_that_broke_off() {
    String number = number();
    ToldCall broken = new ToldCall(Instant.now().minusSeconds(60));
    exchange.says(broken.offered(number), broken.ended(EndCause.CALLER));
    assertThat(post(form(number, "-6.4025")).statusCode()).isEqualTo(202);
    aml.sweep();
    assertThat(fixes(broken)).isEmpty();

    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number));

    await().until(() -> fixes(call).size() == 1);
    assertThat(fixes(broken)).isEmpty();
  }

  @Test
  void aml_that_was_said_in_a_call_belongs_to_it_when_it_is_over() {
    String number = number();
    ToldCall call = new ToldCall(Instant.now().minusSeconds(10));
    exchange.says(call.offered(number), call.ended(EndCause.CALLER));
    assertThat(post(form(number, "-6.4025")).statusCode()).isEqualTo(202);
    assertThat(fixes(call)).hasSize(1);
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
          return !fixes(call).isEmpty();
        });
    CallView.Fix fix = fixes(call).getFirst();
    assertThat(fix.source()).isEqualTo("aml");
    assertThat(fix.radius()).isEqualTo(50);
  }

  @Test
  void aml_of_no_call_is_forgotten_after_five_minutes() {
    String number = number();
    post(form(number, "-6.4025"));
    assertThat(waiting(number)).isEqualTo(1);
    database
        .sql("update aml_waiting set received_at = ? where number = ?")
        .params(CallRecords.time(Instant.now().minusSeconds(301)), e164(number))
        .update();
    aml.sweep();
    assertThat(waiting(number)).isZero();
  }

  @Test
  void the_sms_form_comes_as_text_with_its_sender() {
    String number = number();
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number));
    var request =
        gateway
            .request("/aml?number=%2B" + e164(number).substring(1))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(SMS));
    assertThat(gateway.send(request).statusCode()).isEqualTo(202);
    assertThat(fixes(call)).hasSize(1);
    assertThat(fixes(call).getFirst().radius()).isEqualTo(50);
  }

  @Test
  void a_sender_that_cannot_be_read_is_refused() throws IOException {
    String head =
        "POST /aml?number=%%ZZ HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n"
            + "Content-Length: %d\r\n\r\n%s";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write(head.formatted(SMS.length(), SMS).getBytes(StandardCharsets.UTF_8));
      assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void a_telephone_that_moves_leaves_a_trail_and_one_that_repeats_itself_none() {
    String number = number();
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number));
    for (String latitude : List.of("-6.4025", "-6.4025", "-6.4026", "-6.4027")) {
      post(form(number, latitude));
    }
    assertThat(fixes(call).stream().map(CallView.Fix::point))
        .containsExactly(
            new GeoPoint(106.7942, -6.4025),
            new GeoPoint(106.7942, -6.4026),
            new GeoPoint(106.7942, -6.4027));
  }

  @Test
  void one_source_that_talks_without_end_takes_no_room_from_another_nor_from_a_person() {
    String number = number();
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number));
    database
        .sql(
            """
            insert into call_fix (id, call, source, garbled, at, received_at)
            select gen_random_uuid(), ?, source, false, now(), now() - n * interval '1 s'
            from generate_series(1, 600) n, (values ('callerLink'), ('typed')) of (source)
            """)
        .param(call.id.value())
        .update();

    post(form(number, "-6.4025"));
    told.tell(call.id, false, null, "Jalan Mawar", People.CALL_TAKER, Instant.now());
    fixes.take(
        call.id,
        FixSource.CALLER_LINK,
        new LocationClaim(null, Map.of("A1", "Jawa Barat"), null, null, null, false),
        Instant.now());

    assertThat(fixes(call)).filteredOn(fix -> fix.source().equals("aml")).hasSize(1);
    assertThat(fixes(call)).filteredOn(fix -> "Jalan Mawar".equals(fix.said())).hasSize(1);
    assertThat(fixes(call)).noneMatch(fix -> fix.civic() != null);
  }

  @Test
  void the_best_fix_of_a_long_call_stays_however_many_come_after_it() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number()));
    Instant began = Instant.now().minusSeconds(100);
    fixes.take(call.id, FixSource.CALLER_LINK, circle(5, began), began);
    for (int second = 1; second <= 60; second++) {
      Instant at = began.plusSeconds(second);
      fixes.take(call.id, FixSource.CALLER_LINK, circle(400 + second, at), at);
    }

    assertThat(fixes(call)).hasSize(26);
    assertThat(fixes(call))
        .filteredOn(CallView.Fix::best)
        .extracting(CallView.Fix::radius)
        .containsExactly(5.0);
  }

  private static LocationClaim circle(double radius, Instant at) {
    return new LocationClaim(
        new GeoShape.Circle(new GeoPoint(106.7942, -6.4025), radius),
        Map.of(),
        null,
        null,
        at,
        false);
  }

  @Test
  void hostile_bodies_are_refused_within_the_limits_and_the_call_goes_on() throws IOException {
    String number = number();
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number));
    String xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>";
    String deep = "<a>".repeat(2_000);

    assertThat(post(xml).statusCode()).isEqualTo(400);
    assertThat(post(deep).statusCode()).isEqualTo(400);
    assertThat(post("a=1&".repeat(1_000)).statusCode()).isEqualTo(400);
    assertThat(post("a".repeat(10_000)).statusCode()).isEqualTo(413);
    for (String type : List.of("application/xml", "application/held+xml", "application/json")) {
      assertThat(send(type, xml).statusCode()).as(type).isEqualTo(415);
    }
    String tenMegabytes = "a".repeat(10_000_000);
    assertThat(answer("Content-Length: 10000000", tenMegabytes)).startsWith("HTTP/1.1 413");
    assertThat(answer("Transfer-Encoding: chunked", "989680\r\n" + tenMegabytes + "\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 413");
    assertThat(drip()).isLessThan(Duration.ofSeconds(20));

    assertThat(fixes(call)).isEmpty();
    assertThat(calls.get(call.id).state()).isEqualTo(CallState.WAITING);
    assertThat(post(form(number, "-6.4025")).statusCode()).isEqualTo(202);
    assertThat(fixes(call)).hasSize(1);
  }

  /** What the server says to a body, also when it does not wait for the end of it. */
  private String answer(String framing, String body) throws IOException {
    try (Socket socket = begun(framing)) {
      socket.setSoTimeout(30_000);
      try {
        socket.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
      } catch (SocketException enough) {
        assertThat(enough).hasMessageMatching("Broken pipe|Connection reset.*");
      }
      return read(socket.getInputStream());
    }
  }

  /** One letter every 200 ms, until the server has enough of it. */
  private Duration drip() throws IOException {
    long began = System.nanoTime();
    try (Socket socket = begun("Content-Length: 4000")) {
      socket.setSoTimeout(200);
      String answer = "";
      while (answer.isEmpty()) {
        socket.getOutputStream().write('a');
        answer = read(socket.getInputStream());
      }
      assertThat(answer).startsWith("HTTP/1.1 408");
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    System.out.printf("AML by single letters: refused after %d ms%n", took.toMillis());
    return took;
  }

  private Socket begun(String framing) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    String head =
        "POST /aml HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + framing
            + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static String read(InputStream in) throws IOException {
    try {
      byte[] some = new byte[200];
      int length = in.read(some);
      return length < 0 ? "closed" : new String(some, 0, length, StandardCharsets.UTF_8);
    } catch (SocketTimeoutException nothingYet) {
      return "";
    }
  }

  private HttpResponse<String> post(String body) {
    return send("application/x-www-form-urlencoded", body);
  }

  private HttpResponse<String> send(String type, String body) {
    return gateway.send(
        gateway.request("/aml").header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  private static String form(String number, String latitude) {
    return String.format(
        Locale.ROOT,
        "v=1&device_number=%%2B%s&location_latitude=%s&location_longitude=106.7942"
            + "&location_time=%d&location_accuracy=10.4&location_source=GPS&location_certainty=83",
        e164(number).substring(1),
        latitude,
        System.currentTimeMillis() - 3000);
  }

  private String address(String kind) {
    return "https://127.0.0.1:" + SERVER.port() + "/held/" + kind;
  }

  private List<CallView.Fix> fixes(ToldCall call) {
    return calls.get(call.id).fixes();
  }

  private CallView.Fix onlyFix(ToldCall call) {
    return await().until(() -> fixes(call), fixes -> fixes.size() == 1).getFirst();
  }

  private int waiting(String number) {
    return database
        .sql("select count(*) from aml_waiting where number = ?")
        .param(e164(number))
        .query(Integer.class)
        .single();
  }

  private static String number() {
    return "0813" + (55550000 + NUMBERS.incrementAndGet());
  }

  private static String e164(String number) {
    return "+62" + number.substring(1);
  }
}
