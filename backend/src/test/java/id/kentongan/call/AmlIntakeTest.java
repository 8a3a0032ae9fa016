package id.kentongan.call;

import static id.kentongan.call.LocatedCallers.SMS;
import static id.kentongan.call.LocatedCallers.e164;
import static id.kentongan.call.LocatedCallers.form;
import static id.kentongan.call.LocatedCallers.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.support.Browser;
import id.kentongan.telephony.ExchangeSignal.EndCause;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a caller is, as telephones and their enemies send it by AML. */
@CallTest
class AmlIntakeTest {

  private final ToldExchange exchange;
  private final Calls calls;
  private final AmlIntake aml;
  private final JdbcClient database;
  private final LocatedCallers callers;
  private final Browser gateway;
  private final int port;

  AmlIntakeTest(
      ToldExchange exchange,
      Calls calls,
      AmlIntake aml,
      JdbcClient database,
      @LocalServerPort int port) {
    this.exchange = exchange;
    this.calls = calls;
    this.aml = aml;
    this.database = database;
    this.callers = new LocatedCallers(calls, port);
    this.gateway = callers.gateway;
    this.port = port;
  }

  @Test
  void aml_finds_the_call_of_its_number_that_goes_on() {
    String number = number();
    ToldCall former = ToldCall.justNow();
    ToldCall call = ToldCall.justNow();
    exchange.says(former.offered(number), former.ended(EndCause.CALLER), call.offered(number));

    assertThat(callers.post(form(number, "-6.4025")).statusCode()).isEqualTo(202);

    CallView.Fix fix = callers.onlyFix(call);
    assertThat(fix.source()).isEqualTo("aml");
    assertThat(fix.radius()).isEqualTo(10.4);
    assertThat(fix.confidence()).isEqualTo(83);
    assertThat(fix.method()).isEqualTo("GPS");
    assertThat(fix.at()).isBefore(fix.receivedAt());
    assertThat(callers.fixes(former)).isEmpty();
  }

  @Test
  void aml_that_comes_before_its_call_waits_for_it() {
    String number = number();
    assertThat(callers.post(form(number, "-6.4025")).statusCode()).isEqualTo(202);

    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number));

    await().until(() -> callers.fixes(call).size() == 1);
    assertThat(waiting(number)).isZero();
  }

  @Test
  void aml_of_who_calls_again_is_not_lost_to_the_call_that_broke_off() {
    String number = number();
    ToldCall broken = new ToldCall(Instant.now().minusSeconds(60));
    exchange.says(broken.offered(number), broken.ended(EndCause.CALLER));
    assertThat(callers.post(form(number, "-6.4025")).statusCode()).isEqualTo(202);
    aml.sweep();
    assertThat(callers.fixes(broken)).isEmpty();

    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number));

    await().until(() -> callers.fixes(call).size() == 1);
    assertThat(callers.fixes(broken)).isEmpty();
  }

  @Test
  void aml_that_was_said_in_a_call_belongs_to_it_when_it_is_over() {
    String number = number();
    ToldCall call = new ToldCall(Instant.now().minusSeconds(10));
    exchange.says(call.offered(number), call.ended(EndCause.CALLER));
    assertThat(callers.post(form(number, "-6.4025")).statusCode()).isEqualTo(202);
    assertThat(callers.fixes(call)).hasSize(1);
  }

  @Test
  void aml_of_no_call_is_forgotten_after_five_minutes() {
    String number = number();
    callers.post(form(number, "-6.4025"));
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
    assertThat(callers.fixes(call)).hasSize(1);
    assertThat(callers.fixes(call).getFirst().radius()).isEqualTo(50);
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
  void hostile_bodies_are_refused_within_the_limits_and_the_call_goes_on() throws IOException {
    String number = number();
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number));
    String xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>";
    String deep = "<a>".repeat(2_000);

    assertThat(callers.post(xml).statusCode()).isEqualTo(400);
    assertThat(callers.post(deep).statusCode()).isEqualTo(400);
    assertThat(callers.post("a=1&".repeat(1_000)).statusCode()).isEqualTo(400);
    assertThat(callers.post("a".repeat(10_000)).statusCode()).isEqualTo(413);
    for (String type : List.of("application/xml", "application/held+xml", "application/json")) {
      assertThat(callers.send(type, xml).statusCode()).as(type).isEqualTo(415);
    }
    String tenMegabytes = "a".repeat(10_000_000);
    assertThat(answer("Content-Length: 10000000", tenMegabytes)).startsWith("HTTP/1.1 413");
    assertThat(answer("Transfer-Encoding: chunked", "989680\r\n" + tenMegabytes + "\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 413");
    assertThat(drip()).isLessThan(Duration.ofSeconds(20));

    assertThat(callers.fixes(call)).isEmpty();
    assertThat(calls.get(call.id).state()).isEqualTo(CallState.WAITING);
    assertThat(callers.post(form(number, "-6.4025")).statusCode()).isEqualTo(202);
    assertThat(callers.fixes(call)).hasSize(1);
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

  private int waiting(String number) {
    return database
        .sql("select count(*) from aml_waiting where number = ?")
        .param(e164(number))
        .query(Integer.class)
        .single();
  }
}
