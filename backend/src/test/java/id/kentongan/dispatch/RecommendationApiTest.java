package id.kentongan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.fleet.CallSign;
import id.kentongan.fleet.UnitAssignment;
import id.kentongan.fleet.UnitAssignments;
import id.kentongan.fleet.UnitStatus;
import id.kentongan.shared.GeoPoint;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/**
 * Who would be sent to a fire in Melati, which needs three pumps and a ladder by its plan, and to
 * one in Sukamaju, which needs two pumps.
 */
@KentonganTest
class RecommendationApiTest {

  private static final String FIRE = "\"type\":\"buildingFire\"";
  private static final GeoPoint MELATI = new GeoPoint(106.8085, -6.4015);
  private static final GeoPoint SUKAMAJU = new GeoPoint(106.805, -6.395);
  private static final GeoPoint STATION = new GeoPoint(106.805, -6.405);

  private final UnitAssignments assignments;
  private final TransactionTemplate transaction;
  private final JdbcClient database;
  private final Clock clock;
  private final int port;
  private final Path home;
  private final Browser dewi;

  RecommendationApiTest(
      UnitAssignments assignments,
      TransactionTemplate transaction,
      JdbcClient database,
      Clock clock,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.assignments = assignments;
    this.transaction = transaction;
    this.database = database;
    this.clock = clock;
    this.port = port;
    this.home = home;
    this.dewi = Browser.at(port).signedInAs("dispatcher-1", home);
  }

