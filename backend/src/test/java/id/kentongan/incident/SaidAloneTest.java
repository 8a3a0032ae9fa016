package id.kentongan.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidAloneTest {

  @Test
  void what_several_said_is_left_out_and_what_one_said_stays_in_their_words() {
    SaidAlone alone =
        of(
            "Api besar dari dapur, ada tabung gas di belakang",
            "Rumah terbakar, api besar sekali dari dapurnya",
            "kebakaran rumah. Nenek masih di lantai 2, api besar");

    assertThat(alone.by(0)).containsExactly("ada tabung gas di belakang");
    assertThat(alone.by(1)).containsExactly("Rumah terbakar");
    assertThat(alone.by(2)).containsExactly("kebakaran rumah", "Nenek masih di lantai 2");
  }

  @Test
  void that_somebody_is_inside_or_does_not_breathe_is_no_filler() {
    SaidAlone alone =
        of("api besar, ada dua orang di dalam", "api besar, tidak bernapas", "api besar, bernapas");

    assertThat(alone.by(0)).containsExactly("ada dua orang di dalam");
    assertThat(alone.by(1)).containsExactly("tidak bernapas");
    assertThat(alone.by(2)).isEmpty();
  }

  @Test
  void another_figure_is_another_word() {
    SaidAlone alone = of("korban 2 orang", "korban 3 orang", "korban 3 orang");

    assertThat(alone.by(0)).containsExactly("korban 2 orang");
    assertThat(alone.by(1)).isEmpty();
  }

  @Test
  void nobody_says_anything_alone_who_is_the_only_one_or_says_nothing() {
    assertThat(of("api besar").by(0)).isEmpty();
    assertThat(of("api besar", "").by(1)).isEmpty();
    assertThat(of("api besar", "").by(0)).containsExactly("api besar");
    assertThat(of("ada di sini", "api").by(0)).isEmpty();
  }

  @Test
  void fifty_of_the_greatest_length_are_compared_within_a_second() {
    String long1 = "kata".repeat(10).concat(" ").repeat(97);
    List<String> all = Collections.nCopies(50, long1.substring(0, 3977));
    long began = System.nanoTime();
    SaidAlone alone = new SaidAlone(all);
    for (int i = 0; i < all.size(); i++) {
      assertThat(alone.by(i)).isEmpty();
    }
    assertThat(System.nanoTime() - began).isLessThan(1_000_000_000L);
  }

  @Test
  void a_piece_is_cut_and_a_list_is_bounded() {
    SaidAlone alone = of("x1".repeat(300) + ". " + "y.".repeat(5) + manyPieces(), "api");

    assertThat(alone.by(0)).hasSize(20).allMatch(piece -> piece.length() <= 200);
  }

  private static String manyPieces() {
    StringBuilder text = new StringBuilder();
    for (int i = 100; i < 150; i++) {
      text.append(". ").append(i);
    }
    return text.toString();
  }

  private static SaidAlone of(String... narratives) {
    return new SaidAlone(Arrays.asList(narratives));
  }
}
