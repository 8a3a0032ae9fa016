package id.kentongan.dispatch;

import static id.kentongan.dispatch.Desk.json;
import static id.kentongan.dispatch.Desk.pathOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.message.MessageCentre;
import id.kentongan.support.KentonganTest;
import id.kentongan.support.Keys;
import id.kentongan.support.PeerProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Crews, agencies and their heads are told by short messages, through a real message centre. */
@KentonganTest
class AlertTest {

  private static final int PORT = PeerProcess.freePort();
  private static final PeerProcess CENTRE =
      PeerProcess.start(MessageCentre.class, Integer.toString(PORT), Keys.PASSWORD.substring(0, 8));

  private final Desk desk;
  private final JdbcClient database;

  AlertTest(JdbcClient database, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.desk = new Desk(port, home, database);
    this.database = database;
    database.sql("update crew set phone = '081200000021' where unit = 'DMK-01'").update();
    database.sql("update crew set phone = '081200000097' where unit = 'DMK-02'").update();
    database.sql("update unit set alerts = '{sms}' where call_sign = 'DMK-02'").update();
    database.sql("update contact set phone = '081200000031' where agency = 'pln'").update();
    database
        .sql("update contact set alert = 'sms', phone = '081200000041' where kind = 'head'")
        .update();
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

  @AfterEach
  void everybody_is_home() {
    desk.callEverybodyBack();
  }

  @Test
  void a_crew_is_told_where_to_and_each_step_of_the_message_is_a_fact() {
    JsonNode fire =
        desk.begin(
            "\"type\":\"buildingFire\",\"address\":\"Jl. Melati 14\",\"point\":"
                + "{\"type\":\"Point\",\"coordinates\":[106.805,-6.405]}");
    JsonNode pump = desk.send(fire, "DMK-01").path(0);

    await().untilAsserted(() -> assertThat(smsStates(pump, "alert")).contains("delivered"));
    assertThat(smsStates(pump, "alert")).containsExactlyInAnyOrder("queued", "sent", "delivered");
    assertThat(submitted("6281200000021"))
        .filteredOn(line -> line.contains(fire.path("number").asString()))
        .singleElement()
        .asString()
        .contains(
            "112 Kabupaten Contoh: DMK-01 ke " + fire.path("number").asString(),
            "Rumah atau bangunan terbakar, prioritas 1. Jl. Melati 14 -6.40500,106.80500");
    JsonNode shown = shown(fire).path(0);
    assertThat(shown.path("notices").findValuesAsString("channel")).contains("live", "sms");

    desk.say(pump, "cancelled");
    await().untilAsserted(() -> assertThat(smsStates(pump, "recall")).contains("delivered"));
    assertThat(submitted("6281200000021")).anyMatch(line -> line.contains("BATAL"));
  }

  @Test
  void a_message_that_is_never_delivered_has_failed_before_everybodys_eyes() {
    JsonNode fire = desk.fire();
    JsonNode tanker = desk.send(fire, "DMK-02").path(0);
    await().untilAsserted(() -> assertThat(smsStates(tanker, "alert")).contains("failed"));
    assertThat(shown(fire).toString()).contains("\"failed\"");
  }

  @Test
  void of_a_restricted_incident_a_message_says_no_more_than_that() {
    JsonNode violence = desk.begin("\"type\":\"domesticViolence\",\"address\":\"rumah Bu Ani\"");
    JsonNode pump = desk.send(violence, "DMK-01").path(0);
    await().untilAsserted(() -> assertThat(smsStates(pump, "alert")).contains("delivered"));
    assertThat(submitted("6281200000021"))
        .filteredOn(line -> line.contains(violence.path("number").asString()))
        .singleElement()
        .asString()
        .contains("Kejadian terbatas")
        .doesNotContain("Ani", "Kekerasan");
  }

  @Test
  void an_exercise_says_so_first() {
    JsonNode fire = desk.begin("\"type\":\"buildingFire\",\"exercise\":true");
    desk.send(fire, "DMK-01");
    await()
        .untilAsserted(() ->
            assertThat(submitted("6281200000021"))
                .anyMatch(line ->
                    line.contains(" LATIHAN. ") && line.contains(fire.path("number").asString())));
  }

  @Test
  void an_agency_without_units_here_is_told_and_its_head_when_nobody_acknowledges() {
    JsonNode fire = desk.fire();
    JsonNode pln =
        json(desk.dewi().post(pathOf(fire), "{\"agencies\":[\"pln\"]}"), 201).at("/items/0");
    await().untilAsserted(() -> assertThat(smsStates(pln, "alert")).contains("delivered"));
    assertThat(submitted("6281200000031")).hasSize(1);

    database
        .sql(
            """
            update response_clock set since = since - interval '3 min',
              near_at = near_at - interval '3 min', due_at = due_at - interval '3 min',
              head_at = head_at - interval '3 min'
            where assignment = ?
            """)
        .param(UUID.fromString(pln.path("id").asString()))
        .update();

    await().untilAsserted(() -> assertThat(submitted("6281200000041")).hasSize(1));
    assertThat(submitted("6281200000041").getFirst())
        .contains("pln belum menjawab penugasan ke " + fire.path("number").asString());
    await()
        .untilAsserted(() ->
            assertThat(clock(pln).path("escalations").toString())
                .contains("\"supervisor\"", "\"head\"", "\"delivered\""));
    assertThat(clock(pln).path("band").asString()).isEqualTo("over");

    desk.say(pln, "acknowledged");
    assertThat(clock(pln).isMissingNode()).isTrue();
  }

  private JsonNode clock(JsonNode assignment) {
    return json(desk.dewi().get("/api/clocks"), 200)
        .path("items")
        .valueStream()
        .filter(each -> each.path("assignment").equals(assignment.path("id")))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private JsonNode shown(JsonNode incident) {
    return json(desk.dewi().get(pathOf(incident)), 200).path("items");
  }

  private List<String> smsStates(JsonNode assignment, String notice) {
    return desk.timeline(assignment).stream()
        .map(each -> each.path("notice"))
        .filter(each -> each.path("notice").asString("").equals(notice))
        .filter(each -> each.path("channel").asString().equals("sms"))
        .map(each -> each.path("state").asString())
        .toList();
  }

  private static List<String> submitted(String to) {
    return CENTRE.said().stream().filter(line -> line.startsWith("submit 112 " + to)).toList();
  }
}
