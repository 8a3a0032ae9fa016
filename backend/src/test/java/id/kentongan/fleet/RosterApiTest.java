package id.kentongan.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.live.LiveClient;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An administrator edits units, crews and contacts; what others see follows at once. */
@KentonganTest
class RosterApiTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient database;
  private final int port;
  private final Path home;
  private final Browser admin;
  private final Browser dewi;
  private ObjectNode roster = JSON.createObjectNode();
  private ObjectNode contacts = JSON.createObjectNode();

  RosterApiTest(
      JdbcClient database, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.port = port;
    this.home = home;
    this.admin = Browser.at(port).signedInAs("admin-1", home);
    this.dewi = Browser.at(port).signedInAs("dispatcher-1", home);
  }

  @BeforeEach
  void the_roster_of_the_region() {
    roster = (ObjectNode) json(admin.get("/api/roster"), 200);
    contacts = (ObjectNode) json(admin.get("/api/contacts"), 200);
  }

  @AfterEach
  void the_roster_of_the_other_tests() {
    put("/api/roster", roster.put("version", version("/api/roster")), 200);
    put("/api/contacts", contacts.put("version", version("/api/contacts")), 200);
  }

  @Test
  void the_page_edits_what_the_files_say_in_their_own_columns() {
    JsonNode pump = roster.path("units").path(0);
    assertThat(pump.propertyNames()).containsExactlyInAnyOrderElementsOf(RosterReader.UNIT_COLUMNS);
    assertThat(pump.path("capabilities").asString()).isEqualTo("firefighting rescue");
    assertThat(roster.path("crews").path(0).propertyNames())
        .containsExactlyInAnyOrderElementsOf(RosterReader.CREW_COLUMNS);
    assertThat(contacts.path("contacts").size()).isEqualTo(3);
  }

  @Test
  void a_unit_comes_changes_and_goes_on_every_screen() {
    try (LiveClient room = LiveClient.connect(port, dewi)) {
      room.say("{\"subscribe\":\"units\"}");
      assertThat(room.next("units").has("snapshot")).isTrue();

      ObjectNode more = roster.deepCopy();
      ObjectNode unit = (ObjectNode) more.path("units").path(1).deepCopy();
      ((ArrayNode) more.path("units"))
          .add(unit.put("callSign", "DMK-09").put("kind", "Mobil baru"));
      put("/api/roster", more, 200);
      assertThat(awaited(room, "upsert", "DMK-09").path("kind").asString()).isEqualTo("Mobil baru");

      put("/api/roster", roster.deepCopy().put("version", version("/api/roster")), 200);
      assertThat(awaited(room, "remove", "DMK-09").asString()).isEqualTo("DMK-09");
    }
    assertThat(dewi.get("/api/units").body()).doesNotContain("DMK-09");
  }

  @Test
  void how_a_unit_stands_survives_an_edit_of_what_it_is() {
    dewi.put("/api/units/DMK-02/status", "{\"status\":\"unavailable\"}");
    ObjectNode edited = roster.deepCopy();
    ((ObjectNode) edited.path("units").path(1)).put("equipment", "Tangki 9000 L");
    put("/api/roster", edited, 200);

    assertThat(dewi.get("/api/units").body())
        .contains("Tangki 9000 L")
        .contains("\"status\":\"unavailable\"");
    dewi.put("/api/units/DMK-02/status", "{\"status\":\"available\"}");
  }

  @Test
  void who_saw_an_older_one_gets_the_newest_and_nothing_is_changed() {
    JsonNode newer = put("/api/roster", roster.deepCopy(), 200);

    JsonNode refused = put("/api/roster", roster.deepCopy(), 409);

    assertThat(refused.path("current").path("version")).isEqualTo(newer.path("version"));
  }

  @Test
  void what_cannot_be_is_refused_with_its_row_in_both_languages() {
    ObjectNode broken = roster.deepCopy();
    ((ObjectNode) broken.path("units").path(1)).put("station", "nowhere").put("crewSize", "0");
    ((ObjectNode) broken.path("crews").path(0)).put("hours", "=1+1");

    assertThat(put("/api/roster", broken, 400).path("title").asString())
        .contains("units.csv, baris 3: pos 'nowhere' tidak ada di stations.csv")
        .contains("crewSize '0' bukan bilangan dari 1 sampai 99")
        .contains("crews.csv, baris 2: hours '=1+1'");
    assertThat(
            JSON.readTree(admin.speaking("en").put("/api/roster", broken.toString()).body())
                .path("title")
                .asString())
        .contains("units.csv, line 3: the station 'nowhere' is not in stations.csv");
    admin.speaking("id");
    ((ObjectNode) broken.path("units").path(1)).remove("station");
    assertThat(put("/api/roster", broken, 400).path("title").asString()).contains("kolom");
    assertThat(json(admin.get("/api/roster"), 200)).isEqualTo(roster);
  }

  @Test
  void a_unit_that_is_sent_is_not_taken_away() {
    database
        .sql(
            """
            update unit set assignment = gen_random_uuid(), incident = gen_random_uuid(),
              incident_number = 'CT-2026-000003', assignment_status = 'enRoute', sent_by = 'Dewi',
              sent_at = now() where call_sign = 'PLN-01'
            """)
        .update();
    ObjectNode without = roster.deepCopy();
    ((ArrayNode) without.path("units")).remove(3);
    ((ArrayNode) without.path("crews")).remove(4);

    assertThat(put("/api/roster", without, 400).path("title").asString()).contains("PLN-01");

    database
        .sql(
            """
            update unit set assignment = null, incident = null, incident_number = null,
              assignment_status = null, sent_by = null, sent_at = null, version = version + 1
            """)
        .update();
  }

  @Test
  void whoever_is_with_another_unit_signs_in_again_and_is_then_of_it() {
    Browser crew = Browser.at(port).signedInAs("responder-2", home);
    ObjectNode edited = roster.deepCopy();
    ((ObjectNode) edited.path("crews").path(4)).put("account", "responder-2");
    put("/api/roster", edited, 200);

    assertThat(crew.get("/api/session").statusCode()).isEqualTo(401);
    crew = Browser.at(port).signedInAs("responder-2", home);
    assertThat(crew.put("/api/units/PLN-01/status", "{\"status\":\"available\"}").statusCode())
        .isEqualTo(200);

    ((ObjectNode) edited.path("crews").path(0)).put("account", "responder-2");
    edited.put("version", version("/api/roster"));
    assertThat(put("/api/roster", edited, 400).path("title").asString()).contains("responder-2");
  }

  @Test
  void contacts_are_edited_by_the_same_rules() {
    ObjectNode edited = contacts.deepCopy();
    ((ObjectNode) edited.path("contacts").path(1)).put("name", "Posko PLN");
    assertThat(put("/api/contacts", edited, 200).path("contacts").path(1).path("name").asString())
        .isEqualTo("Posko PLN");

    assertThat(put("/api/contacts", edited, 409).path("current").path("by").asString())
        .isEqualTo("admin-1");
    edited.put("version", version("/api/contacts"));
    ((ObjectNode) edited.path("contacts").path(1)).put("agency", "nobody");
    assertThat(put("/api/contacts", edited, 400).path("title").asString())
        .contains("contacts.csv, baris 3: instansi 'nobody' tidak ada");
  }

  @Test
  void each_unit_of_the_sample_has_a_device_whose_secret_only_its_owner_reads() throws IOException {
    Path file = home.resolve("devices.tsv");
    List<String> lines = Files.readAllLines(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(lines.stream().map(line -> line.split("\t")[0]))
        .isSortedAccordingTo(Comparator.naturalOrder())
        .contains("DMK-01", "PLN-01");
    assertThat(lines)
        .allSatisfy(line -> {
          String[] fields = line.split("\t");
          assertThat(fields[1]).matches("[0-9a-f]{32}");
          assertThat(unitOf(fields[1])).containsExactly(fields[0]);
        });
    assertThat(unitOf("DMK-01")).isEmpty();
  }

  @Test
  void a_unit_gets_another_device_and_loses_all_of_them() {
    String before = deviceOf("PLN-01");
    String secret = json(admin.post("/api/units/PLN-01/devices", null), 201).path("id").asString();

    assertThat(unitOf(secret)).containsExactly("PLN-01");
    assertThat(unitOf(before)).containsExactly("PLN-01");
    assertThat(admin.post("/api/units/XXX-01/devices", null).statusCode()).isEqualTo(404);

    assertThat(admin.delete("/api/units/PLN-01/devices").statusCode()).isEqualTo(204);
    assertThat(unitOf(secret)).isEmpty();
    assertThat(unitOf(before)).isEmpty();
    database
        .sql(
            """
            insert into device (secret_hash, unit, made_at)
            values (sha256(convert_to(?, 'UTF8')), 'PLN-01', now())
            """)
        .param(before)
        .update();
  }

  private String deviceOf(String unit) {
    try (var lines = Files.lines(home.resolve("devices.tsv"))) {
      return lines
          .map(line -> line.split("\t"))
          .filter(fields -> fields[0].equals(unit))
          .map(fields -> fields[1])
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> unitOf(String secret) {
    return database
        .sql("select unit from device where secret_hash = sha256(convert_to(?, 'UTF8'))")
        .param(secret)
        .query((row, _) -> row.getString("unit"))
        .list();
  }

  private static JsonNode awaited(LiveClient client, String kind, String unit) {
    while (true) {
      for (JsonNode each : client.next("units").path(kind)) {
        if (each.path("callSign").asString(each.asString("")).equals(unit)) {
          return each;
        }
      }
    }
  }

  private long version(String path) {
    return json(admin.get(path), 200).path("version").asLong();
  }

  private JsonNode put(String path, ObjectNode body, int status) {
    return json(admin.put(path, body.toString()), status);
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }
}
