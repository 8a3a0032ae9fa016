package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.VIOLENCE;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.id;
import static id.kentongan.incident.Room.patch;
import static id.kentongan.incident.Room.pathOf;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Which incidents are offered as the same one: how near, how recent, of which types. */
@KentonganTest
class SimilarIncidentsTest {

  private final JdbcClient database;
  private final LikenessPart likenesses;
  private final Browser siti;
  private final Browser agus;
  private final SameIncident same;

  SimilarIncidentsTest(
      JdbcClient database,
      LikenessPart likenesses,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.likenesses = likenesses;
    Room room = new Room(port, home);
    this.siti = room.as("calltaker-1");
    this.agus = room.as("calltaker-2");
    this.same = new SameIncident(database, siti, agus);
  }

  @Test
  void an_unfinished_incident_of_a_like_type_within_300_metres_and_15_minutes_is_offered() {
    JsonNode fire = begin(siti, FIRE + ",\"narrative\":\"api dari dapur\"," + same.at(0));
    JsonNode draft = begin(agus, "\"state\":\"draft\"," + FIRE + "," + same.at(120));

    JsonNode offered = same.similarTo(draft);

    assertThat(offered).hasSize(1);
    assertThat(offered.at("/0/incident")).isEqualTo(fire);
    assertThat(offered.at("/0/distance").asDouble()).isBetween(119.0, 121.0);
    assertThat(offered.at("/0/toldAt")).isEqualTo(fire.path("createdAt"));
    assertThat(same.similarTo(patch(agus, draft, same.at(299)))).hasSize(1);
  }

  @Test
  void what_is_farther_older_closed_of_another_class_an_exercise_or_nowhere_is_not() {
    begin(siti, FIRE + "," + same.at(310));
    JsonNode old = begin(siti, FIRE + "," + same.at(0));
    ago(old, 16);
    patch(siti, begin(siti, FIRE + "," + same.at(0)), "\"state\":\"closed\",\"reason\":\"padam\"");
    begin(siti, VIOLENCE + "," + same.at(0));
    begin(siti, FIRE + ",\"exercise\":true," + same.at(0));
    begin(siti, FIRE);

    JsonNode draft = begin(agus, "\"state\":\"draft\"," + FIRE + "," + same.at(0));

    assertThat(same.similarTo(draft)).isEmpty();
    assertThat(same.similarTo(begin(agus, "\"state\":\"draft\"," + FIRE))).isEmpty();
    assertThat(agus.get("/api/incidents/KJ-1999-000001/similar").statusCode()).isEqualTo(404);
  }

  /** North of all the others, which its circles would reach. */
  @Test
  void who_is_only_known_to_be_in_a_circle_may_be_as_much_nearer() {
    int north = 20_000;
    JsonNode coarse = begin(siti, FIRE + ",\"pointRadius\":500," + same.at(north + 700));
    JsonNode coarsest = begin(siti, FIRE + ",\"pointRadius\":50000," + same.at(north + 1_250));
    begin(siti, FIRE + "," + same.at(north + 650));
    begin(siti, FIRE + ",\"pointRadius\":50000," + same.at(north + 1_400));

    JsonNode draft = begin(agus, "\"state\":\"draft\"," + FIRE + "," + same.at(north));
    assertThat(SameIncident.idsOf(same.similarTo(draft))).containsExactly(id(coarse), id(coarsest));
    JsonNode wider = patch(agus, draft, "\"pointRadius\":400," + same.at(north));
    assertThat(same.similarTo(wider)).hasSize(4);
  }

  @Test
  void another_call_about_it_makes_it_recent_again() {
    JsonNode fire = begin(siti, FIRE + "," + same.at(0));
    ago(fire, 40);
    JsonNode draft = begin(agus, "\"state\":\"draft\"," + FIRE + "," + same.at(0));
    assertThat(same.similarTo(draft)).isEmpty();

    siti.post(pathOf(fire) + "/calls", "{\"call\":\"" + KnownCall.active(database) + "\"}");

    assertThat(same.similarTo(draft)).hasSize(1);
  }

  @Test
  void as_long_as_no_type_is_known_whatever_is_near_is_offered_the_nearest_first() {
    JsonNode farther = begin(siti, FIRE + "," + same.at(200));
    JsonNode nearer = begin(siti, VIOLENCE + ",\"narrative\":\"dipukul\"," + same.at(20));
    JsonNode draft = begin(agus, "\"state\":\"draft\"," + same.at(0));

    JsonNode offered = same.similarTo(draft);

    assertThat(SameIncident.idsOf(offered)).containsExactly(id(nearer), id(farther));
    assertThat(SameIncident.idsOf(same.similarTo(patch(agus, draft, FIRE))))
        .containsExactly(id(farther));
  }

  @Test
  void a_region_says_how_near_and_how_recent_and_that_may_be_the_whole_kecamatan() {
    String exercise = FIRE + ",\"exercise\":true,";
    JsonNode fire = begin(siti, exercise + same.at(900));
    ago(fire, 50);
    JsonNode draft = begin(agus, "\"state\":\"draft\"," + exercise + same.at(0));
    assertThat(same.similarTo(draft)).isEmpty();
    try {
      likeness("fire", null, 60);
      assertThat(SameIncident.idsOf(same.similarTo(draft))).contains(id(fire));
      likeness("buildingFire", 300, 60);
      assertThat(same.similarTo(draft)).isEmpty();
      database.sql("update incident_likeness set metres = 1000 where code <> 'flood'").update();
      assertThat(SameIncident.idsOf(same.similarTo(draft))).contains(id(fire));
    } finally {
      database.sql("delete from incident_likeness where code <> 'flood'").update();
    }
  }

  @Test
  void the_regions_file_is_in_force() {
    assertThat(likenesses.of("flood", "disaster")).isEqualTo(new Likeness("flood", null, 60));
    assertThat(likenesses.of("other", "flood")).isEqualTo(new Likeness("flood", null, 60));
    assertThat(likenesses.of("other", "others")).isEqualTo(Likeness.USUAL);
  }

  private void ago(JsonNode incident, int minutes) {
    database
        .sql("update incident set told_at = told_at - ? * interval '1 minute' where id = ?")
        .params(minutes, UUID.fromString(id(incident)))
        .update();
  }

  private void likeness(String code, @Nullable Integer metres, int minutes) {
    database
        .sql(
            """
            insert into incident_likeness select max(version), :code, :metres::integer, :minutes
            from region_version
            """)
        .param("code", code)
        .param("metres", metres)
        .param("minutes", minutes)
        .update();
  }
}
