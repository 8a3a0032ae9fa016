package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.VIOLENCE;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is known before the caller says a word. */
@KentonganTest
class KnownBeforeTest {

  private static final double METRE = 1 / 111_195.0;
  private static final AtomicInteger PLACES = new AtomicInteger();
  private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

  private final JdbcClient database;
  private final Browser siti;
  private final Room room;

  /** Each test is somewhere else, and somebody else calls. */
  private final double here = 106.8002 + 0.005 * PLACES.incrementAndGet();

  private final String number = "+62857000" + NUMBERS.incrementAndGet();

  KnownBeforeTest(
      JdbcClient database, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.room = new Room(port, home);
    this.siti = room.as("calltaker-1");
  }

  @Test
  void earlier_calls_of_the_number_are_counted_by_what_they_were() {
    call(number, 400 * 24 * 60, "PRANK");
    call(number, 90, "PRANK");
    call(number, 60, "PRANK");
    UUID emergency = call(number, 30, "EMERGENCY");
    call(number, 20, null);
    JsonNode fire = begin(siti, FIRE + ",\"call\":\"" + emergency + "\"");
    UUID now = call(number, 0, null);
    call("+6285799999999", 10, "PRANK");

    JsonNode known = of(now);

    assertThat(known.at("/calls/count").asInt()).isEqualTo(4);
    assertThat(known.at("/calls/dispositions").toString())
        .isIn("{\"prank\":2,\"emergency\":1}", "{\"emergency\":1,\"prank\":2}");
    assertThat(known.at("/calls/items")).hasSize(4);
    assertThat(known.at("/calls/items/0/disposition").isNull()).isTrue();
    assertThat(known.at("/calls/items/1/incidents/0")).isEqualTo(fire.path("id"));
    assertThat(known.at("/incidents/0/incident/id")).isEqualTo(fire.path("id"));
    assertThat(known.at("/incidents/0/ofNumber").asBoolean()).isTrue();
  }

  @Test
  void a_caller_without_number_has_no_past_and_a_place_has() {
    JsonNode fire = begin(siti, FIRE + "," + point(60));
    begin(siti, FIRE + "," + point(140));
    begin(siti, "\"state\":\"draft\"," + point(0));
    begin(siti, FIRE + ",\"exercise\":true," + point(0));
    UUID now = call(null, -1, null);
    KnownCall.located(database, now, here, -6.3925, OffsetDateTime.now());

    JsonNode known = of(now);

    assertThat(known.at("/calls/count").asInt()).isZero();
    assertThat(known.path("incidents")).hasSize(1);
    assertThat(known.at("/incidents/0/incident/id")).isEqualTo(fire.path("id"));
    assertThat(known.at("/incidents/0/distance").asDouble()).isBetween(59.0, 61.0);
  }

  @Test
  void a_circle_that_is_large_is_near_nothing_and_the_small_one_before_it_counts() {
    begin(siti, FIRE + "," + point(0));
    UUID now = call(null, -1, null);
    OffsetDateTime at = OffsetDateTime.now();
    KnownCall.located(database, now, here, -6.3925, 1_500, at);
    assertThat(of(now).path("incidents")).isEmpty();

    KnownCall.located(database, now, here, -6.3925, 25, at.minusSeconds(1));
    assertThat(of(now).path("incidents")).hasSize(1);
  }

  @Test
  void a_restricted_incident_of_a_number_is_known_but_not_what_it_was() {
    UUID before = call(number, 60, "EMERGENCY");
    begin(siti, VIOLENCE + ",\"narrative\":\"Ani\",\"call\":\"" + before + "\"," + point(0));
    UUID now = call(number, 0, null);

    JsonNode known = json(room.as("calltaker-2").get("/api/known?call=" + now), 200);

    assertThat(known.at("/incidents/0/incident/masked").asBoolean()).isTrue();
    assertThat(known.at("/incidents/0/distance").isNull()).isTrue();
    assertThat(known.toString()).doesNotContain("Ani", "domesticViolence");
  }

