package id.kentongan.geo;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.shared.GeoPoint;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In which area a point is, what is around it, and whose it is outside of the region. */
@KentonganTest
@Import(Importing.class)
class AreasTest {

  private static final Locale INDONESIAN = Locale.of("id");

  private final Importing importing;
  private final Places places;
  private final Areas areas;
  private final Neighbourhood neighbourhood;
  private final JdbcClient database;
  @TempDir private Path folder;

  AreasTest(
      Importing importing,
      Places places,
      Areas areas,
      Neighbourhood neighbourhood,
      JdbcClient database) {
    this.importing = importing;
    this.places = places;
    this.areas = areas;
    this.neighbourhood = neighbourhood;
    this.database = database;
  }

  @BeforeEach
  void aTownIsImported() {
    importing.take(WrittenTown.in(folder));
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
    assertThat(places.search("rsud", null)).isEmpty();
  }

  private long versionsOf(String code) {
    return database
        .sql("select count(*) from geo_area where code = ?")
        .param(code)
        .query(Long.class)
        .single();
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
  void outside_the_region_a_place_says_whose_it_is() {
    PlaceHit hit = places.search("toko tetangga", null).getFirst();

    assertThat(hit.area()).isNull();
    assertThat(hit.outside()).isEqualTo("Ujungsari, Kabupaten Tetangga");
    assertThat(places.search("toko ujungsari", null).getFirst().label()).isEqualTo("Toko Tetangga");
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
}
