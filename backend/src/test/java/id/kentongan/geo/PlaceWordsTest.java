package id.kentongan.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceWordsTest {

  @ParameterizedTest
  @CsvSource({
    "Jl. Margonda Raya, margonda raya",
    "JLN MARGONDA RAYA, margonda raya",
    "jalan margonda raya no. 12, margonda raya",
    "Jl Mawar No.5A RT 02/RW 03, mawar",
    "Jl. Mawar RT02 RW.11, mawar",
    "Gg. H. Asmawi, gang haji asmawi",
    "gang haji asmawi, gang haji asmawi",
    "Kp. Baru, kampung baru",
    "Perum Griya Asri Blok C 2, perumahan griya asri",
    "Perumahan Griya Asri blok c2/5, perumahan griya asri",
    "Kel. Beji Kec. Beji, beji beji",
    "RSUD Kota, rumah sakit umum daerah kota",
    "RS Harapan, rumah sakit harapan",
    "SDN 03 Beji, sd negeri 03 beji",
    "SMPN 1, smp negeri 1",
    "pom bensin cinere, spbu cinere",
    "Mesjid Al-Ikhlas, masjid al ikhlas",
    "Jend. Gatot Soebroto, jenderal gatot subroto",
    "Jl. Djuanda, juanda",
    "perempatan Tole Iskandar, simpang tole iskandar",
    "dekat Musholla Nurul Huda, musala nurul huda",
    "Café Ñusa, cafe nusa"
  })
  void names_are_written_in_one_way(String written, String words) {
    assertThat(PlaceWords.line(written)).isEqualTo(words);
  }

  @Test
  void a_name_of_silent_words_only_stays_as_it_is() {
    assertThat(PlaceWords.line("Jalan Desa")).isEqualTo("jalan desa");
    assertThat(PlaceWords.line("")).isEmpty();
    assertThat(PlaceWords.line("%_'\";--")).isEmpty();
  }

  @Test
  void of_a_novel_the_first_words_count() {
    assertThat(PlaceWords.of("kata ".repeat(10_000))).hasSize(12);
  }
}
