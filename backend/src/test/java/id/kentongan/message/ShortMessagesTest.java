package id.kentongan.message;

import static id.kentongan.message.MessageState.DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.shared.PhoneNumber;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import id.kentongan.support.Keys;
import id.kentongan.support.PeerProcess;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** By SMPP, against a real message centre, a process of its own. */
@KentonganTest
@Import(ShortMessagesTest.Inbox.class)
class ShortMessagesTest {

  private static final int PORT = PeerProcess.freePort();
  private static volatile PeerProcess centre = start();

  private final TextMessages messages;
  private final JdbcClient database;
  private final Inbox inbox;
  private final MessageReports reports;
  private final Postman postman;
  private final int port;

  ShortMessagesTest(
      TextMessages messages,
      JdbcClient database,
      Inbox inbox,
      MessageReports reports,
      Postman postman,
      @LocalServerPort int port) {
    this.messages = messages;
    this.database = database;
    this.inbox = inbox;
    this.reports = reports;
    this.postman = postman;
    this.port = port;
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kentongan.message.smpp.host", () -> "127.0.0.1");
    settings.add("kentongan.message.smpp.port", () -> PORT);
    settings.add("kentongan.message.smpp.system-id", () -> "kentongan");
    settings.add("kentongan.message.smpp.password", () -> Keys.PASSWORD.substring(0, 8));
    settings.add("kentongan.message.smpp.source", () -> "112");
    settings.add("kentongan.message.smpp.limit", () -> "2s");
  }

