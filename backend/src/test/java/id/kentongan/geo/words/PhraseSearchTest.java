package id.kentongan.geo.words;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.shared.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhraseSearchTest {

  private static final GeoPoint WEST = new GeoPoint(106.80, -6.40);
  private static final GeoPoint EAST = new GeoPoint(106.90, -6.40);

  private final IndexBuilder index = new IndexBuilder();
  private final List<String> labels = new ArrayList<>();

  PhraseSearchTest() {
    add("Jl. Melati", "Beji", "street", WEST);
    add("Jl. Melati", "Cinere", "street", EAST);
    add("Jl. Melati 2", "Beji", "street", WEST);
    add("Jl. Mawar", "Beji", "street", WEST);
    add("Simpang Jl. Mawar – Jl. Melati", "Beji", "crossing", WEST);
    add("Masjid Al-Ikhlas Beji", "Beji Jl. Mawar No. 3", "mosque", WEST);
    add("Masjid Al-Ikhlas Cinere", "Cinere", "mosque", EAST);
    add("Mekarjaya", "Sukmajaya", "kelurahan", EAST);
    add("Kantor Kelurahan Mekarjaya", "Mekarjaya", "government", EAST);
    add("Kimia Farma", "Beji", "pharmacy", WEST);
    add("Warung RT 03", "Beji", "convenience", WEST);
    add("Warung RT 04", "Beji", "convenience", WEST);
  }

  @Test
  void the_name_that_says_no_more_than_was_said_comes_first() {
    assertThat(found("jl melati", WEST)).startsWith("Jl. Melati", "Jl. Melati 2");
    assertThat(found("melati dua beji", null)).isNotEmpty();
    assertThat(found("jl melati 2", null).getFirst()).isEqualTo("Jl. Melati 2");
  }

  @Test
  void of_two_with_one_name_the_near_one_comes_first() {
    assertThat(places("jl melati", WEST).getFirst()).isEqualTo(0);
    assertThat(places("jl melati", EAST).getFirst()).isEqualTo(1);
    assertThat(places("jl melati cinere", WEST).getFirst()).isEqualTo(1);
  }

  @Test
  void slips_and_words_cut_or_joined_otherwise_are_forgiven() {
    for (String written : List.of("mekar jaya", "mekrajaya", "mekarjya", "kel mekarjaya")) {
      assertThat(found(written, null).getFirst()).as(written).isEqualTo("Mekarjaya");
    }
    assertThat(found("kimiafarma", null)).containsExactly("Kimia Farma");
    assertThat(found("mesjid alikhlas cinere", null).getFirst())
        .isEqualTo("Masjid Al-Ikhlas Cinere");
  }

  @Test
  void the_last_word_may_be_unfinished() {
    assertThat(found("masjid al ikh", EAST).getFirst()).isEqualTo("Masjid Al-Ikhlas Cinere");
    assertThat(found("kim", null)).containsExactly("Kimia Farma");
  }

  @Test
  void a_crossing_is_found_by_its_streets_in_either_order() {
    String crossing = "Simpang Jl. Mawar – Jl. Melati";

    assertThat(found("perempatan melati mawar", null).getFirst()).isEqualTo(crossing);
    assertThat(found("jl melati simpang jl mawar", null).getFirst()).isEqualTo(crossing);
  }

  @Test
  void with_a_relation_the_landmark_is_asked_for() {
    assertThat(found("jl mawar depan masjid al ikhlas", null).getFirst())
        .isEqualTo("Masjid Al-Ikhlas Beji");
    assertThat(found("jl mawar depan masjid al ikhlas", EAST).getFirst())
        .isEqualTo("Masjid Al-Ikhlas Beji");
    assertThat(found("cinere dekat masjid al ikhlas", null).getFirst())
        .isEqualTo("Masjid Al-Ikhlas Cinere");
    assertThat(found("jl mawar depan xyzzy", null).getFirst()).isEqualTo("Jl. Mawar");
  }

  @Test
  void where_one_would_come_to_helps_and_is_not_asked_for() {
    assertThat(places("jl melati arah cinere", WEST).getFirst()).isEqualTo(1);
    assertThat(found("jl mawar arah mekarjaya", null).getFirst()).isEqualTo("Jl. Mawar");
    assertThat(found("arah mekarjaya", null).getFirst()).isEqualTo("Mekarjaya");
  }

  @Test
  void a_place_is_also_called_by_what_it_is() {
    assertThat(found("apotek beji", null).getFirst()).isEqualTo("Kimia Farma");
  }

  @Test
  void a_unit_helps_if_a_place_is_called_so_and_harms_nobody_otherwise() {
    assertThat(found("warung rt 4", null).getFirst()).isEqualTo("Warung RT 04");
    assertThat(found("jl mawar rt 9 rw 9", null).getFirst()).isEqualTo("Jl. Mawar");
  }

  @Test
  void nothing_is_found_where_nothing_fits() {
    assertThat(found("xyzzy", null)).isEmpty();
    assertThat(new PhraseSearch(new IndexBuilder().build()).find(Phrase.of("mawar"), null, 20))
        .isEmpty();
  }

  private void add(String name, String context, String kind, GeoPoint at) {
    labels.add(name);
    index.add(name, context, kind, at.longitude(), at.latitude(), 0);
  }

  private List<Integer> places(String said, @Nullable GeoPoint near) {
    return new PhraseSearch(index.build())
        .find(Phrase.of(said), near == null ? null : Near.to(near), 20).stream()
            .map(Match::place)
            .toList();
  }

  private List<String> found(String said, @Nullable GeoPoint near) {
    return places(said, near).stream().map(labels::get).toList();
  }
}
