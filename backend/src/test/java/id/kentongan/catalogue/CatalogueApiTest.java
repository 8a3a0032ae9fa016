package id.kentongan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.live.LiveClient;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
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

/** An administrator edits the catalogue; what was taken with an older one keeps it. */
@KentonganTest
class CatalogueApiTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient database;
  private final int port;
  private final Browser admin;
  private final Browser siti;
  private ObjectNode before = JSON.createObjectNode();

  CatalogueApiTest(
      JdbcClient database, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.port = port;
    this.admin = Browser.at(port).signedInAs("admin-1", home);
    this.siti = Browser.at(port).signedInAs("calltaker-1", home);
  }

  @BeforeEach
  void theCatalogueOfTheRegion() {
    before = inForce();
  }

  @AfterEach
  void theCatalogueOfTheOtherTests() {
    ObjectNode back = before.deepCopy().put("version", version(inForce()));
    assertThat(put(admin, back).statusCode()).isEqualTo(200);
  }

  @Test
  void everybodyWhoIsSignedInReadsItWholeInBothLanguages() {
    JsonNode fire = before.path("catalogue").path("classes").path(0);

    assertThat(fire.path("name").toString()).isEqualTo("{\"id\":\"Kebakaran\",\"en\":\"Fire\"}");
    assertThat(fire.path("responsible").toString()).isEqualTo("[\"damkar\"]");
    assertThat(
            before.path("catalogue").path("intake").path("cards").path(0).path("types").toString())
        .isEqualTo("[\"buildingFire\"]");
    assertThat(json(siti.get("/api/incident-types"), 200).path("items").path(0).path("supporting"))
        .hasToString("[\"pln\"]");
    assertThat(siti.get("/api/agencies").body()).contains("\"code\":\"damkar\"");
  }

  @Test
  void anEditIsInForceAtOnceAndOnRecord() {
    JsonNode edited = json(put(admin, renamed("Rumah kebakaran")), 200);

    assertThat(edited.path("version").asLong()).isGreaterThan(version(before));
    assertThat(edited.path("by").asString()).isEqualTo("admin-1");
    assertThat(siti.get("/api/incident-types").body()).contains("Rumah kebakaran");
    assertThat(json(admin.get("/api/catalogue/versions"), 200).path("items").path(0).path("note"))
        .hasToString("\"nama baru\"");
    assertThat(
            database
                .sql("select count(*) from audit_entry where action = 'catalogue.edited'")
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  void olderVersionsFollowPageByPage() {
    put(admin, renamed("Rumah kebakaran"));
    put(admin, renamed("Bangunan kebakaran").put("version", version(inForce())));
    JsonNode all = json(admin.get("/api/catalogue/versions?limit=200"), 200).path("items");

    JsonNode first = json(admin.get("/api/catalogue/versions?limit=1"), 200);
    assertThat(first.path("items")).hasSize(1);
    assertThat(first.path("items").path(0)).isEqualTo(all.path(0));
    String next = "/api/catalogue/versions?limit=1&cursor=" + first.path("next").asString();
    assertThat(json(admin.get(next), 200).path("items").path(0)).isEqualTo(all.path(1));
    String last = all.path(all.size() - 1).path("version").toString();
    JsonNode end = json(admin.get("/api/catalogue/versions?cursor=" + last), 200);
    assertThat(end.path("items")).isEmpty();
    assertThat(end.path("next").isNull()).isTrue();
    for (String bad : List.of("cursor=x", "cursor=1%20or%201=1", "limit=0", "limit=201")) {
      assertThat(admin.get("/api/catalogue/versions?" + bad).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void aNoteThatNoDatabaseHoldsIsTakenWithoutIt() {
    ObjectNode edit = renamed("Rumah kebakaran").put("note", "nama\u0000 \u202ebaru\n");

    assertThat(json(put(admin, edit), 200).path("note").asString()).isEqualTo("nama   baru");
  }

  @Test
  void anOldIncidentKeepsTheCatalogueThatItWasTakenWith() {
    JsonNode old =
        json(siti.post("/api/incidents", "{\"state\":\"draft\",\"type\":\"buildingFire\"}"), 201);
    ObjectNode edit = renamed("Rumah kebakaran");
    ((ObjectNode) type(edit)).put("priority", 3);
    put(admin, edit);

    JsonNode later = json(siti.get("/api/incidents/" + old.path("id").asString()), 200);
    assertThat(later.path("catalogue").asLong()).isEqualTo(version(before));
    assertThat(later.path("priority").asInt()).isEqualTo(1);
    assertThat(siti.get("/api/incident-types?catalogue=" + later.path("catalogue")).body())
        .contains("Rumah atau bangunan terbakar");
    assertThat(json(siti.get("/api/catalogue/versions/" + version(before)), 200)).isEqualTo(before);
    JsonNode fresh = json(siti.post("/api/incidents", "{\"type\":\"buildingFire\"}"), 201);
    assertThat(fresh.path("priority").asInt()).isEqualTo(3);
    assertThat(fresh.path("catalogue").asLong()).isEqualTo(version(inForce()));
  }

  @Test
  void aTypeThatIsThereNoMoreStaysGoodForWhatHasItAndForNothingNew() {
    ObjectNode with = before.deepCopy().put("note", "uji");
    ArrayNode types = (ArrayNode) with.path("catalogue").path("classes").path(0).path("types");
    types.add(((ObjectNode) types.get(0)).deepCopy().put("code", "shipFire"));
    long then = version(json(put(admin, with), 200));
    JsonNode ship = json(siti.post("/api/incidents", "{\"type\":\"shipFire\"}"), 201);
    put(admin, before.deepCopy().put("version", then));

    String path = "/api/incidents/" + ship.path("id").asString();
    JsonNode again =
        json(
            siti.send(
                "PATCH", path, "{\"version\":1,\"type\":\"buildingFire\",\"narrative\":\"x\"}"),
            200);
    assertThat(
            json(siti.send("PATCH", path, "{\"version\":2,\"type\":\"shipFire\"}"), 200)
                .path("type")
                .asString())
        .isEqualTo("shipFire");
    assertThat(again.path("catalogue").asLong()).isEqualTo(then);
    assertThat(siti.post("/api/incidents", "{\"type\":\"shipFire\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void aScreenThatStaysOpenIsToldThatAnotherOneIsInForce() {
    try (LiveClient screen = LiveClient.connect(port, siti)) {
      screen.say("{\"subscribe\":\"catalogue\"}");
      screen.next("catalogue");
      long edited = version(json(put(admin, renamed("Rumah kebakaran")), 200));

      JsonNode told;
      do { // What a former test edited last may only now be told.
        told = screen.next("catalogue").at("/upsert/0");
      } while (told.path("version").asLong() < edited);
      assertThat(told.path("version").asLong()).isEqualTo(edited);
    }
  }

  @Test
  void whatCannotBeIsRefusedWithItsReasonsAndChangesNothing() {
    ObjectNode edit = renamed("Rumah kebakaran");
    ((ObjectNode) type(edit)).put("priority", 9);
    ((ArrayNode) type(edit).path("responsible")).add("nobody");
    JsonNode refused = json(put(admin.speaking("en"), edit), 400);

    assertThat(refused.path("type").asString()).endsWith("catalogue-refused");
    assertThat(refused.toString())
        .contains("buildingFire: priority must be 1 to 4", "the agency 'nobody' is not in");
    assertThat(inForce()).isEqualTo(before);
  }

  @Test
  void whoIsLateIsToldWhatIsInForceNow() {
    put(admin, renamed("Rumah kebakaran"));
    JsonNode late = json(put(admin, renamed("Bangunan kebakaran")), 409);

    assertThat(late.path("current").path("version").asLong()).isEqualTo(version(inForce()));
    assertThat(siti.get("/api/incident-types").body()).doesNotContain("Bangunan kebakaran");
  }

  @Test
  void nobodyButAnAdministratorEditsAndNothingBrokenIsTaken() {
    assertThat(put(siti, renamed("x")).statusCode()).isEqualTo(403);
    for (String broken : List.of("{}", "{\"version\":1}", "{\"version\":1,\"catalogue\":{}}")) {
      assertThat(admin.put("/api/catalogue", broken).statusCode()).isIn(400, 409);
    }
    String empty = "{\"version\":%d,\"catalogue\":{}}".formatted(version(before));
    assertThat(admin.put("/api/catalogue", empty).statusCode()).isEqualTo(400);
    for (String version : List.of("0", "99999999999", "x", "1%20or%201=1")) {
      assertThat(siti.get("/api/catalogue/versions/" + version).statusCode()).isEqualTo(404);
    }
    assertThat(siti.get("/api/incident-types?catalogue=999999").statusCode()).isEqualTo(404);
  }

  private ObjectNode renamed(String name) {
    ObjectNode edit = before.deepCopy().put("note", "nama baru");
    ((ObjectNode) type(edit).path("name")).put("id", name);
    return edit;
  }

  /** The first type of the first class. */
  private static JsonNode type(JsonNode version) {
    return version.path("catalogue").path("classes").path(0).path("types").path(0);
  }

  private ObjectNode inForce() {
    return (ObjectNode) json(siti.get("/api/catalogue"), 200);
  }

  private static long version(JsonNode catalogue) {
    return catalogue.path("version").asLong();
  }

  private static HttpResponse<String> put(Browser who, ObjectNode version) {
    ObjectNode body = JSON.createObjectNode();
    body.set("version", version.path("version"));
    body.put("note", version.path("note").asString(""));
    body.set("catalogue", version.path("catalogue"));
    return who.put("/api/catalogue", body.toString());
  }

  private static JsonNode json(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }
}
