package id.kentongan.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.live.LiveClient;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@KentonganTest
class UnitApiTest {

  private final UnitAssignments assignments;
  private final TransactionTemplate transaction;
  private final JdbcClient database;
  private final int port;
  private final Browser dewi;
  private final Browser crew;
  private final Path home;

  UnitApiTest(
      UnitAssignments assignments,
      TransactionTemplate transaction,
      JdbcClient database,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.assignments = assignments;
    this.transaction = transaction;
    this.database = database;
    this.port = port;
    this.home = home;
    this.dewi = Browser.at(port).signedInAs("dispatcher-1", home);
    this.crew = Browser.at(port).signedInAs("responder-1", home);
  }

  @BeforeEach
  @AfterEach
  void nothing_was_said_and_nobody_sent() {
    database
        .sql(
            """
            update unit set said = null, said_at = null, assignment = null, incident = null,
              incident_number = null, assignment_status = null, sent_by = null, sent_at = null,
              version = version + 1
            """)
        .update();
  }

  @Test
  void every_unit_is_shown_as_the_contract_has_it_at_its_station_without_a_fix() {
    JsonNode items = json(dewi.get("/api/units"), 200).path("items");

    assertThat(items.findValuesAsString("callSign"))
        .containsExactly("DMK-01", "DMK-02", "DMK-03", "PLN-01");
    JsonNode pump = items.path(0);
    assertThat(pump.propertyNames())
        .contains(
            "callSign",
            "agency",
            "status",
            "point",
            "fixAt",
            "heading",
            "speed",
            "capabilities",
            "assignment");
    assertThat(pump.path("agency").asString()).isEqualTo("damkar");
    assertThat(pump.path("status").asString()).isEqualTo("available");
    assertThat(pump.path("point"))
        .hasToString("{\"type\":\"Point\",\"coordinates\":[106.805,-6.405]}");
    assertThat(pump.path("fixAt").isNull()).isTrue();
    assertThat(pump.path("assignment").isNull()).isTrue();
    assertThat(pump.path("capabilities")).hasToString("[\"firefighting\",\"rescue\"]");
  }