  /** Notes what came in. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Inbox {

    final List<ReceivedText> received = new CopyOnWriteArrayList<>();

    @EventListener
    void on(ReceivedText text) {
      received.add(text);
    }
  }

  @Test
  void a_message_is_sent_delivered_and_its_text_forgotten() {
    MessageId id = send("+6281200000001", "112 Kota Coba: https://example.id/l/abcdefgh");

    await().untilAsserted(() -> assertThat(state(id)).isEqualTo("DELIVERED"));
    assertThat(centre.said())
        .contains(
            "bind BIND_TRX kentongan",
            "submit 112 6281200000001 0 112 Kota Coba: https://example.id/l/abcdefgh");
    assertThat(column(id, "text")).isNull();
  }

  @Test
  void letters_that_old_telephones_lack_go_as_unicode_and_long_texts_as_a_payload() {
    MessageId unicode = send("+6281200000002", "Lokasi Anda: Café “Ü” ~ 😀");
    String text = "Petunjuk panjang. ".repeat(12).strip();
    MessageId longer = send("+6281200000003", text);

    await().untilAsserted(() -> assertThat(state(unicode)).isEqualTo("DELIVERED"));
    await().untilAsserted(() -> assertThat(state(longer)).isEqualTo("DELIVERED"));
    assertThat(centre.said())
        .contains(
            "submit 112 6281200000002 8 Lokasi Anda: Café “Ü” ~ 😀",
            "submit 112 6281200000003 0 payload " + text);
  }

  @Test
  void what_the_centre_refuses_or_never_delivers_has_failed() {
    MessageId refused = send("+6281200000099", "x");
    MessageId lost = send("+6281200000097", "x");

    await().untilAsserted(() -> assertThat(state(refused)).isEqualTo("FAILED"));
    await().untilAsserted(() -> assertThat(state(lost)).isEqualTo("FAILED"));
    assertThat(column(refused, "problem")).isNotBlank();
    assertThat(column(refused, "attempts")).isEqualTo("1");
  }

  @Test
  void a_receipt_that_overtakes_the_answer_is_not_lost() {
    MessageId id = send("+6281200000096", "x");
    await().untilAsserted(() -> assertThat(state(id)).isEqualTo("DELIVERED"));
    assertThat(centre.said()).anyMatch(line -> line.startsWith("not brought"));
  }

  @Test
  void receipts_are_understood_in_every_way_that_centres_have() {
    MessageId decimal = send("+6281200000095", "x");
    MessageId parameters = send("+6281200000094", "x");
    MessageId payload = send("+6281200000093", "x");
    for (MessageId id : List.of(decimal, parameters, payload)) {
      await().untilAsserted(() -> assertThat(state(id)).isEqualTo("DELIVERED"));
    }
  }

  @Test
  void a_name_in_another_base_is_only_believed_of_the_same_telephone() {
    Receipt hexadecimal =
        new Receipt(List.of("0000000255"), new PhoneNumber("+6281200000050"), DELIVERED);
    MessageId id = MessageId.random();
    database
        .sql(
            """
            insert into text_message (id, recipient, state, gateway_id, created_at, due_at,
              expires_at, changed_at)
            values (?, '+6281200000051', 'SENT', '00FF', now(), now(), now(), now())
            """)
        .param(id.value())
        .update();
    reports.report(hexadecimal);
    assertThat(state(id)).isEqualTo("SENT");
    reports.report(new Receipt(hexadecimal.names(), new PhoneNumber("+6281200000051"), DELIVERED));
    assertThat(state(id)).isEqualTo("DELIVERED");
  }

  @Test
  void a_week_later_nobody_knows_what_was_sent_to_whom() {
    MessageId id = send("+6281200000060", "x");
    await().untilAsserted(() -> assertThat(state(id)).isEqualTo("DELIVERED"));
    postman.forget();
    assertThat(state(id)).isEqualTo("DELIVERED");
    database
        .sql("update text_message set created_at = now() - interval '8 days' where id = ?")
        .param(id.value())
        .update();
    postman.forget();
    assertThat(database.sql("select id from text_message").query(UUID.class).list())
        .doesNotContain(id.value());
  }

  @Test
  void nobody_reports_by_http_of_what_went_by_smpp() {
    Browser stranger = Browser.at(port);
    HttpResponse<String> answer =
        stranger.send(
            stranger
                .request("/sms/receipts?id=c-1&status=delivered")
                .POST(BodyPublishers.ofString("x")));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(stranger.get("/sms/receipts?id=c-1").statusCode()).isEqualTo(403);
  }

  @Test
  void a_centre_that_has_no_time_is_asked_again() {
    MessageId id = send("+6281200000098", "x");
    await()
        .atMost(java.time.Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(state(id)).isEqualTo("DELIVERED"));
    assertThat(column(id, "attempts")).isEqualTo("3");
  }

  @Test
  void a_centre_that_dies_and_comes_back_gets_what_waited() {
    await().until(() -> state(send("+6281200000010", "x")) != null);
    centre.close();
    MessageId id = send("+6281200000011", "Menunggu");
    await().untilAsserted(() -> assertThat(column(id, "problem")).isNotNull());
    assertThat(state(id)).isEqualTo("QUEUED");

    centre = start();

    await()
        .atMost(java.time.Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(state(id)).isEqualTo("DELIVERED"));
    assertThat(centre.said()).contains("submit 112 6281200000011 0 Menunggu");
  }

  @Test
  void what_telephones_write_to_us_comes_in_with_their_number() {
    await().until(() -> centre.said().stream().anyMatch(line -> line.startsWith("bind")));
    String text = "A\"ML=1;lt=-6.40250;lg=+106.79420;rd=50;top=20261122141935;lc=90;pm=W";
    await()
        .untilAsserted(() -> {
          centre.tell("deliver 6281299990000 " + text);
          assertThat(inbox.received).contains(new ReceivedText("+6281299990000", text));
        });
    for (String way : List.of("payload", "udh", "udhpayload")) {
      String from = "628129999000" + way.length();
      centre.tell(way + " " + from + " " + text);
      await()
          .untilAsserted(() ->
              assertThat(inbox.received).as(way).contains(new ReceivedText("+" + from, text)));
    }
  }

  @Test
  void a_text_that_is_too_late_is_not_sent() {
    MessageId id = MessageId.random();
    database
        .sql(
            """
            insert into text_message
              (id, recipient, text, state, created_at, due_at, expires_at, changed_at)
            values (?, '+6281200000012', 'Terlambat', 'QUEUED', now(), now(),
              now() - interval '1 s', now())
            """)
        .param(id.value())
        .update();
    await().untilAsserted(() -> assertThat(state(id)).isEqualTo("FAILED"));
    assertThat(centre.said()).noneMatch(line -> line.contains("Terlambat"));
  }

  private MessageId send(String to, String text) {
    return messages.send(new PhoneNumber(to), text);
  }

  private String state(MessageId id) {
    return column(id, "state");
  }

  private String column(MessageId id, String column) {
    return database
        .sql("select " + column + "::text from text_message where id = ?")
        .param(id.value())
        .query((row, _) -> row.getString(1))
        .list()
        .getFirst();
  }

  private static PeerProcess start() {
    return PeerProcess.start(
        MessageCentre.class, Integer.toString(PORT), Keys.PASSWORD.substring(0, 8));
  }
}
