package id.kentongan.geo.words;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.geo.words.Phrase.Meant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

  @ParameterizedTest
  @CsvSource({
    "Jl. Margonda Raya, jalan margonda raya",
    "JLN MARGONDA RAYA, jalan margonda raya",
    "jl.margonda raya, jalan margonda raya",
    "Gg. H. Asmawi, gang haji asmawi",
    "Kp. Baru, kampung baru",
    "Perum Griya Asri, perumahan griya asri",
    "Kel. Beji Kec. Beji, kelurahan beji kecamatan beji",
    "RSUD Kota, rumah sakit umum daerah kota",
    "rmh sakit harapan, rumah sakit harapan",
    "SDN 03 Beji, sd negeri 03 beji",
    "pom bensin cinere, spbu cinere",
    "Mesjid Al-Ikhlas, masjid al ikhlas",
    "perempatan Tole Iskandar, simpang tole iskandar",
    "masjid jum'at, masjid jumat",
    "Kb. Jeruk Rw. Badak Sel, kebon jeruk rawa badak selatan",
    "Gereja St. Yosef, gereja santo yosef",
    "st. depok baru, stasiun depok baru",
    "Café Ñusa, cafe nusa"
  })
  void abbreviations_are_written_in_full(String said, String words) {
    assertThat(String.join(" ", Phrase.of(said).words())).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "jalan margonda raya no. 12, jalan margonda raya, 12, ''",
    "Jl Mawar No.5A RT 02/RW 03, jalan mawar, 5a, RT 02 RW 03",
    "Jl. Mawar RT02 RW.11, jalan mawar, , RT 02 RW 11",
    "jl mawar rt 2/3, jalan mawar, , RT 2 RW 3",
    "Griya Asri Blok C 2, griya asri, , Blok C2",
    "Griya Asri blok c2 nomor 7, griya asri, 7, Blok C2",
    "no 5, no 5, 5, ''"
  })
  void what_no_map_has_is_set_aside(String said, String words, String number, String units) {
    Phrase phrase = Phrase.of(said);

    assertThat(String.join(" ", phrase.words())).isEqualTo(words);
    assertThat(phrase.number()).isEqualTo(number);
    assertThat(phrase.units().stream().map(Unit::written).collect(Collectors.joining(" ")))
        .isEqualTo(units);
  }

  @ParameterizedTest
  @CsvSource({
    "depan masjid agung, '', depan, masjid agung",
    "jl siliwangi dpn sman 1, jalan siliwangi, depan, sma negeri 1",
    "pas di sebelah utara terminal, '', sebelah, terminal",
    "seberang pom bensin, '', seberang, spbu",
    "masjid di belakang pasar deket kali, masjid pasar, dekat, kali",
    "di bawah jembatan kartini, '', bawah, jembatan kartini",
    "sebelum jembatan kartini, '', sebelum, jembatan kartini",
    "jl mawar setelah indomaret, jalan mawar, sesudah, indomaret",
    "kampung bawah, kampung bawah, , ''",
    "warung depan, warung depan, , ''"
  })
  void a_relation_says_what_the_landmark_is(
      String said, String words, String relation, String landmark) {
    Phrase phrase = Phrase.of(said);

    assertThat(String.join(" ", phrase.words())).isEqualTo(words);
    assertThat(phrase.relation()).isEqualTo(relation);
    assertThat(String.join(" ", phrase.landmark())).isEqualTo(landmark);
  }

  @ParameterizedTest
  @CsvSource({
    "km 12 jalan raya bogor, 12000, jalan raya bogor",
    "tol jagorawi km.12+500, 12500, tol jagorawi",
    "kilometer 3 pantura, 3000, pantura",
    "'km 7,5', 7500, ''",
    "'jalan raya bogor km 12,25', 12250, jalan raya bogor",
    "'KM. 12.125 pantura', 12125, pantura",
    "'km 3,5 no 2', 3500, ''",
    "km12, 12000, ''"
  })
  void a_kilometre_post_is_a_length_of_a_road(String said, int metres, String words) {
    assertThat(Phrase.of(said).metres()).isEqualTo(metres);
    assertThat(String.join(" ", Phrase.of(said).words())).isEqualTo(words);
  }

  @Test
  void a_number_at_the_end_may_be_a_house() {
    assertThat(Phrase.of("jl pemuda 20").lastNumber()).isEqualTo("20");
    assertThat(Phrase.of("jl pemuda 20").withoutLastNumber().words())
        .containsExactly("jalan", "pemuda");
    assertThat(Phrase.of("jl pemuda").lastNumber()).isNull();
    assertThat(Phrase.of("20").lastNumber()).isNull();
    assertThat(Phrase.of("jl melati 3 depan masjid").lastNumber()).isNull();
  }

  @Test
  void the_address_keeps_what_was_said_beside_the_name() {
    Phrase phrase = Phrase.of("jl mawar no 5a rt 2/3 depan masjid al ikhlas");

    assertThat(phrase.addressOf("Masjid Al-Ikhlas", Meant.LANDMARK))
        .isEqualTo("Depan Masjid Al-Ikhlas, Jalan Mawar No. 5A RT 2 RW 3");
    assertThat(phrase.addressOf("Jalan Mawar No. 5A", Meant.NUMBER))
        .isEqualTo("Jalan Mawar No. 5A, RT 2 RW 3");
    assertThat(phrase.addressOf("Jalan Mawar No. 7", Meant.NEXT_NUMBER))
        .isEqualTo("Dekat Jalan Mawar No. 7, No. 5A RT 2 RW 3");
    assertThat(
            Phrase.of("jl raya bogor rt 2 depan pasar arah ke pasar minggu")
                .addressOf("Pasar", Meant.LANDMARK))
        .isEqualTo("Depan Pasar, Jalan Raya Bogor RT 2 arah Pasar Minggu");
    assertThat(Phrase.of("mawar").addressOf("Jalan Mawar", Meant.ITSELF)).isEqualTo("Jalan Mawar");
  }

  @Test
  void words_that_say_nothing_are_a_name_if_there_are_no_others() {
    assertThat(Phrase.of("di sini itu").words()).containsExactly("sini");
    assertThat(Phrase.of("di itu").words()).containsExactly("di", "itu");
    assertThat(Phrase.of("").isEmpty()).isTrue();
    assertThat(Phrase.of("%_'\";--").isEmpty()).isTrue();
    assertThat(Phrase.of("\0").isEmpty()).isTrue();
  }

  @Test
  void of_a_novel_the_first_words_count() {
    assertThat(Phrase.of("kata ".repeat(10_000)).words()).hasSize(24);
  }

  @Test
  void streets_are_one_however_they_are_written() {
    assertThat(StreetKey.of("Jl. Jend. Soedirman"))
        .isEqualTo(StreetKey.of("Jalan Jenderal Sudirman"));
    assertThat(StreetKey.of("Jalan Mawar 2")).isNotEqualTo(StreetKey.of("Jalan Mawar 3"));
  }
}
