package id.kentongan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.live.LiveClient;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures: what they count, and that they come by themselves. In a database of their own. */
@KentonganTest
@TestPropertySource(properties = "kentongan.node=node-of-figures")
class IndicatorsTest {

  /** The first minute of this day where the region is. */
  private final OffsetDateTime early =
      LocalDate.now(ZoneId.of("Asia/Jakarta"))
          .atTime(0, 1)
          .atZone(ZoneId.of("Asia/Jakarta"))
          .toOffsetDateTime();

  private final JdbcClient database;
  private final int port;
  private final Browser siti;

  IndicatorsTest(
      JdbcClient database, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.port = port;
    this.siti = Browser.at(port).signedInAs("calltaker-1", home);
  }

  @BeforeEach
  void nothingHasHappened() {
    database.sql("delete from call").update();
    database.sql("update incident set state = 'CLOSED', on_screens = false").update();
  }

  @Test
  void where_there_is_nothing_to_count_from_there_is_no_figure() {
    assertThat(values())
        .containsEntry("callsWaiting", "0")
        .containsEntry("longestWaitingSince", "null")
        .containsEntry("callsToday", "0")
        .containsEntry("answeredIn15sToday", "null")
        .containsEntry("openIncidentsPriority1", "0");
  }

  @Test
  void each_figure_has_an_id_a_value_a_unit_and_the_time_at_which_it_was_so() {
    OffsetDateTime before = OffsetDateTime.now().minusSeconds(1);
    for (JsonNode each : list()) {
      assertThat(each.propertyNames()).containsExactlyInAnyOrder("id", "value", "unit", "at");
      assertThat(OffsetDateTime.parse(each.path("at").asString())).isAfter(before);
    }
  }

  @Test
  void who_waits_is_counted_ringing_or_not_and_the_longest_is_known() {
    call("WAITING", early.plusSeconds(5), null, null);
    call("RINGING", early, null, null);
    call("ACTIVE", early, early.plusSeconds(3), null);

    Map<String, String> values = values();

    assertThat(values).containsEntry("callsWaiting", "2");
    assertThat(OffsetDateTime.parse(values.get("longestWaitingSince")).toInstant())
        .isEqualTo(early.toInstant());
  }

  @Test
  void fifteen_seconds_are_in_time_and_who_gave_up_before_is_not_counted_as_kept_waiting() {
    call("ENDED", early, early.plusSeconds(15), early.plusSeconds(60));
    call("ACTIVE", early, early.plusNanos(15_001_000_000L), null);
    call("ENDED", early, null, early.plusSeconds(14));
    call("ENDED", early, null, early.plusSeconds(40));
    call("WAITING", early, null, null);
    call("ENDED", early.minusMinutes(2), early.minusMinutes(2), early.minusMinutes(1));

    assertThat(values())
        .containsEntry("callsToday", "5")
        .containsEntry("callsAnsweredToday", "2")
        .containsEntry("callsDueToday", "3")
        .containsEntry("callsAnsweredIn15sToday", "1")
        .containsEntry("answeredIn15sToday", "33");
  }

  @Test
  void what_is_open_is_counted_by_priority_without_drafts_exercises_and_what_is_closed() {
    begin("\"type\":\"buildingFire\"");
    begin("\"type\":\"buildingFire\",\"priority\":3");
    begin("\"state\":\"draft\"");
    begin("\"type\":\"buildingFire\",\"exercise\":true");
    close(begin("\"type\":\"buildingFire\""));

    assertThat(values())
        .containsEntry("openIncidentsPriority1", "1")
        .containsEntry("openIncidentsPriority2", "0")
        .containsEntry("openIncidentsPriority3", "1");
  }

  @Test
  void an_incident_that_is_begun_is_counted_on_the_screens_by_itself() {
    try (LiveClient screen = LiveClient.connect(port, siti)) {
      screen.say("{\"subscribe\":\"indicators\"}");
      assertThat(screen.next("indicators").path("snapshot").size()).isEqualTo(list().size());

      begin("\"type\":\"buildingFire\"");

      JsonNode counted = screen.next("indicators");
      while (!counted
          .path("upsert")
          .toString()
          .contains("\"openIncidentsPriority1\",\"value\":1")) {
        counted = screen.next("indicators");
      }
    }
  }

  private JsonNode begin(String fields) {
    return json(siti.post("/api/incidents", "{" + fields + "}").body());
  }

  private void close(JsonNode incident) {
    String path = "/api/incidents/" + incident.path("id").asString();
    String patch = "{\"version\":%s,\"state\":\"closed\",\"reason\":\"selesai\"}";
    assertThat(siti.send("PATCH", path, patch.formatted(incident.path("version"))).statusCode())
        .isEqualTo(200);
  }

  private void call(
      String state,
      OffsetDateTime offered,
      @Nullable OffsetDateTime answered,
      @Nullable OffsetDateTime ended) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into call (id, exchange_call, offered, state, offered_at, answered_at, ended_at,
              last_fact_at)
            values (:id, :id::text, true, :state, :offered, :answered, :ended, :offered)
            """)
        .param("id", id)
        .param("state", state)
        .param("offered", offered)
        .param("answered", answered)
        .param("ended", ended)
        .update();
  }

  private JsonNode list() {
    return json(siti.get("/api/indicators").body()).path("items");
  }

  private Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    list()
        .forEach(
            each -> values.put(each.path("id").asString(), each.path("value").asString("null")));
    return values;
  }

  private static JsonNode json(String body) {
    return JsonMapper.shared().readTree(body);
  }
}
