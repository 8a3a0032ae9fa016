package id.kentongan.geo.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.kentongan.live.LiveClient;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is closed in Melati, as who sends notes and lifts it. */
@KentonganTest
class ClosureApiTest {

  private static final String ROAD =
      """
      "kind":"road","shape":{"type":"point","center":%s}\
      """
          .formatted(point(106.805, -6.405));
  private static final String FLOOD = flood(ring(106.805, -6.405, 0.001, 4));

  private final JdbcClient database;
  private final int port;
  private final Path home;
  private final Browser dewi;

  ClosureApiTest(
      JdbcClient database, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.port = port;
    this.home = home;
    this.dewi = as("dispatcher-1");
  }

  @BeforeEach
  @AfterEach
  void everythingIsOpen() {
    database.sql("delete from closure").update();
  }

  @Test
  void whatIsNotedIsInForceUntilItIsLiftedAndWhoDidWhatIsKept() {
    JsonNode tree = add(ROAD + ",\"note\":\"<b>pohon</b>\\u202e tumbang\"");
    JsonNode flood = add(FLOOD);

    assertThat(tree.path("note").asString()).isEqualTo("<b>pohon</b>  tumbang");
    assertThat(tree.path("since")).isEqualTo(tree.path("notedAt"));
    assertThat(tree.path("until").isNull()).isTrue();
    assertThat(tree.path("notedBy").asString()).isNotEmpty();
    assertThat(inForce()).containsExactly(flood, tree);

    assertThat(lift(tree).statusCode()).isEqualTo(204);
    assertThat(inForce()).containsExactly(flood);
    assertThat(
            database
                .sql("select noted_by || ' ' || lifted_by from closure where id = ?")
                .param(UUID.fromString(tree.path("id").asString()))
                .query(String.class)
                .single())
        .isEqualTo("dispatcher-1 dispatcher-1");
    assertThat(recorded(tree)).isEqualTo("closure.noted closure.lifted");
  }

  @Test
  void whatIsLiftedOnceMoreIsLiftedOnceAndWhatNobodyNotedIsUnknown() {
    JsonNode tree = add(ROAD);
    lift(tree);

    assertThat(lift(tree).statusCode()).isEqualTo(204);
    assertThat(recorded(tree)).isEqualTo("closure.noted closure.lifted");
    assertThat(problem(dewi.delete("/api/closures/" + UUID.randomUUID()), 404))
        .endsWith("unknown-closure");
    assertThat(dewi.delete("/api/closures/'%20or%201=1").statusCode()).isEqualTo(400);
  }

  @Test
  void theSameRequestWithItsKeyNotesItOnce() {
    String key = UUID.randomUUID().toString();

    assertThat(json(post(key, ROAD), 201)).isEqualTo(json(post(key, ROAD), 201));
    assertThat(inForce()).hasSize(1);
    assertThat(post(key, FLOOD).statusCode()).isEqualTo(422);
  }

  @Test
  void whatHasAnEndIsOverByItselfAndTheScreensAreTold() {
    try (LiveClient leader = LiveClient.connect(port, as("leader-1"))) {
      leader.say("{\"subscribe\":\"closures\"}");
      assertThat(leader.next("closures").has("snapshot")).isTrue();

      JsonNode tree = add(ROAD + ",\"until\":\"" + ahead("1 hour") + "\"");
      assertThat(leader.next("closures").path("upsert")).containsExactly(tree);
      JsonNode flood = add(FLOOD);
      assertThat(leader.next("closures").path("upsert")).containsExactly(flood);

      database
          .sql("update closure set until = now() + interval '1 s' where kind = 'ROAD'")
          .update();
      assertThat(leader.next("closures").path("remove")).containsExactly(tree.path("id"));
      assertThat(inForce()).containsExactly(flood);

      lift(flood);
      assertThat(leader.next("closures").path("remove")).containsExactly(flood.path("id"));
    }
  }

  @Test
  void whoDoesNotWorkInTheRoomIsRefusedTheTopic() {
    for (String account : new String[] {"agency-1", "responder-1", "media-1", "admin-1"}) {
      try (LiveClient nobody = LiveClient.connect(port, as(account))) {
        nobody.say("{\"subscribe\":\"closures\"}");
        assertThat(nobody.nextProblem().at("/problem/status").asInt()).isEqualTo(403);
      }
    }
  }

