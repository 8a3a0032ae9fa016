package id.kentongan.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FlatJsonTest {

  @Test
  void strings_and_numbers_are_read() {
    assertThat(FlatJson.read("{\"hangupcause\": 16 , \"dialstatus\":\"\",\"x\":null}"))
        .isEqualTo(Map.of("hangupcause", "16", "dialstatus", "", "x", "null"));
  }

  @Test
  void every_escape_is_read() {
    assertThat(FlatJson.read("{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE92,}{\"}"))
        .containsEntry("a", "\"\\/\b\f\n\r\té🚒,}{");
  }

  @Test
  void what_stands_before_a_cut_is_read() {
    assertThat(FlatJson.read("{\"a\":\"1\",\"b\":\"2\\u00")).containsEntry("a", "1");
    assertThat(FlatJson.read("{\"a\":\"1\\")).containsEntry("a", "1");
    assertThat(FlatJson.read("{\"a\"")).isEmpty();
  }

  @Test
  void what_is_no_object_is_empty() {
    assertThat(FlatJson.read("")).isEmpty();
    assertThat(FlatJson.read("[1]")).isEmpty();
    assertThat(FlatJson.read("null")).isEmpty();
  }
}