  @Test
  void a_note_says_who_wrote_it_when_and_until_when_and_counts_as_far_as_its_hazard_reaches() {
    JsonNode dog = note("dog", "anjing galak\\n di <b>halaman</b>\\u202e", point(80), "7");
    note("dog", "terlalu jauh", point(120), "7");
    JsonNode hydrant = note("hydrantOut", "hidran kering", point(250), "null");
    JsonNode incident = begin(siti, FIRE + "," + point(0));

    JsonNode notes =
        json(siti.get("/api/known?incident=" + incident.path("number").asString()), 200)
            .path("notes");

    assertThat(notes.valueStream().map(each -> each.path("id")).toList())
        .containsExactly(dog.path("id"), hydrant.path("id"));
    assertThat(notes.at("/0/words").asString()).isEqualTo("anjing galak  di <b>halaman</b>");
    assertThat(notes.at("/0/author").asString()).isNotBlank();
    assertThat(days(notes.path(0))).isEqualTo(7);
    assertThat(days(notes.path(1))).isEqualTo(180);
    assertThat(
            database
                .sql("select actor from audit_entry where subject = ? and action = 'note.added'")
                .param("note:" + dog.path("id").asString())
                .query(String.class)
                .list())
        .containsExactly("calltaker-1");
  }

  @Test
  void a_note_ends_by_itself_and_by_hand() {
    JsonNode old = note("stairs", "tangga sempit", point(0), "1");
    JsonNode gone = note("tank", "tangki solar", point(0), "1");
    UUID now = call(null, -1, null);
    KnownCall.located(database, now, here, -6.3925, OffsetDateTime.now());
    assertThat(of(now).path("notes")).hasSize(2);

    database
        .sql("update premise_note set expires_at = now() where id = ?")
        .param(UUID.fromString(old.path("id").asString()))
        .update();
    assertThat(siti.delete("/api/notes/" + gone.path("id").asString()).statusCode()).isEqualTo(204);

    assertThat(of(now).path("notes")).isEmpty();
    assertThat(siti.delete("/api/notes/" + gone.path("id").asString()).statusCode()).isEqualTo(404);
  }

  @Test
  void what_cannot_be_noted_or_asked_is_refused() {
    String good = "\"kind\":\"dog\",\"words\":\"galak\"," + point(0);
    for (String body :
        new String[] {
          "{" + good.replace("dog", "cat") + "}",
          "{" + good.replace("galak", " \\u0000 ") + "}",
          "{" + good.replace("galak", "x".repeat(201)) + "}",
          "{" + good + ",\"days\":0}",
          "{" + good + ",\"days\":731}",
          "{\"kind\":\"dog\",\"words\":\"galak\"}",
          "{\"kind\":\"dog\",\"words\":\"galak\",\"point\":{\"type\":\"Point\",\"coordinates\":[999,0]}}",
          "{}"
        }) {
      assertThat(siti.post("/api/notes", body).statusCode()).as(body).isEqualTo(400);
    }
    assertThat(siti.get("/api/known").statusCode()).isEqualTo(400);
    assertThat(siti.get("/api/known?call=x").statusCode()).isEqualTo(400);
    assertThat(siti.get("/api/known?call=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(siti.get("/api/known?incident=KJ-1999-000001").statusCode()).isEqualTo(404);
  }

  private JsonNode of(UUID call) {
    return json(siti.get("/api/known?call=" + call), 200);
  }

  private JsonNode note(String kind, String words, String point, String days) {
    String body = "{\"kind\":\"%s\",\"words\":\"%s\",%s,\"days\":%s}";
    return json(siti.post("/api/notes", body.formatted(kind, words, point, days)), 201);
  }

  private static long days(JsonNode note) {
    return Duration.between(
            OffsetDateTime.parse(note.path("createdAt").asString()),
            OffsetDateTime.parse(note.path("expiresAt").asString()))
        .toDays();
  }

  private String point(double metresNorth) {
    return String.format(
        Locale.ROOT,
        "\"point\":{\"type\":\"Point\",\"coordinates\":[%.6f,%.7f]}",
        here,
        -6.3925 + metresNorth * METRE);
  }

  private UUID call(@Nullable String from, int minutesAgo, @Nullable String disposition) {
    UUID call = KnownCall.active(database);
    database
        .sql(
            """
            update call set number = :from, disposition = :disposition,
              offered_at = now() - :minutes * interval '1 minute' where id = :call
            """)
        .param("from", from)
        .param("disposition", disposition)
        .param("minutes", minutesAgo)
        .param("call", call)
        .update();
    return call;
  }
}
