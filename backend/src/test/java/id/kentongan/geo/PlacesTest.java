package id.kentongan.geo;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.shared.GeoPoint;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@KentonganTest
@Import(Importing.class)
class PlacesTest {

  private static final Locale INDONESIAN = Locale.of("id");

  private final Importing importing;
  private final Places places;
  private final Areas areas;
  private final Neighbourhood neighbourhood;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final int port;
  private final Path home;
  @TempDir private Path folder;

  PlacesTest(
      Importing importing,
      Places places,
      Areas areas,
      Neighbourhood neighbourhood,
      JdbcClient database,
      TransactionTemplate transaction,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.importing = importing;
    this.places = places;
    this.areas = areas;
    this.neighbourhood = neighbourhood;
    this.database = database;
    this.transaction = transaction;
    this.port = port;
    this.home = home;
  }

  @BeforeEach
  void aTownIsImported() {
    importing.take(
        WrittenRegion.whole(folder)
            .write("map.osm", town().xml())
            .landmarks(
                "Masjid Al-Ikhlas,mosque,-6.9910,110.4110,Jl. Melati 3",
                "RSUD Kota Coba,hospital,-6.9850,110.4250,Jl. Raya Kentongan"));
  }

  @Test
  void a_point_is_in_its_kelurahan() {
    AreaOfPoint area = areas.find(new GeoPoint(110.41, -6.99)).orElseThrow();

    assertThat(area.kelurahan()).isEqualTo(new Area("99.71.01.1002", "Mekarjaya"));
    assertThat(area.kecamatan()).isEqualTo(new Area("99.71.01", "Sukamaju"));
    assertThat(area.outside()).isFalse();
  }

  @Test
  void a_point_outside_belongs_to_the_nearest_one_and_says_so() {
    AreaOfPoint area = areas.find(new GeoPoint(110.45, -6.99)).orElseThrow();

    assertThat(area.kelurahan().name()).isEqualTo("Tirtasari");
    assertThat(area.outside()).isTrue();
    assertThat(area.distance()).isBetween(1_090.0, 1_120.0);
    assertThat(areas.find(new GeoPoint(0, 0))).isEmpty();
  }

  @Test
  void a_point_on_a_boundary_is_in_one_of_the_two() {
    assertThat(areas.find(new GeoPoint(110.42, -6.99)).orElseThrow().outside()).isFalse();
  }

  @Test
  void what_happened_under_a_former_import_keeps_its_areas() {
    long before = versionsOf("99.71.01.1002");
    importing.take(
        new WrittenRegion(folder)
            .landmarks()
            .square("99.71.01.1002", "Mekarmulya", "99.71.01", "Sukamaju", 110.40, -7.00));

    assertThat(versionsOf("99.71.01.1002")).isEqualTo(before + 1);
    assertThat(areas.find(new GeoPoint(110.41, -6.99)).orElseThrow().kelurahan().name())
        .isEqualTo("Mekarmulya");
    assertThat(areas.find(new GeoPoint(110.43, -7.01)).orElseThrow().outside()).isTrue();
    assertThat(labels("rsud")).isEmpty();
  }

  @Test
  void a_place_is_found_however_it_is_written() {
    for (String query :
        new String[] {
          "Jl. Mawar", "jln mawar", "jalan mawar no 5", "JALAN MAWAR RT 02/03", "mawar mekarjaya"
        }) {
      assertThat(first(query)).as(query).isEqualTo("Jalan Mawar");
    }
    assertThat(first("rumah sakit umum kota coba")).isEqualTo("RSUD Kota Coba");
    assertThat(first("mesjid al ihlas")).isEqualTo("Masjid Al-Ikhlas");
    assertThat(first("kel mekar jaya")).isEqualTo("Mekarjaya");
    assertThat(first("jend gatot subrto")).isEqualTo("Jalan Jenderal Gatot Soebroto");
    assertThat(first("wansari")).isEqualTo("Wanasari");
  }

  @Test
  void what_the_map_and_the_region_both_name_is_found_once() {
    assertThat(labels("masjid al ikhlas")).containsOnlyOnce("Masjid Al-Ikhlas");
  }

  @Test
  void a_crossing_is_found_by_its_two_streets_in_either_order() {
    assertThat(first("simpang mawar kentongan"))
        .isEqualTo("Simpang Jalan Mawar – Jalan Raya Kentongan");
    assertThat(first("perempatan jl raya kentongan jl mawar"))
        .isEqualTo("Simpang Jalan Mawar – Jalan Raya Kentongan");
  }

