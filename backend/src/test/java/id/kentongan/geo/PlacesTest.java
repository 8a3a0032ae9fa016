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
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@KentonganTest
@Import(Importing.class)
class PlacesTest {

  private static final Locale INDONESIAN = Locale.of("id");

  /** To the east of Tirtasari, and over its edge. */
  private static final String NEIGHBOUR =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature",
      "properties":{"nama_kec":"Ujungsari","nama_kab":"Kabupaten Tetangga"},
      "geometry":{"type":"Polygon","coordinates":[[[110.43,-7.00],[110.50,-7.00],[110.50,-6.98],
      [110.43,-6.98],[110.43,-7.00]]]}}]}
      """;

  private final Importing importing;
  private final Places places;
  private final Areas areas;
  private final Neighbourhood neighbourhood;
  private final JdbcClient database;
  private final int port;
  private final Path home;
  @TempDir private Path folder;

  PlacesTest(
      Importing importing,
      Places places,
      Areas areas,
      Neighbourhood neighbourhood,
      JdbcClient database,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.importing = importing;
    this.places = places;
    this.areas = areas;
    this.neighbourhood = neighbourhood;
    this.database = database;
    this.port = port;
    this.home = home;
  }

  @BeforeEach
  void aTownIsImported() {
    importing.take(
        WrittenRegion.whole(folder)
            .write("map.osm", town().xml())
            .write("neighbours.geojson", NEIGHBOUR)
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
    assertThat(area.outsideName()).isNull();
  }

  @Test
  void a_point_outside_belongs_to_the_nearest_one_and_says_so() {
    AreaOfPoint area = areas.find(new GeoPoint(110.45, -6.99)).orElseThrow();

    assertThat(area.kelurahan().name()).isEqualTo("Tirtasari");
    assertThat(area.outside()).isTrue();
    assertThat(area.outsideName()).isEqualTo("Ujungsari, Kabupaten Tetangga");
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
  void a_crossing_of_three_streets_is_found_by_any_two_and_is_one_place() {
    String crossing = "Simpang Jalan Anggrek – Jalan Dahlia – Jalan Teratai";

    for (String query :
        List.of("simpang anggrek dahlia", "simpang anggrek teratai", "pertigaan teratai dahlia")) {
      assertThat(first(query)).as(query).isEqualTo(crossing);
    }
    assertThat(labels("simpang anggrek teratai")).containsOnlyOnce(crossing);
  }

  @Test
  void of_two_streets_with_one_name_the_near_one_comes_first() {
    GeoPoint west = new GeoPoint(110.405, -7.01);
    GeoPoint east = new GeoPoint(110.435, -7.01);

    assertThat(places.search("jl kenanga", Near.to(west)).getFirst().area())
        .isEqualTo(new Area("99.71.01.1001", "Cempaka"));
    PlaceHit near = places.search("jl kenanga", Near.to(east)).getFirst();
    assertThat(near.area()).isEqualTo(new Area("99.71.02.1001", "Karanganyar"));
    assertThat(near.distance()).isBetween(0L, 1_000L);
    assertThat(places.search("kenanga", null).getFirst().distance()).isNull();
  }

  @Test
  void a_street_through_two_kelurahan_is_found_in_both() {
    assertThat(places.search("raya kentongan", null))
        .filteredOn(hit -> hit.kind().equals("street"))
        .extracting(hit -> hit.area() == null ? "" : hit.area().name())
        .containsExactlyInAnyOrder("Mekarjaya", "Tirtasari", "");
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
  void a_house_is_found_by_its_number_and_else_its_street_and_the_nearest_on_its_side() {
    PlaceHit house = places.search("jl mawar no 12a rt 2/3", null).getFirst();

    assertThat(house.label()).isEqualTo("Jalan Mawar No. 12A");
    assertThat(house.kind()).isEqualTo("house");
    assertThat(house.area()).isEqualTo(new Area("99.71.01.1002", "Mekarjaya"));
    assertThat(house.said()).isEqualTo("Jalan Mawar No. 12A, RT 2 RW 3");
    PlaceHit beside = places.search("jalan mawar 12", null).getFirst();
    assertThat(beside.label()).isEqualTo("Jalan Mawar No. 12A");
    assertThat(beside.said()).isEqualTo("Dekat Jalan Mawar No. 12A, No. 12");
    assertThat(places.search("jl mawar no 7b", null).getFirst().said())
        .isEqualTo("Dekat Jalan Mawar No. 7, No. 7B");
    assertThat(labels("jl mawar nomor 9").subList(0, 2))
        .containsExactly("Jalan Mawar", "Jalan Mawar No. 7");
    assertThat(labels("jl mawar no 900").getFirst()).isEqualTo("Jalan Mawar");
    assertThat(labels("jl mawar")).doesNotContain("Jalan Mawar No. 7");
  }

  @Test
  void a_street_that_is_not_drawn_is_where_its_houses_are() {
    assertThat(first("gang buntu")).isEqualTo("Gang Buntu");
    assertThat(first("gg buntu no 1")).isEqualTo("Gang Buntu No. 1");
  }

  @Test
  void a_kilometre_post_is_found_by_its_road_and_else_the_nearest() {
    PlaceHit post = places.search("km 12 jalan raya kentongan", null).getFirst();

    assertThat(post.label()).isEqualTo("Km 12 Jalan Raya Kentongan");
    assertThat(post.kind()).isEqualTo("kilometrePost");
    assertThat(first("jl raya kentongan km 12+400")).isEqualTo("Km 12,5 Jalan Raya Kentongan");
    assertThat(first("km 12")).isEqualTo("Km 12 Jalan Raya Kentongan");
    assertThat(labels("km 40 jalan raya kentongan")).noneMatch(label -> label.startsWith("Km"));
  }

  @Test
  void with_a_relation_the_landmark_is_found_and_the_address_says_the_rest() {
    PlaceHit hit = places.search("jl melati 3 seberang mesjid al ihlas rt 5", null).getFirst();

    assertThat(hit.label()).isEqualTo("Masjid Al-Ikhlas");
    assertThat(hit.said()).isEqualTo("Seberang Masjid Al-Ikhlas, Jalan Melati 3 RT 5");
  }

  @Test
  void outside_the_region_a_place_says_whose_it_is() {
    PlaceHit hit = places.search("toko tetangga", null).getFirst();

    assertThat(hit.area()).isNull();
    assertThat(hit.outside()).isEqualTo("Ujungsari, Kabupaten Tetangga");
    assertThat(first("toko ujungsari")).isEqualTo("Toko Tetangga");
    assertThat(places.search("jl raya kentongan", null))
        .filteredOn(each -> each.kind().equals("street") && each.area() == null)
        .extracting(PlaceHit::outside)
        .containsExactly("Ujungsari, Kabupaten Tetangga");

    Surroundings there = neighbourhood.of(new GeoPoint(110.45, -6.99), INDONESIAN);
    assertThat(Objects.requireNonNull(there.area()).outsideName())
        .isEqualTo("Ujungsari, Kabupaten Tetangga");
    assertThat(there.words()).endsWith("di luar, di Ujungsari, Kabupaten Tetangga");
    assertThat(neighbourhood.of(new GeoPoint(110.45, -7.01), Locale.ENGLISH).words())
        .isEqualTo("1.4 km east of Jalan Kenanga, outside, 1.1 km from Karanganyar, Wanasari");
  }

  @Test
  void the_api_answers_with_the_contracts_fields() {
    Browser siti = Browser.at(port).signedInAs("calltaker-1", home);
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
    Browser siti = Browser.at(port).signedInAs("calltaker-1", home);

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
    Browser siti = Browser.at(port).signedInAs("calltaker-1", home);
    String link =
        "https://www.google.com/maps/place/Rumah/@-6.9902,110.4118,17z/data=" + "!4m5".repeat(450);

    JsonNode hit = json(siti.get("/api/places?query=" + encoded(link))).at("/items/0");

    assertThat(hit.path("kind").asString()).isEqualTo("coordinates");
    assertThat(hit.at("/area/name").asString()).isEqualTo("Mekarjaya");
  }

  @Test
  void coordinates_outside_say_whose_they_are() {
    Browser siti = Browser.at(port).signedInAs("calltaker-1", home);

    JsonNode hit = json(siti.get("/api/places?query=-6.99,%20110.45")).at("/items/0");

    assertThat(hit.path("area").isNull()).isTrue();
    assertThat(hit.path("outside").asString()).isEqualTo("Ujungsari, Kabupaten Tetangga");
  }

  @Test
  void an_incident_outside_keeps_whose_place_it_was() {
    Browser siti = Browser.at(port).signedInAs("calltaker-1", home);
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

  private static WrittenOsm town() {
    WrittenOsm osm = new WrittenOsm();
    long corner = osm.node(110.41, -6.99);
    osm.node(
        110.4111, -6.9911, "amenity=place_of_worship", "religion=muslim", "name=Masjid Al-Ikhlas");
    osm.way(
        List.of(
            osm.node(110.402, -6.99), corner, osm.node(110.438, -6.99), osm.node(110.45, -6.99)),
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
    osm.box(
        110.4102, -6.985, 0.0001, "building=yes", "addr:street=Jl. Mawar", "addr:housenumber=12A");
    osm.node(110.4102, -6.986, "addr:street=Jalan Mawar", "addr:housenumber=7");
    osm.node(110.4098, -6.986, "addr:street=Jalan Mawar", "addr:housenumber=10");
    long meeting = osm.node(110.426, -7.006);
    osm.way(
        List.of(osm.node(110.424, -7.006), meeting, osm.node(110.428, -7.006)),
        "highway=residential",
        "name=Jalan Dahlia");
    osm.way(
        List.of(meeting, osm.node(110.426, -7.008)), "highway=residential", "name=Jalan Anggrek");
    osm.way(
        List.of(meeting, osm.node(110.428, -7.008)), "highway=residential", "name=Jalan Teratai");
    osm.node(110.432, -6.985, "addr:street=Gang Buntu", "addr:housenumber=1");
    osm.node(110.415, -6.9901, "highway=milestone", "distance=12");
    osm.node(110.4195, -6.9901, "highway=milestone", "distance=12.5");
    osm.node(110.435, -6.985, "highway=milestone", "distance=90");
    osm.node(110.445, -6.985, "shop=convenience", "name=Toko Tetangga");
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
