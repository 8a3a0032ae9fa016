package id.kentongan.geo.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

  @ParameterizedTest
  @CsvSource({
    "melati, melati, 0",
    "melti, melati, 1",
    "mellati, melati, 1",
    "mekati, melati, 1",
    "emlati, melati, 1",
    "dipenogoro, diponegoro, 2",
    "mawar, melati, 3",
    "'', melati, 3"
  })
  void a_slip_is_a_letter_more_or_less_or_wrong_or_two_swapped(
      String written, String meant, int slips) {
    assertThat(Slips.between(written, meant, 2)).isEqualTo(slips);
    assertThat(Slips.between(meant, written, 2)).isEqualTo(slips);
  }

  @ParameterizedTest
  @CsvSource({"kentnga, kentongan, 1", "kento, kentongan, 0", "kxnxo, kentongan, 2"})
  void an_unfinished_word_is_held_against_beginnings(String written, String meant, int slips) {
    assertThat(Slips.toBeginning(written, meant, 1)).isEqualTo(slips);
  }

  @ParameterizedTest
  @CsvSource({
    "Soebroto, subroto",
    "djuanda, juanda",
    "tjokroaminoto, cokroaminoto",
    "musholla, musola",
    "ikhlas, iklas",
    "syafii, safi",
    "Yusuf, iusuf",
    "03, 3",
    "000, 0",
    "tiga, 3",
    "XII, 12",
    "IIIA, 3a",
    "IX, 9",
    "vivi, fifi",
    "11, 11"
  })
  void words_are_held_as_they_sound(String written, String folded) {
    assertThat(Letters.folded(written.toLowerCase(java.util.Locale.ROOT))).isEqualTo(folded);
  }
}