  static Stream<Arguments> whatCannotBeClosed() {
    String place = ROAD.substring(ROAD.indexOf("\"shape\""));
    return Stream.of(
        arguments("", "invalid-request"),
        arguments("\"kind\":\"road\"", "invalid-request"),
        arguments(place, "invalid-request"),
        arguments("\"kind\":\"war\"," + place, "invalid-request"),
        arguments("\"kind\":\"road\",\"shape\":{\"type\":\"point\"}", "invalid-request"),
        arguments("\"kind\":\"road\",\"shape\":{\"type\":\"heart\"}", "invalid-request"),
        arguments(flood(point(106.8, -6.4)), "invalid-request"),
        arguments(flood("null,null,null,null"), "invalid-request"),
        arguments(flood(Stream.of(at(0, 0), at(1, 1), at(1, 0), at(0, 1), at(0, 0))), "shape"),
        arguments(flood(Stream.of(at(0, 0), at(0, 0), at(0, 0), at(0, 0))), "shape"),
        arguments(flood(ring(106.805, -6.405, 0.001, Closures.CORNERS + 1)), "shape"),
        arguments(
            """
            "kind":"flood","shape":{"type":"circle","center":%s,"radius":10}\
            """
                .formatted(point(106.805, -6.405)),
            "shape"),
        arguments(flood(ring(106.805, -6.405, 0.2, 4)), "too-large"),
        arguments(
            """
            "kind":"road","shape":{"type":"point","center":%s}\
            """
                .formatted(point(0, 0)),
            "outside"),
        arguments(ROAD + ",\"note\":\"" + "x".repeat(201) + "\"", "invalid-request"),
        arguments(ROAD + ",\"since\":\"besok\"", "invalid-request"),
        arguments(ROAD + ",\"since\":\"+999999999-01-01T00:00:00Z\"", "times"),
        arguments(ROAD + ",\"since\":\"-999999999-01-01T00:00:00Z\"", "times"),
        arguments(ROAD + ",\"until\":\"2020-01-01T00:00:00+07:00\"", "times"),
        arguments(ROAD + ",\"until\":\"+999999999-01-01T00:00:00Z\"", "times"));
  }

  @ParameterizedTest
  @MethodSource
  void whatCannotBeClosed(String fields, String problem) {
    assertThat(problem(post(UUID.randomUUID().toString(), fields), 400)).endsWith(problem);
    assertThat(inForce()).isEmpty();
  }

  @Test
  void aPolygonMayHaveAHundredCornersAndABodyThatIsLargerThanThatIsNotRead() {
    add(flood(ring(106.8051234567891, -6.4051234567891, 0.001, Closures.CORNERS)));
    assertThat(inForce()).hasSize(1);

    assertThat(post("large", ROAD + ",\"note\":\"" + "x".repeat(33_000) + "\"").statusCode())
        .isEqualTo(413);
  }

  @Test
  void noMoreThanAHundredAreInForceAtATime() {
    JsonNode tree = add(ROAD);
    database
        .sql(
            """
            insert into closure (id, kind, shape, note, since, noted_at, noted_by, noted_by_name)
            select gen_random_uuid(), kind, shape, note, since, noted_at, noted_by, noted_by_name
            from closure cross join generate_series(2, ?)
            """)
        .param(Closures.MOST)
        .update();

    assertThat(problem(post("one-more", FLOOD), 409)).endsWith("closures-full");
    lift(tree);
    add(FLOOD);
  }

  private JsonNode add(String fields) {
    return json(post(UUID.randomUUID().toString(), fields), 201);
  }

  private HttpResponse<String> post(String key, String fields) {
    return dewi.send(
        dewi.request("/api/closures")
            .header("X-XSRF-TOKEN", dewi.cookie("XSRF-TOKEN").orElseThrow())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString("{" + fields + "}")));
  }

  private HttpResponse<String> lift(JsonNode closure) {
    return dewi.delete("/api/closures/" + closure.path("id").asString());
  }

  private JsonNode inForce() {
    return json(as("calltaker-1").get("/api/closures"), 200).path("items");
  }

  private String recorded(JsonNode closure) {
    return database
        .sql("select string_agg(action, ' ' order by at) from audit_entry where subject = ?")
        .param("closure:" + closure.path("id").asString())
        .query(String.class)
        .single();
  }

  private String ahead(String interval) {
    return database
        .sql("select to_char(now() + ?::interval, 'YYYY-MM-DD\"T\"HH24:MI:SSOF:00')")
        .param(interval)
        .query(String.class)
        .single();
  }

  private Browser as(String account) {
    return Browser.at(port).signedInAs(account, home);
  }

  private static String flood(Stream<String> corners) {
    return flood(corners.collect(Collectors.joining(",")));
  }

  private static String flood(String corners) {
    return "\"kind\":\"flood\",\"shape\":{\"type\":\"polygon\",\"ring\":[" + corners + "]}";
  }

  /** Corners on a circle, the last of which is the first. */
  private static Stream<String> ring(double east, double north, double radius, int corners) {
    return IntStream.rangeClosed(0, corners)
        .mapToDouble(corner -> 2 * Math.PI * (corner % corners) / corners)
        .mapToObj(
            angle -> point(east + radius * Math.cos(angle), north + radius * Math.sin(angle)));
  }

  /** In Melati, a hundred metres a step. */
  private static String at(int east, int north) {
    return point(106.805 + east / 1000.0, -6.405 + north / 1000.0);
  }

  private static String point(double longitude, double latitude) {
    return "{\"type\":\"Point\",\"coordinates\":[" + longitude + "," + latitude + "]}";
  }

  private static String problem(HttpResponse<String> answer, int status) {
    return json(answer, status).path("type").asString();
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(answer.body());
  }
}
