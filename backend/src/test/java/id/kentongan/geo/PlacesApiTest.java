package id.kentongan.geo;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.geo.words.Near;
import id.kentongan.shared.GeoPoint;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Places and areas over HTTP: what the room gets, and what strangers do not. */
@KentonganTest
@Import(Importing.class)
class PlacesApiTest {

  private final Importing importing;
  private final Places places;
  private final Browser siti;
  @TempDir private Path folder;

  PlacesApiTest(
      Importing importing,
      Places places,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.importing = importing;
    this.places = places;
    this.siti = Browser.at(port).signedInAs("calltaker-1", home);
  }

  @BeforeEach
  void aTownIsImported() {
    importing.take(WrittenTown.in(folder));
  }

  @Test
  void the_api_answers_with_the_contracts_fields() {
    JsonNode item =
        json(siti.get("/api/places?query=jl%20mawar&near=110.41,-6.9900000000000002"))
            .at("/items/0");

    assertThat(item.path("label").asString()).isEqualTo("Jalan Mawar");
    assertThat(item.path("kind").asString()).isEqualTo("street");
    assertThat(item.at("/point/type").asString()).isEqualTo("Point");
    assertThat(item.at("/area/name").asString()).isEqualTo("Mekarjaya");
    assertThat(item.path("distance").isIntegralNumber()).isTrue();

    JsonNode at = json(siti.speaking("en").get("/api/places/at?point=110.4118,-6.9902"));
    assertThat(at.at("/area/kelurahan/code").asString()).isEqualTo("99.71.01.1002");
    assertThat(at.path("words").asString()).startsWith("on Jalan Raya Kentongan");
  }

  @Test
  void a_small_circle_makes_what_is_far_from_it_less_likely() {
    GeoPoint east = new GeoPoint(110.436, -7.011);
    String exact = "/api/places?query=kenanga&near=110.436,-7.011,20";

    assertThat(json(siti.get(exact)).at("/items/0/area/name").asString()).isEqualTo("Karanganyar");
    assertThat(places.search("masjid", Near.circle(east, 20)))
        .isEqualTo(places.search("masjid", Near.circle(east, 250)));
    assertThat(Near.circle(east, 20).metres()).isEqualTo(500);
    assertThat(Near.circle(east, 3_000).metres()).isEqualTo(6_000);
    for (String radius : List.of("-1", "NaN", "", "200000", "20,20")) {
      assertThat(siti.get("/api/places?query=kenanga&near=110.4,-7," + radius).statusCode())
          .as(radius)
          .isEqualTo(400);
    }
  }

  @Test
  void a_link_that_was_pasted_is_read_however_long_it_is() {
    String link =
        "https://www.google.com/maps/place/Rumah/@-6.9902,110.4118,17z/data=" + "!4m5".repeat(450);

    JsonNode hit = json(siti.get("/api/places?query=" + encoded(link))).at("/items/0");

    assertThat(hit.path("kind").asString()).isEqualTo("coordinates");
    assertThat(hit.at("/area/name").asString()).isEqualTo("Mekarjaya");
  }

  @Test
  void coordinates_outside_say_whose_they_are() {
    JsonNode hit = json(siti.get("/api/places?query=-6.99,%20110.45")).at("/items/0");

    assertThat(hit.path("area").isNull()).isTrue();
    assertThat(hit.path("outside").asString()).isEqualTo("Ujungsari, Kabupaten Tetangga");
  }

  @Test
  void an_incident_outside_keeps_whose_place_it_was() {
    String body =
        "{\"state\":\"draft\",\"point\":{\"type\":\"Point\",\"coordinates\":[110.45,-6.99]}}";
    JsonNode begun = JsonMapper.shared().readTree(siti.post("/api/incidents", body).body());

    JsonNode area = json(siti.get("/api/incidents/" + begun.path("id").asString())).path("area");

    assertThat(area.path("name").asString()).isEqualTo("Tirtasari");
    assertThat(area.path("outside").asBoolean()).isTrue();
    assertThat(area.path("outsideName").asString()).isEqualTo("Ujungsari, Kabupaten Tetangga");
  }

  @Test
  void hostile_queries_do_no_harm() {
    for (String query :
        new String[] {"%", "_", "%%%%", "'; drop table geo_place; --", "\\", "\0", "a"}) {
      HttpResponse<String> answer = siti.get("/api/places?query=" + encoded(query));
      assertThat(answer.statusCode()).as(query).isEqualTo(200);
    }
    assertThat(json(siti.get("/api/places?query=" + encoded("%"))).path("items").isEmpty())
        .isTrue();
    assertThat(siti.get("/api/places?query=" + "a".repeat(10_000)).statusCode()).isEqualTo(400);
    assertThat(siti.get("/api/places").statusCode()).isEqualTo(400);
    for (String near :
        new String[] {"NaN,NaN", "110", "110,-7,3,3", "181,0", "0,91", "1e2,1", "", "Infinity,0"}) {
      assertThat(siti.get("/api/places?query=mawar&near=" + near).statusCode())
          .as(near)
          .isEqualTo(400);
      assertThat(siti.get("/api/places/at?point=" + near).statusCode()).as(near).isEqualTo(400);
    }
    JsonNode nullIsland = json(siti.get("/api/places/at?point=0,0"));
    assertThat(nullIsland.path("area").isNull()).isTrue();
    assertThat(nullIsland.path("words").asString()).isEmpty();
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
