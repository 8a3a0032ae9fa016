package id.kentongan.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.region.RegionFinding;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@KentonganTest
@Import(Importing.class)
class BaseMapTest {

  /** In the middle of Mekarjaya. */
  private static final double LONGITUDE = 110.41;

  private static final double LATITUDE = -6.99;

  private final Importing importing;
  private final JdbcClient database;
  private final int port;
  @TempDir private Path folder;
  private List<RegionFinding> skipped = List.of();

  BaseMapTest(Importing importing, JdbcClient database, @LocalServerPort int port) {
    this.importing = importing;
    this.database = database;
    this.port = port;
  }

  @BeforeEach
  void aTownIsImported() {
    skipped = importing.take(WrittenRegion.whole(folder).write("map.osm", town().xml()));
  }

  @Test
  void a_tile_of_a_street_corner_has_every_layer_that_is_painted() throws IOException {
    VectorTile tile = tileAt(16);

    assertThat(tile.layers())
        .containsKeys("earth", "roads", "water", "landuse", "buildings", "pois");
    assertThat(tile.all("roads", "kind")).contains("major_road", "minor_road", "path");
    assertThat(tile.all("roads", "kind_detail")).contains("primary", "residential", "footway");
    assertThat(tile.all("roads", "name")).contains("Jalan Raya Kentongan", "Jalan Mawar");
    assertThat(tile.all("pois", "name")).contains("Masjid Al-Ikhlas");
    assertThat(tile.all("pois", "kind")).contains("mosque");
    assertThat(tile.all("landuse", "kind")).contains("park");
  }

  @Test
  void far_away_only_what_is_large_is_drawn() throws IOException {
    VectorTile tile = tileAt(10);

    assertThat(tile.all("roads", "kind")).containsOnly("major_road");
    assertThat(tile.all("roads", "name")).isEmpty();
    assertThat(tile.layers()).doesNotContainKeys("buildings", "pois");
    assertThat(tile.all("places", "name"))
        .containsExactlyInAnyOrder("Kota Coba", "Sukamaju", "Wanasari");
  }

  @Test
  void areas_have_their_boundaries_and_labels() throws IOException {
    assertThat(tileAt(13).all("boundaries", "kind")).contains("kelurahan", "kecamatan", "region");
    assertThat(tileAt(13).all("boundaries", "kind_detail")).contains(5L, 6L, 7L);
    assertThat(tileAt(13).all("places", "name")).contains("Mekarjaya");
    assertThat(tileAt(13).all("places", "name").stream().filter("Mekarjaya"::equals)).hasSize(1);
  }

