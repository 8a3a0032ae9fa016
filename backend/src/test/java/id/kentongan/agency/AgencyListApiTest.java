package id.kentongan.agency;

import static id.kentongan.dispatch.Desk.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.dispatch.Desk;
import id.kentongan.live.LiveClient;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An administrator edits agencies and stations; what others see follows within seconds. */
@KentonganTest
class AgencyListApiTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String AGENCIES = "/api/agency-list";
  private static final String ROSTER = "/api/roster";
  private static final String CONTACTS = "/api/contacts";

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final int port;
  private final Browser admin;
  private final Desk desk;
  private ObjectNode list = JSON.createObjectNode();
  private ObjectNode roster = JSON.createObjectNode();
  private ObjectNode contacts = JSON.createObjectNode();

  AgencyListApiTest(
      JdbcClient database,
      TransactionTemplate transaction,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.transaction = transaction;
    this.port = port;
    this.admin = Browser.at(port).signedInAs("admin-1", home);
    this.desk = new Desk(port, home, database);
  }

  @BeforeEach
  void what_the_region_brought() {
    desk.callEverybodyBack();
    list = (ObjectNode) json(admin.get(AGENCIES), 200);
    roster = (ObjectNode) json(admin.get(ROSTER), 200);
    contacts = (ObjectNode) json(admin.get(CONTACTS), 200);
  }

  @AfterEach
  void as_it_was() {
    desk.callEverybodyBack();
    save(ROSTER, roster, 200);
    save(CONTACTS, contacts, 200);
    save(AGENCIES, list, 200);
  }

  @Test
  void the_page_edits_what_the_files_say_in_their_own_columns() {
    assertThat(list.at("/agencies/0").propertyNames())
        .containsExactlyInAnyOrderElementsOf(AgencyReader.AGENCY_COLUMNS);
    assertThat(list.at("/stations/0").propertyNames())
        .containsExactlyInAnyOrderElementsOf(AgencyReader.STATION_COLUMNS);
    assertThat(list.at("/agencies").findValuesAsString("code"))
        .containsExactlyInAnyOrder("damkar", "pln");
    assertThat(list.at("/stations/0/latitude").asString()).isEqualTo("-6.405");
  }

  @Test
  void a_station_that_moves_takes_its_units_along_on_every_screen() {
    try (LiveClient units = LiveClient.connect(port, desk.dewi());
        LiveClient region = LiveClient.connect(port, desk.dewi())) {
      units.say("{\"subscribe\":\"units\"}");
      assertThat(units.next("units").has("snapshot")).isTrue();
      region.say("{\"subscribe\":\"region\"}");
      JsonNode before = region.next("region").at("/snapshot/0");

      ObjectNode moved = list.deepCopy();
      station(moved, "damkar-1").put("longitude", "106.8051").put("address", "Jl. Kenanga 9");
      save(AGENCIES, moved, 200);

      awaited(units, "units", unit -> unit.at("/point/coordinates/0").asDouble() == 106.8051);
      JsonNode after =
          awaited(
              region,
              "region",
              each -> each.path("edition").asLong() > before.path("edition").asLong());
      assertThat(after.path("version")).isEqualTo(before.path("version"));
    }
    assertThat(desk.dewi().get("/api/stations").body()).contains("106.8051", "Jl. Kenanga 9");
  }

  @Test
  void an_agency_that_is_new_sees_its_units_at_once() {
    withPmi();
    ObjectNode known = contacts.deepCopy();
    row(known.path("contacts"), "agency", "damkar").put("agency", "pmi");
    save(CONTACTS, known, 200);
    try (LiveClient pmi = LiveClient.connect(port, desk.as("agency-1"))) {
      pmi.say("{\"subscribe\":\"units\"}");
      assertThat(pmi.next("units").path("snapshot")).isEmpty();

      ObjectNode more = roster.deepCopy();
      row(more.path("units"), "callSign", "PLN-01").put("agency", "pmi");
      save(ROSTER, more, 200);

      assertThat(awaited(pmi, "units", unit -> true).path("callSign").asString())
          .isEqualTo("PLN-01");
    }
  }

  @Test
  void who_saw_an_older_list_gets_the_newest_and_nothing_is_changed() {
    JsonNode newer = json(admin.put(AGENCIES, list.toString()), 200);

    JsonNode refused = json(admin.put(AGENCIES, list.toString()), 409);

    assertThat(refused.at("/current/version")).isEqualTo(newer.path("version"));
    assertThat(refused.path("title").asString()).contains("admin-1");
  }

  @Test
  void what_cannot_be_is_refused_with_its_row_in_both_languages() {
    ObjectNode broken = list.deepCopy();
    station(broken, "damkar-1").put("agency", "nobody").put("latitude", "91");

    assertThat(save(AGENCIES, broken, 400).path("title").asString())
        .contains("stations.csv, baris 2: instansi 'nobody' tidak ada")
        .contains("latitude '91'");
    agency(broken, "pln").put("name", "=1+1");
    assertThat(save(AGENCIES, broken, 400).path("title").asString())
        .contains("agencies.csv, baris 3: name '=1+1' dapat dijalankan sebagai rumus");
    assertThat(
            json(admin.speaking("en").put(AGENCIES, broken.toString()), 400)
                .path("title")
                .asString())
        .contains("agencies.csv, line 3");
    admin.speaking("id");
    agency(broken, "pln").put("name", "PLN").put("kind", "firm");
    assertThat(save(AGENCIES, broken, 400).path("title").asString()).contains("kind 'firm'");
    station(broken, "damkar-1").remove("address");
    assertThat(save(AGENCIES, broken, 400).path("title").asString()).contains("kolom");
    assertThat(json(admin.put(AGENCIES, "{\"version\":1}"), 400).path("type").asString())
        .endsWith("invalid-request");
    assertThat(json(admin.get(AGENCIES), 200)).isEqualTo(list);
  }

  @Test
  void no_agency_or_station_goes_while_something_names_it() {
    ObjectNode without = list.deepCopy();
    remove(without, "agencies", "pln");

    assertThat(save(AGENCIES, without, 400).path("title").asString())
        .contains("kontak 'Gangguan listrik' memakai instansi 'pln'")
        .contains("buildingFire: katalog memakai instansi 'pln'")
        .contains("unit PLN-01 memakai instansi 'pln'")
        .contains("rencana respons fire menyebut instansi 'pln'");
    without = list.deepCopy();
    remove(without, "stations", "damkar-1");
    assertThat(save(AGENCIES, without, 400).path("title").asString())
        .contains("unit DMK-01", "'damkar-1'");
    assertThat(json(admin.get(AGENCIES), 200)).isEqualTo(list);
  }

  @Test
  void an_agency_does_not_go_while_a_number_of_the_directory_is_its() {
    ObjectNode without = withPmi();
    database
        .sql(
            """
            insert into directory_entry (version, number, name, agency)
            select max(version), '02170001', 'Piket PMI', 'pmi' from region_version
            """)
        .update();
    remove(without, "agencies", "pmi");

    assertThat(save(AGENCIES, without, 400).path("title").asString())
        .contains("nomor 02170001 di buku telepon");

    database.sql("delete from directory_entry where agency = 'pmi'").update();
    save(AGENCIES, without, 200);
  }

  @Test
  void an_agency_does_not_go_while_it_is_at_work() {
    ObjectNode without = withPmi();
    JsonNode fire = desk.fire();
    JsonNode asked =
        json(desk.dewi().post(Desk.pathOf(fire), "{\"units\":[],\"agencies\":[\"pmi\"]}"), 201)
            .at("/items/0");
    remove(without, "agencies", "pmi");

    assertThat(save(AGENCIES, without, 400).path("title").asString())
        .contains(fire.path("number").asString(), "'pmi'");

    desk.say(asked, "cancelled");
    save(AGENCIES, without, 200);
  }

  @Test
  void a_unit_is_not_put_at_a_station_that_goes_in_the_same_moment() {
    ObjectNode more = list.deepCopy();
    ((ArrayNode) more.path("stations"))
        .add(station(more, "damkar-1").deepCopy().put("code", "damkar-9"));
    save(AGENCIES, more, 200);
    ObjectNode at = roster.deepCopy();
    row(at.path("units"), "callSign", "DMK-01").put("station", "damkar-9");
    at.put("version", version(ROSTER));

    CompletableFuture<HttpResponse<String>> answer =
        transaction.execute(_ -> {
          database.sql("lock table agency_list in exclusive mode").update();
          database.sql("delete from station where code = 'damkar-9'").update();
          CompletableFuture<HttpResponse<String>> put =
              CompletableFuture.supplyAsync(() -> admin.put(ROSTER, at.toString()));
          await()
              .atMost(Duration.ofSeconds(30))
              .until(
                  () ->
                      database
                          .sql(
                              """
                              select count(*) from pg_locks
                              where relation = 'agency_list'::regclass and not granted
                              """)
                          .query(Integer.class)
                          .single(),
                  waiting -> waiting == 1);
          return put;
        });

    assertThat(json(answer.join(), 400).path("title").asString()).contains("damkar-9");
  }

  /** The agencies with one more, which nothing names yet; it is in force. */
  private ObjectNode withPmi() {
    ObjectNode more = list.deepCopy();
    ((ArrayNode) more.path("agencies"))
        .add(agency(more, "pln").deepCopy().put("code", "pmi").put("name", "Palang Merah"));
    save(AGENCIES, more, 200);
    return more;
  }

  private static ObjectNode agency(ObjectNode list, String code) {
    return row(list.path("agencies"), "code", code);
  }

  private static ObjectNode station(ObjectNode list, String code) {
    return row(list.path("stations"), "code", code);
  }

  private static ObjectNode row(JsonNode rows, String column, String value) {
    return rows.valueStream()
        .filter(row -> row.path(column).asString().equals(value))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static void remove(ObjectNode list, String rows, String code) {
    ((ArrayNode) list.path(rows)).removeIf(row -> row.path("code").asString().equals(code));
  }

  private static JsonNode awaited(LiveClient client, String topic, Predicate<JsonNode> wanted) {
    while (true) {
      for (JsonNode each : client.next(topic).path("upsert")) {
        if (wanted.test(each)) {
          return each;
        }
      }
    }
  }

  /** As made of what is in force. */
  private JsonNode save(String path, ObjectNode wanted, int status) {
    return json(
        admin.put(path, wanted.deepCopy().put("version", version(path)).toString()), status);
  }

  private long version(String path) {
    return json(admin.get(path), 200).path("version").asLong();
  }
}