  @Test
  void a_unit_without_a_crew_on_duty_is_off_duty_until_somebody_says_otherwise() {
    assertThat(status("DMK-03")).isEqualTo("offDuty");

    assertThat(json(say(dewi, "DMK-03", "available"), 200).path("status").asString())
        .isEqualTo("available");

    assertThat(status("DMK-03")).isEqualTo("available");
    assertThat(
            database
                .sql(
                    """
                    select count(*) from audit_entry
                    where action = 'unit.said' and subject = 'unit:DMK-03'
                      and actor = 'dispatcher-1'
                    """)
                .query(Integer.class)
                .single())
        .isPositive();
    assertThat(
            database
                .sql(
                    """
                    select count(*) from unit_fact where unit = 'DMK-03' and status = 'available'
                      and username = 'dispatcher-1' and happened_at <= learnt_at
                    """)
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  void said_twice_is_said_once() {
    say(dewi, "DMK-02", "unavailable");
    int before = facts("DMK-02");

    assertThat(say(dewi, "DMK-02", "unavailable").statusCode()).isEqualTo(200);

    assertThat(facts("DMK-02")).isEqualTo(before);
  }

  @Test
  void a_crew_says_so_of_its_own_unit_alone() {
    assertThat(json(say(crew, "DMK-01", "unavailable"), 200).path("status").asString())
        .isEqualTo("unavailable");
    assertThat(problem(say(crew, "DMK-02", "unavailable"), 403)).endsWith("not-your-unit");
    assertThat(status("DMK-02")).isEqualTo("available");
  }

  @Test
  void what_nobody_can_say_is_refused() {
    assertThat(problem(say(dewi, "DMK-01", "enRoute"), 400)).endsWith("status-of-assignment");
    assertThat(problem(say(dewi, "DMK-01", "lunch"), 400)).endsWith("invalid-request");
    assertThat(problem(dewi.put("/api/units/DMK-01/status", "{}"), 400))
        .endsWith("invalid-request");
    assertThat(problem(say(dewi, "XXX-01", "available"), 404)).endsWith("unknown-unit");
    assertThat(problem(say(dewi, "'%20or%201=1", "available"), 404)).endsWith("unknown-unit");
  }

  @Test
  void the_status_follows_the_assignment_until_the_unit_is_free_of_it() {
    UUID assignment = UUID.randomUUID();
    give("DMK-01", assignment, "Dewi");

    assertThat(status("DMK-01")).isEqualTo("assigned");
    HttpResponse<String> refused = say(dewi, "DMK-01", "available");
    assertThat(problem(refused, 409)).endsWith("unit-assigned");
    assertThat(json(refused, 409).path("current").path("assignment").asString())
        .isEqualTo(assignment.toString());

    transaction.executeWithoutResult(
        _ -> assignments.follow(assignment, UnitStatus.ON_SCENE, Instant.now()));
    assertThat(status("DMK-01")).isEqualTo("onScene");

    transaction.executeWithoutResult(_ -> assignments.release(assignment, Instant.now()));
    assertThat(status("DMK-01")).isEqualTo("available");
    transaction.executeWithoutResult(
        _ -> assignments.follow(assignment, UnitStatus.EN_ROUTE, Instant.now()));
    assertThat(status("DMK-01")).isEqualTo("available");
  }

  @Test
  void who_leads_sees_all_an_agency_its_own_and_a_crew_those_of_its_agency() {
    assertThat(callSigns("leader-1")).hasSize(4);
    assertThat(callSigns("agency-1")).containsExactly("DMK-01", "DMK-02", "DMK-03");
    assertThat(callSigns("responder-1")).containsExactly("DMK-01", "DMK-02", "DMK-03");
    assertThat(callSigns("responder-2")).isEmpty();
  }

  @Test
  void the_screens_are_told_each_what_it_may_see() {
    Browser agency = Browser.at(port).signedInAs("agency-1", home);
    Browser nobody = Browser.at(port).signedInAs("responder-2", home);
    try (LiveClient room = following(dewi);
        LiveClient fire = following(agency);
        LiveClient none = LiveClient.connect(port, nobody)) {
      none.say("{\"subscribe\":\"units\"}");
      assertThat(none.nextProblem().path("problem").path("status").asInt()).isEqualTo(403);

      // As no other test leaves them: what a screen shows already is not told again.
      say(dewi, "PLN-01", "offDuty");
      assertThat(shownUntil(room, "PLN-01", "offDuty")).isNotEmpty();
      say(dewi, "DMK-02", "offDuty");
      assertThat(shownUntil(fire, "DMK-02", "offDuty")).allMatch(unit -> unit.startsWith("DMK"));
    }
  }

  @Test
  void who_is_on_duty_is_known_to_who_sends() {
    JsonNode items = json(dewi.get("/api/units/DMK-01/crew"), 200).path("items");
    assertThat(items.size()).isEqualTo(1);
    assertThat(items.path(0).path("phone").asString()).startsWith("021700020");
    assertThat(json(dewi.get("/api/units/DMK-03/crew"), 200).path("items").size()).isZero();
  }

  private LiveClient following(Browser person) {
    LiveClient client = LiveClient.connect(port, person);
    client.say("{\"subscribe\":\"units\"}");
    assertThat(client.next("units").has("snapshot")).isTrue();
    return client;
  }

  /** The units that were shown until this one stood so. */
  private static List<String> shownUntil(LiveClient client, String unit, String status) {
    List<String> shown = new ArrayList<>();
    while (true) {
      for (JsonNode each : client.next("units").path("upsert")) {
        shown.add(each.path("callSign").asString());
        if (each.path("callSign").asString().equals(unit)
            && each.path("status").asString().equals(status)) {
          return shown;
        }
      }
    }
  }

  private List<String> callSigns(String username) {
    return json(Browser.at(port).signedInAs(username, home).get("/api/units"), 200)
        .path("items")
        .findValuesAsString("callSign");
  }

  private void give(String unit, UUID assignment, String by) {
    var sent = new TreeMap<CallSign, UnitAssignment>();
    sent.put(
        new CallSign(unit),
        new UnitAssignment(
            assignment,
            UUID.randomUUID(),
            "CT-2026-000001",
            UnitStatus.ASSIGNED,
            by,
            Instant.now()));
    transaction.executeWithoutResult(_ -> assertThat(assignments.give(sent)).isEmpty());
  }

  private int facts(String unit) {
    return database
        .sql("select count(*) from unit_fact where unit = ?")
        .param(unit)
        .query(Integer.class)
        .single();
  }

  private String status(String unit) {
    for (JsonNode each : json(dewi.get("/api/units"), 200).path("items")) {
      if (each.path("callSign").asString().equals(unit)) {
        return each.path("status").asString();
      }
    }
    return "unknown";
  }

  private static HttpResponse<String> say(Browser person, String unit, String status) {
    return person.put("/api/units/" + unit + "/status", "{\"status\":\"" + status + "\"}");
  }

  private static String problem(HttpResponse<String> answer, int status) {
    return json(answer, status).path("type").asString();
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(answer.body());
  }
}
