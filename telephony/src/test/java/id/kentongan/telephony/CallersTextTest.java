package id.kentongan.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTextTest {

  @Test
  void fields_are_decoded_after_they_were_split() {
    assertThat(CallersText.fields("number=%3Dcmd%26trunk%3Dx&name=%3Cimg%20src%3Dx%3E&trunk=a+b"))
        .containsEntry("number", "=cmd&trunk=x")
        .containsEntry("name", "<img src=x>")
        .containsEntry("trunk", "a+b");
  }

  @Test
  void a_field_that_comes_twice_keeps_its_first_value() {
    assertThat(CallersText.fields("a=1&a=2")).containsEntry("a", "1");
  }

  @Test
  void what_is_not_percent_encoded_stays_as_it_is() {
    assertThat(CallersText.fields("a=100%&b=%zz"))
        .containsEntry("a", "100%")
        .containsEntry("b", "%zz");
  }

  @Test
  void control_characters_are_cut_away() {
    assertThat(CallersText.bounded("a\r\nAction: Logoff\0\u0085b", 100))
        .isEqualTo("aAction: Logoffb");
  }

  @Test
  void no_character_is_cut_in_two() {
    assertThat(CallersText.bounded("ab🚒", 3)).isEqualTo("ab");
    assertThat(CallersText.bounded("ab🚒", 4)).isEqualTo("ab🚒");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "anonymous", "Anonymous", "unavailable", "\r\n"})
  void a_withheld_number_is_none(String sent) {
    assertThat(CallersText.number(sent, 100)).isNull();
  }

  @Test
  void any_other_number_stays_as_it_came() {
    assertThat(CallersText.number("=cmd", 100)).isEqualTo("=cmd");
  }
}
