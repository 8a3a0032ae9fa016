package id.kentongan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.live.LiveClient;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser becomes a screen on a wall, looks, and stops being one. */
@KentonganTest
class WallTest {

  private final JdbcClient database;
  private final int port;
  private final Path home;
  private final Browser admin;

  WallTest(JdbcClient database, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.port = port;
    this.home = home;
    this.admin = Browser.at(port).signedInAs("admin-1", home);
  }

  @Test
  void a_browser_that_shows_a_code_is_nobody_until_an_admin_types_it() {
    Browser wall = Browser.at(port);
    JsonNode shown = begin(wall, "lobi");

    assertThat(shown.path("code").asString()).matches("[0-9]{6}");
    assertThat(wall.get("/api/indicators").statusCode()).isEqualTo(401);
    JsonNode enrolled = json(enrol(admin, shown.path("code").asString(), "lobi"), 201);

    assertThat(wall.get("/api/indicators").statusCode()).isEqualTo(200);
    assertThat(wall.get("/api/session").statusCode()).isEqualTo(401);
    assertThat(wall.get("/api/calls").statusCode()).isEqualTo(401);
    assertThat(json(wall.get("/api/walls/here"), 200)).isEqualTo(enrolled);
    assertThat(json(admin.get("/api/walls"), 200).toString())
        .contains(enrolled.path("id").asString());
  }

  @Test
  void the_code_is_typed_as_people_type_and_is_good_for_its_screen_and_once() {
    String code = begin(Browser.at(port), "ruang-1").path("code").asString();
    String spaced = code.substring(0, 3) + " " + code.substring(3);

    assertThat(enrol(admin, code, "ruang-2").statusCode()).isEqualTo(404);
    assertThat(enrol(admin, spaced, "ruang-1").statusCode()).isEqualTo(201);
    HttpResponse<String> again = enrol(admin, code, "ruang-1");
    assertThat(again.statusCode()).isEqualTo(404);
    assertThat(again.body()).contains("unknown-wall-code");
  }

  @Test
  void a_code_is_forgotten_after_its_time_and_so_is_an_enrolment() {
    Browser late = Browser.at(port);
    JsonNode shown = begin(late, "telat");
    pass(shown);
    assertThat(enrol(admin, shown.path("code").asString(), "telat").statusCode()).isEqualTo(404);
    assertThat(late.get("/api/walls/here").statusCode()).isEqualTo(404);

    Browser old = Browser.at(port).enrolledAsWall("tua", home);
    pass(json(old.get("/api/walls/here"), 200));
    assertThat(old.get("/api/indicators").statusCode()).isEqualTo(401);
  }

  @Test
  void a_wall_that_is_taken_away_is_dark_at_once() {
    Browser wall = Browser.at(port).enrolledAsWall("cabut", home);
    String id = json(wall.get("/api/walls/here"), 200).path("id").asString();
    try (LiveClient screen = LiveClient.connect(port, wall)) {
      screen.say("{\"subscribe\":\"indicators\"}");
      assertThat(screen.next("indicators").has("snapshot")).isTrue();

      assertThat(admin.delete("/api/walls/" + id).statusCode()).isEqualTo(204);

      assertThat(wall.get("/api/indicators").statusCode()).isEqualTo(401);
      await().atMost(Duration.ofSeconds(20)).until(() -> screen.closed() != null);
      assertThat(screen.closed()).startsWith("4401");
    }
    assertThat(admin.delete("/api/walls/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void a_wall_is_refused_every_topic_that_tells_of_people() {
    Browser wall = Browser.at(port).enrolledAsWall("topik", home);
    try (LiveClient screen = LiveClient.connect(port, wall)) {
      for (String topic : new String[] {"calls", "positions", "units", "audit"}) {
        screen.say("{\"subscribe\":\"" + topic + "\"}");
        JsonNode refused = screen.nextProblem();
        assertThat(refused.path("topic").asString()).isEqualTo(topic);
        assertThat(refused.at("/problem/status").asInt()).isEqualTo(403);
      }
    }
  }

  @Test
  void whoever_is_signed_in_at_the_same_browser_a_page_that_asks_as_a_screen_is_only_that() {
    Browser siti = Browser.at(port).signedInAs("calltaker-1", home);
    assertThat(siti.get("/api/indicators?screen").statusCode()).isEqualTo(401);

    siti.enrolledAsWall("siti", home);

    assertThat(siti.get("/api/indicators?screen").statusCode()).isEqualTo(200);
    assertThat(siti.get("/api/calls?screen").statusCode()).isEqualTo(200);
    assertThat(siti.get("/api/session").body()).contains("calltaker-1");
  }

  @Test
  void a_flood_of_codes_from_one_address_leaves_five_and_a_wrong_name_is_refused() {
    Browser flood = Browser.at(port);
    for (int i = 0; i < 20; i++) {
      begin(flood, "banjir");
    }
    assertThat(
            database
                .sql("select count(*) from wall where enrolled_at is null")
                .query(Integer.class)
                .single())
        .isEqualTo(5);
    for (String name : new String[] {"", "A", "../x", "a b", "a".repeat(41), "\\u0000"}) {
      assertThat(flood.post("/api/walls/here", "{\"screen\":\"" + name + "\"}").statusCode())
          .as(name)
          .isEqualTo(400);
    }
    assertThat(flood.post("/api/walls/here", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void what_a_browser_holds_is_not_what_the_database_holds_and_is_out_of_scripts_reach() {
    Browser wall = Browser.at(port);
    wall.get("/wall/rahasia");
    HttpResponse<String> begun = wall.post("/api/walls/here", "{\"screen\":\"rahasia\"}");
    String secret = wall.cookie("WALL").orElseThrow();

    assertThat(begun.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie).startsWith("WALL=").contains("HttpOnly", "SameSite=Strict"));
    assertThat(begun.body()).doesNotContain(secret);
    assertThat(database.sql("select secret_hash from wall").query(String.class).list())
        .doesNotContain(secret)
        .allMatch(hash -> hash.length() == 64);
  }

  private static JsonNode begin(Browser wall, String screen) {
    wall.get("/wall/" + screen);
    return json(wall.post("/api/walls/here", "{\"screen\":\"" + screen + "\"}"), 201);
  }

  private static HttpResponse<String> enrol(Browser who, String code, String screen) {
    return who.post("/api/walls", "{\"code\":\"%s\",\"screen\":\"%s\"}".formatted(code, screen));
  }

  /** Lets its time be over. */
  private void pass(JsonNode wall) {
    database
        .sql("update wall set until = now() - interval '1 second' where id = ?::uuid")
        .param(wall.path("id").asString())
        .update();
  }

  private static JsonNode json(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(response.body());
  }
}
