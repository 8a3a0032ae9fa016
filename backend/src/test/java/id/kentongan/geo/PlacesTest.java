package id.kentongan.geo;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.geo.words.Near;
import id.kentongan.shared.GeoPoint;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;

/** Places are found as people write them. */
@KentonganTest
@Import(Importing.class)
class PlacesTest {

  private final Importing importing;
  private final Places places;
  @TempDir private Path folder;

  PlacesTest(Importing importing, Places places) {
    this.importing = importing;
    this.places = places;
  }

  @BeforeEach
  void aTownIsImported() {
    importing.take(WrittenTown.in(folder));
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

  private String first(String query) {
    return labels(query).getFirst();
  }

  private List<String> labels(String query) {
    return places.search(query, null).stream().map(PlaceHit::label).toList();
  }
}