  @BeforeEach
  @AfterEach
  void onlyTheRegionsUnitsAndNobodyWasSent() {
    database.sql("delete from unit where call_sign like 'REC-%'").update();
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
  void thePlanSaysWhatIsNeededAndEveryPickAndShortfallWhy() {
    JsonNode seen = recommendation(fire(MELATI));

    assertThat(seen.path("picks")).hasSize(1);
    JsonNode pick = seen.path("picks").path(0);
    assertThat(pick.path("unit").asString()).isEqualTo("DMK-01");
    assertThat(pick.path("capability").asString()).isEqualTo("firefighting");
    assertThat(pick.path("reason").asString()).isEqualTo("onlyOne");
    assertThat(pick.path("estimated").asBoolean()).isTrue();
    double metres = 1.4 * STATION.distanceTo(MELATI);
    assertThat(pick.path("distance").asInt()).isEqualTo((int) Math.round(metres));
    assertThat(pick.path("eta").asInt()).isEqualTo((int) Math.round(metres * 3.6 / (30 * 0.85)));
    assertThat(seen.path("shortfalls"))
        .hasToString(
            """
            [{"capability":"firefighting","missing":2,"cause":"none"},\
            {"capability":"ladder","missing":1,"cause":"offDuty"}]\
            """);
  }

  @Test
  void whoIsAtHomeInTheKecamatanIsToldFromWhoIsOnlyTheNearest() {
    unit("REC-01", MELATI.longitude(), MELATI.latitude());

    assertThat(picks(fire(MELATI))).isEqualTo("REC-01 inArea, DMK-01 inArea");
    assertThat(picks(fire(SUKAMAJU))).startsWith("REC-01 nearest, DMK-01 nearest");
  }

  @Test
  void whoWasSentIsNotAskedForAgainAndLacksElsewhere() {
    JsonNode fire = fire(MELATI);
    send("DMK-01", fire);
    say("DMK-03", "available");

    assertThat(picks(fire)).isEqualTo("DMK-03 onlyOne");
    assertThat(shortfalls(fire))
        .isEqualTo("[{\"capability\":\"firefighting\",\"missing\":2,\"cause\":\"none\"}]");
    assertThat(shortfalls(fire(MELATI)))
        .contains("{\"capability\":\"firefighting\",\"missing\":1,\"cause\":\"assigned\"}");
  }

  @Test
  void whoHasDoneItsPartIsNotAskedForAgain() {
    JsonNode fire = fire(MELATI);
    say("DMK-03", "available");
    String assignments = "/api/incidents/" + fire.path("id").asString() + "/assignments";
    JsonNode sent =
        json(dewi.post(assignments, "{\"units\":[\"DMK-01\",\"DMK-03\"]}"), 201).path("items");
    String before = shortfalls(fire);

    clear(sent.path(0));
    assertThat(picks(fire)).isEmpty();
    assertThat(shortfalls(fire)).isEqualTo(before);

    clear(sent.path(1));
    assertThat(shortfalls(fire)).isEqualTo("[]");
  }

  @Test
  void whoIsOutOfServiceOrSilentIsNotPickedAndThatIsSaid() {
    say("DMK-01", "unavailable");
    unit("REC-02", STATION.longitude(), STATION.latitude());
    sendFix("REC-02", SUKAMAJU, clock.instant().minus(Duration.ofMinutes(10)));

    JsonNode fire = fire(MELATI);
    assertThat(picks(fire)).isEmpty();
    assertThat(shortfalls(fire))
        .startsWith(
            """
            [{"capability":"firefighting","missing":1,"cause":"stale"},\
            {"capability":"firefighting","missing":1,"cause":"unavailable"},\
            {"capability":"firefighting","missing":1,"cause":"none"},\
            """);
  }

  @Test
  void whoFellSilentAtItsStationIsTakenToBeThere() {
    say("DMK-01", "unavailable");
    unit("REC-03", STATION.longitude(), STATION.latitude());
    sendFix("REC-03", STATION, clock.instant().minus(Duration.ofMinutes(10)));

    assertThat(picks(fire(MELATI))).startsWith("REC-03 ");
  }

  @Test
  void withoutAPlaceItIsSaidThatThatIsMissing() {
    assertThat(shortfalls(begin(FIRE)))
        .startsWith(
            """
            [{"capability":"firefighting","missing":1,"cause":"noPlace"},\
            {"capability":"firefighting","missing":1,"cause":"none"}\
            """);
  }

  @Test
  void anIncidentIsNamedByItsNumberTooNeedsATypeAndNobodyWhenItIsClosed() {
    JsonNode fire = fire(MELATI);
    assertThat(json(dewi.get(path(fire.path("number").asString())), 200))
        .isEqualTo(recommendation(fire));

    JsonNode draft = begin("\"state\":\"draft\"");
    assertThat(problem(dewi.get(path(draft)), 400)).endsWith("type-needed");
    assertThat(problem(dewi.get(path("KJ-2026-999999")), 404)).endsWith("unknown-incident");
    assertThat(problem(dewi.get(path("'%20or%201=1")), 404)).endsWith("unknown-incident");

    json(
        dewi.send(
            "PATCH",
            "/api/incidents/" + fire.path("id").asString(),
            "{\"version\":%s,\"state\":\"closed\",\"reason\":\"padam\"}"
                .formatted(fire.path("version"))),
        200);
    assertThat(recommendation(fire)).hasToString("{\"picks\":[],\"shortfalls\":[]}");
  }

  private JsonNode fire(GeoPoint place) {
    return begin(
        "%s,\"point\":{\"type\":\"Point\",\"coordinates\":[%s,%s]}"
            .formatted(FIRE, place.longitude(), place.latitude()));
  }

  private JsonNode begin(String fields) {
    return json(dewi.post("/api/incidents", "{" + fields + "}"), 201);
  }

  private void unit(String callSign, double longitude, double latitude) {
    database
        .sql(
            """
            insert into unit (call_sign, agency, station, home, kind, vehicle_class, capabilities,
              crew_size, equipment, alerts, said, said_at)
            values (?, 'damkar', 'damkar-1', ST_MakePoint(?, ?), 'Mobil pompa', 'truck',
              '{firefighting}', 6, '', '{radio}', 'available', now())
            """)
        .params(callSign, longitude, latitude)
        .update();
  }

  private void say(String unit, String status) {
    json(dewi.put("/api/units/" + unit + "/status", "{\"status\":\"" + status + "\"}"), 200);
  }

  private void clear(JsonNode assignment) {
    String path = "/api/assignments/" + assignment.path("id").asString();
    json(dewi.send("PATCH", path, "{\"state\":\"cleared\"}"), 200);
  }

  private void send(String unit, JsonNode incident) {
    var sent = new TreeMap<CallSign, UnitAssignment>();
    sent.put(
        new CallSign(unit),
        new UnitAssignment(
            UUID.randomUUID(),
            UUID.fromString(incident.path("id").asString()),
            incident.path("number").asString(),
            UnitStatus.ASSIGNED,
            "Dewi",
            clock.instant()));
    transaction.executeWithoutResult(_ -> assertThat(assignments.give(sent)).isEmpty());
  }

  /** As the unit's device does it, which is known within seconds. */
  private void sendFix(String unit, GeoPoint place, Instant at) {
    String secret =
        json(
                Browser.at(port)
                    .signedInAs("admin-1", home)
                    .post("/api/units/" + unit + "/devices", null),
                201)
            .path("id")
            .asString();
    String fix =
        "/gps?id=%s&lat=%s&lon=%s&timestamp=%d"
            .formatted(secret, place.latitude(), place.longitude(), at.toEpochMilli());
    await().untilAsserted(() -> assertThat(Browser.at(port).get(fix).statusCode()).isEqualTo(200));
  }

  private String picks(JsonNode incident) {
    return String.join(
        ", ",
        recommendation(incident)
            .path("picks")
            .valueStream()
            .map(pick -> pick.path("unit").asString() + " " + pick.path("reason").asString())
            .toList());
  }

  private String shortfalls(JsonNode incident) {
    return recommendation(incident).path("shortfalls").toString();
  }

  private JsonNode recommendation(JsonNode incident) {
    return json(dewi.get(path(incident)), 200);
  }

  private static String path(JsonNode incident) {
    return path(incident.path("id").asString());
  }

  private static String path(String incident) {
    return "/api/incidents/" + incident + "/recommendation";
  }

  private static String problem(HttpResponse<String> answer, int status) {
    return json(answer, status).path("type").asString();
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(answer.body());
  }
}
