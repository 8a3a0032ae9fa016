package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.SECRET;
import static id.kentongan.incident.Room.VIOLENCE;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.isRestricted;
import static id.kentongan.incident.Room.json;
import static id.kentongan.incident.Room.merge;
import static id.kentongan.incident.Room.patch;
import static id.kentongan.incident.Room.pathOf;
import static id.kentongan.incident.Room.tryPatch;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A restricted report that is merged: what the whole becomes, and what nobody learns by it. */
@KentonganTest
class RestrictedReportTest {

  private final JdbcClient database;
  private final Room room;
  private final Browser siti;
  private final Browser dewi;

  RestrictedReportTest(
      JdbcClient database, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.room = new Room(port, home);
    this.siti = room.as("calltaker-1");
    this.dewi = room.as("dispatcher-1");
  }

  @Test
  void a_restricted_report_restricts_the_whole_as_long_as_it_is_part_of_it_and_stays_masked() {
    Browser agus = room.as("calltaker-2");
    UUID call = KnownCall.active(database);
    JsonNode fire = begin(agus, FIRE + ",\"narrative\":\"api\",\"call\":\"" + call + "\"");
    JsonNode violence = begin(siti, VIOLENCE + SECRET);
    json(merge(siti, violence, fire), 200);

    JsonNode whole = json(agus.get(pathOf(fire)), 200);
    assertThat(whole.path("restricted").asBoolean()).isTrue();
    assertThat(whole.path("masked").asBoolean()).isFalse();
    assertThat(isRestricted(siti, call)).isTrue();
    JsonNode reports = json(agus.get(pathOf(fire) + "/reports"), 200).path("items");
    assertThat(reports.at("/0/narrative").asString()).isEqualTo("api");
    assertThat(reports.at("/1/masked").asBoolean()).isTrue();
    assertThat(reports.toString()).doesNotContain("Ani", "106.8151");
    assertThat(siti.get(pathOf(fire) + "/reports").body()).contains("Ani dipukul");
    assertThat(tryPatch(agus, whole, "\"restricted\":false").body())
        .contains("restricted-by-report");

    siti.delete(pathOf(violence) + "/merged-into");
    assertThat(json(agus.get(pathOf(fire)), 200).path("restricted").asBoolean()).isFalse();
    assertThat(isRestricted(siti, call)).isFalse();
  }

  @Test
  void a_report_that_is_no_longer_restricted_sets_the_whole_free() {
    JsonNode fire = begin(siti, FIRE);
    JsonNode violence = begin(siti, VIOLENCE);
    JsonNode merged = json(merge(siti, violence, fire), 200);
    assertThat(json(siti.get(pathOf(fire)), 200).path("restricted").asBoolean()).isTrue();
    patch(siti, merged, FIRE);
    assertThat(json(siti.get(pathOf(fire)), 200).path("restricted").asBoolean()).isFalse();
  }

  @Test
  void who_may_not_merge_into_a_closed_one_learns_nothing_of_it() {
    JsonNode violence = begin(siti, VIOLENCE + SECRET);
    patch(siti, violence, "\"state\":\"closed\",\"reason\":\"Ani selamat\"");

    HttpResponse<String> refused = merge(dewi, begin(dewi, FIRE), violence);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("\"masked\":true").doesNotContain("Ani", "106.8151");
  }
}