  @Test
  void of_two_streets_with_one_name_the_near_one_comes_first() {
    GeoPoint west = new GeoPoint(110.405, -7.01);
    GeoPoint east = new GeoPoint(110.435, -7.01);

    assertThat(places.search("jl kenanga", west).getFirst().area())
        .isEqualTo(new Area("99.71.01.1001", "Cempaka"));
    PlaceHit near = places.search("jl kenanga", east).getFirst();
    assertThat(near.area()).isEqualTo(new Area("99.71.02.1001", "Karanganyar"));
    assertThat(near.distance()).isBetween(0L, 1_000L);
    assertThat(places.search("kenanga", null).getFirst().distance()).isNull();
  }

  @Test
  void a_street_through_two_kelurahan_is_found_in_both() {
    assertThat(places.search("raya kentongan", null))
        .filteredOn(hit -> hit.kind().equals("street"))
        .extracting(hit -> hit.area() == null ? "" : hit.area().name())
        .containsExactlyInAnyOrder("Mekarjaya", "Tirtasari");
  }

  @Test
  void a_point_is_called_by_what_is_around_it() {
    GeoPoint point = new GeoPoint(110.4118, -6.9902);

    assertThat(neighbourhood.of(point, INDONESIAN).words())
        .isEqualTo(
            "di Jalan Raya Kentongan, 130 m timur laut Masjid Al-Ikhlas, Mekarjaya, Sukamaju");
    assertThat(neighbourhood.of(point, Locale.ENGLISH).words())
        .isEqualTo(
            "on Jalan Raya Kentongan, 130 m north-east of Masjid Al-Ikhlas, Mekarjaya, Sukamaju");
    assertThat(neighbourhood.of(new GeoPoint(0, 0), INDONESIAN))
        .isEqualTo(new Surroundings(null, null, null, ""));
  }

  @Test
  void the_search_goes_by_its_index() {
    String plan =
        transaction.execute(_ -> {
          database.sql(Places.PREPARE).param(Places.LIKENESSES.getLast()).query().singleRow();
          return String.join(
              "\n",
              database
                  .sql("explain " + Places.SEARCH)
                  .param("query", "mawar")
                  .param("list", new String[] {"mawar"})
                  .param("longitude", 110.4)
                  .param("latitude", -7.0)
                  .param("limit", 20)
                  .query(String.class)
                  .list());
        });

    assertThat(plan).contains("geo_place_words").doesNotContain("Seq Scan");
  }

  @Test
  void the_api_answers_with_the_contracts_fields() {
    Browser siti = Browser.at(port).signedInAs("calltaker-1", home);
    JsonNode item = json(siti.get("/api/places?query=jl%20mawar&near=110.41,-6.99")).at("/items/0");

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
  void hostile_queries_do_no_harm() {
    Browser siti = Browser.at(port).signedInAs("calltaker-1", home);
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
        new String[] {"NaN,NaN", "110", "110,-7,3", "181,0", "0,91", "1e2,1", "", "Infinity,0"}) {
      assertThat(siti.get("/api/places?query=mawar&near=" + near).statusCode())
          .as(near)
          .isEqualTo(400);
      assertThat(siti.get("/api/places/at?point=" + near).statusCode()).as(near).isEqualTo(400);
    }
    JsonNode nullIsland = json(siti.get("/api/places/at?point=0,0"));
    assertThat(nullIsland.path("area").isNull()).isTrue();
    assertThat(nullIsland.path("words").asString()).isEmpty();
  }

  private static WrittenOsm town() {
    WrittenOsm osm = new WrittenOsm();
    long corner = osm.node(110.41, -6.99);
    osm.node(
        110.4111, -6.9911, "amenity=place_of_worship", "religion=muslim", "name=Masjid Al-Ikhlas");
    osm.way(
        List.of(osm.node(110.402, -6.99), corner, osm.node(110.438, -6.99)),
        "highway=primary",
        "name=Jalan Raya Kentongan");
    osm.way(List.of(corner, osm.node(110.41, -6.983)), "highway=residential", "name=Jalan Mawar");
    osm.way(
        List.of(osm.node(110.404, -6.984), osm.node(110.406, -6.984)),
        "highway=secondary",
        "name=Jalan Jenderal Gatot Soebroto");
    for (double west : new double[] {110.405, 110.435}) {
      osm.way(
          List.of(osm.node(west, -7.011), osm.node(west + 0.002, -7.011)),
          "highway=residential",
          "name=Jalan Kenanga");
    }
    return osm;
  }

  private String first(String query) {
    return labels(query).getFirst();
  }

  private List<String> labels(String query) {
    return places.search(query, null).stream().map(PlaceHit::label).toList();
  }

  private long versionsOf(String code) {
    return database
        .sql("select count(*) from geo_area where code = ?")
        .param(code)
        .query(Long.class)
        .single();
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