  @Test
  void a_lake_of_several_ways_is_assembled_with_its_island_and_a_torn_one_is_counted() {
    assertThat(
            database
                .sql(
                    """
                    select ST_NRings(shape) from map_shape
                    where band = 4 and properties ->> 'name' = 'Situ Kentongan'
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    assertThat(skipped).extracting(RegionFinding::reason).containsOnly("osm-areas-skipped");
    assertThat(skipped.getFirst().arguments()).containsEntry("open", "1").containsEntry("cut", "1");
  }

  @Test
  void an_area_within_a_tile_lies_where_it_is_and_its_rings_run_as_readers_expect()
      throws IOException {
    List<List<int[]>> lake = tileAt(13).rings("water", 0);

    assertThat(lake).hasSize(2);
    assertThat(twiceTheArea(lake.getFirst())).isPositive();
    assertThat(twiceTheArea(lake.getLast())).isNegative();
    double west = (110.408 + 180) / 360 * 8192 % 1 * 4096;
    double latitude = Math.toRadians(-6.992);
    double south =
        (0.5 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / (2 * Math.PI)) * 8192 % 1;
    assertThat(lake.getFirst())
        .anySatisfy(corner -> {
          assertThat((double) corner[0]).isCloseTo(west, within(1.0));
          assertThat((double) corner[1]).isCloseTo(south * 4096, within(1.0));
        });
  }

  /** Positive if they run clockwise on a screen. */
  private static long twiceTheArea(List<int[]> ring) {
    long area = 0;
    for (int i = 0; i < ring.size(); i++) {
      int[] from = ring.get(i);
      int[] to = ring.get((i + 1) % ring.size());
      area += (long) from[0] * to[1] - (long) to[0] * from[1];
    }
    return area;
  }

  @Test
  void the_sea_is_to_the_right_of_the_coast() {
    assertThat(land(110.41, -6.99)).isTrue();
    assertThat(land(110.41, -6.92)).isFalse();
  }

  @Test
  void what_is_far_from_the_region_is_not_taken() {
    assertThat(
            database
                .sql("select count(*) from map_shape where properties ->> 'name' = 'Jalan Jauh'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a_tile_that_has_not_changed_is_not_sent_again() {
    HttpResponse<byte[]> first = get(path(14), "gzip", "");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(get(path(14), "gzip", tag).statusCode()).isEqualTo(304);

    importing.take(WrittenRegion.whole(folder).write("map.osm", town().xml()));
    HttpResponse<byte[]> second = get(path(14), "gzip", tag);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.headers().firstValue("ETag"))
        .isNotEqualTo(first.headers().firstValue("ETag"));
  }

  @Test
  void a_reader_without_gzip_gets_the_same_tile() throws IOException {
    HttpResponse<byte[]> plain = get(path(14), "identity", "");

    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(plain.headers().firstValue("Content-Type"))
        .contains("application/vnd.mapbox-vector-tile");
    assertThat(VectorTile.of(plain.body())).isEqualTo(tileAt(14));
  }

  @Test
  void nothing_is_where_nothing_is_drawn_and_no_tile_where_no_earth_is() {
    assertThat(get("/tiles/14/0/0.mvt", "gzip", "").statusCode()).isEqualTo(204);
    assertThat(get("/tiles/0/0/0.mvt", "gzip", "").statusCode()).isEqualTo(200);
    for (String path :
        new String[] {"17/0/0", "-1/0/0", "3/8/0", "3/0/8", "3/-1/0", "31/0/0", "99/0/0"}) {
      assertThat(get("/tiles/" + path + ".mvt", "gzip", "").statusCode()).as(path).isEqualTo(404);
    }
    for (String path : new String[] {"a/0/0", "3/0/0'--", "99999999999/0/0", "3/1.5/0"}) {
      assertThat(get("/tiles/" + path + ".mvt", "gzip", "").statusCode()).as(path).isEqualTo(400);
    }
  }

  @Test
  void without_an_extract_the_map_has_areas_and_labels() throws IOException {
    importing.take(WrittenRegion.whole(folder).write("map.osm", "").without("map.osm"));
    VectorTile tile = tileAt(13);

    assertThat(tile.layers()).containsOnlyKeys("earth", "boundaries", "places");
    assertThat(tile.all("places", "name")).contains("Mekarjaya");
    assertThat(land(110.41, -6.97)).isFalse();
  }

  private static WrittenOsm town() {
    WrittenOsm osm = new WrittenOsm();
    long middle = osm.node(LONGITUDE, LATITUDE);
    long east = osm.node(110.43, LATITUDE);
    long north = osm.node(LONGITUDE, -6.985);
    long corner = osm.node(110.411, LATITUDE);
    long far = osm.node(111.5, -6.99);
    long farther = osm.node(111.6, -6.99);
    osm.node(
        110.4102, -6.9898, "amenity=place_of_worship", "religion=muslim", "name=Masjid Al-Ikhlas");
    osm.node(110.41, -6.99, "place=village", "name=Mekarjaya");
    osm.way(List.of(middle, corner, east), "highway=primary", "name=Jalan Raya Kentongan", "ref=1");
    osm.way(List.of(middle, north), "highway=residential", "name=Jalan Mawar");
    osm.way(List.of(corner, north), "highway=footway");
    osm.way(List.of(far, farther), "highway=primary", "name=Jalan Jauh");
    osm.box(110.4103, -6.9895, 0.001, "leisure=park", "name=Taman Kentongan");
    osm.box(110.4095, -6.9905, 0.0003, "building=yes");
    lake(osm);
    long open = osm.way(osm.corners(110.425, -6.995, 0.001));
    osm.relation(List.of("outer:" + open), "type=multipolygon", "natural=water", "name=Terbuka");
    osm.relation(List.of("outer:" + open, "outer:999999"), "type=multipolygon", "natural=water");
    List<Long> coast = new ArrayList<>();
    for (int i = 0; i <= 40; i++) {
      coast.add(osm.node(110.6 - i * 0.01, -6.95));
    }
    osm.way(coast, "natural=coastline");
    return osm;
  }

  /** Two halves of its shore and an island. */
  private static void lake(WrittenOsm osm) {
    List<Long> shore = osm.corners(110.408, -6.992, 0.002);
    long south = osm.way(shore.subList(0, 3));
    long north = osm.way(List.of(shore.get(2), shore.get(3), shore.get(0)));
    long island = osm.box(110.4085, -6.9915, 0.0005);
    osm.relation(
        List.of("outer:" + south, "outer:" + north, "inner:" + island),
        "type=multipolygon",
        "natural=water",
        "name=Situ Kentongan");
  }

  private boolean land(double longitude, double latitude) {
    return database
        .sql(
            """
            select exists (select from map_shape where band = 4 and layer = 'earth'
              and ST_Covers(shape, ST_Transform(ST_SetSRID(ST_MakePoint(?, ?), 4326), 3857)))
            """)
        .params(longitude, latitude)
        .query(Boolean.class)
        .single();
  }

  private VectorTile tileAt(int zoom) throws IOException {
    HttpResponse<byte[]> answer = get(path(zoom), "gzip", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    return VectorTile.of(
        new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes());
  }

  private static String path(int zoom) {
    double size = 1 << zoom;
    double latitude = Math.toRadians(LATITUDE);
    int x = (int) ((LONGITUDE + 180) / 360 * size);
    int y =
        (int) ((1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2 * size);
    return "/tiles/%d/%d/%d.mvt".formatted(zoom, x, y);
  }

  private HttpResponse<byte[]> get(String path, String encoding, String tag) {
    Browser anybody = Browser.at(port);
    var request = anybody.request(path).header("Accept-Encoding", encoding);
    if (!tag.isEmpty()) {
      request.header("If-None-Match", tag);
    }
    return anybody.send(request, BodyHandlers.ofByteArray());
  }
}
