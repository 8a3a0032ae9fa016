package id.kentongan.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.message.Gateway.Outcome;
import id.kentongan.message.MessageSettings.Http;
import id.kentongan.shared.PhoneNumber;
import id.kentongan.support.PeerProcess;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real HTTP server, a process of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpGatewayTest {

  private static final PhoneNumber BUDI = new PhoneNumber("+6281234567890");
  private static final String JSON = "{\"to\":\"{to}\",\"message\":\"{text}\"}";
  private static final String HOSTILE = "a\"b\\c\nd&e=f<g>'é{to}";

  private PeerProcess server;

  @BeforeAll
  void start() {
    server = PeerProcess.start(SmsGateway.class);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void a_message_goes_out_as_the_settings_describe_and_is_known_by_the_gateways_name() {
    Outcome outcome =
        new HttpGateway(settings("/send", "application/json", JSON, null, "\"id\":\"([^\"]+)\""))
            .submit(BUDI, "Buka https://example.id/l/abc");

    assertThat(outcome).isEqualTo(new Outcome.Accepted("m-1"));
    said(
        "POST | /send | application/json;charset=utf-8 | Bearer secret |"
            + " {\"to\":\"+6281234567890\",\"message\":\"Buka https://example.id/l/abc\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "application/json; {\"text\":\"{text}\"}; {\"text\":\"a\\\"b\\\\c\\u000ad&e=f<g>'é{to}\"}",
        "application/x-www-form-urlencoded; to={digits}&m={text};"
            + " to=6281234567890&m=a%22b%5Cc%0Ad%26e%3Df%3Cg%3E%27%C3%A9%7Bto%7D",
        "application/xml; <m>{text}</m>; <m>a&quot;b\\c\\nd&amp;e=f&lt;g&gt;&apos;é{to}</m>",
        "text/plain; {text}; a\"b\\c\\nd&e=f<g>'é{to}",
      })
  void a_text_stays_a_text_in_every_kind_of_body(String type, String body, String expected) {
    new HttpGateway(settings("/send", type, body, null, null)).submit(BUDI, HOSTILE);
    said("| Bearer secret | " + expected);
  }

  @Test
  void an_address_with_the_text_in_it_is_written_as_addresses_are() {
    new HttpGateway(settings("/get?to={digits}&m={text}", "text/plain", "", null, null))
        .submit(BUDI, HOSTILE);
    said("/get?to=6281234567890&m=a%22b%5Cc%0Ad%26e%3Df%3Cg%3E%27%C3%A9%7Bto%7D |");
  }

  @Test
  void a_gateway_that_says_no_is_believed_however_politely_it_says_it() {
    assertThat(gateway("/refuse").submit(BUDI, "x")).isInstanceOf(Outcome.Refused.class);
    assertThat(
            new HttpGateway(
                    settings("/polite", "application/json", JSON, "\"status\":\"ok\"", null))
                .submit(BUDI, "x"))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(gateway("/elsewhere").submit(BUDI, "x")).isInstanceOf(Outcome.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/busy", "/large", "/silent"})
  void a_gateway_that_cannot_is_away_and_waited_for_no_longer_than_the_limit(String path) {
    long began = System.nanoTime();
    assertThat(gateway(path).submit(BUDI, "x")).isInstanceOf(Outcome.Away.class);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void a_gateway_that_is_not_there_is_away() {
    Http nowhere =
        new Http(
            "http://127.0.0.1:1/",
            "POST",
            Map.of(),
            "text/plain",
            "",
            null,
            null,
            null,
            Duration.ofSeconds(2));
    assertThat(new HttpGateway(nowhere).submit(BUDI, "x")).isInstanceOf(Outcome.Away.class);
  }

  private HttpGateway gateway(String path) {
    return new HttpGateway(settings(path, "application/json", JSON, null, null));
  }

  private Http settings(
      String path,
      String type,
      String body,
      @org.jspecify.annotations.Nullable String accepted,
      @org.jspecify.annotations.Nullable String gatewayId) {
    return new Http(
        "http://127.0.0.1:" + server.port() + path,
        "POST",
        Map.of("Authorization", "Bearer secret"),
        type,
        body,
        accepted,
        gatewayId,
        null,
        Duration.ofSeconds(2));
  }

  private void said(String part) {
    await().untilAsserted(() -> assertThat(server.said()).anyMatch(line -> line.contains(part)));
  }
}
