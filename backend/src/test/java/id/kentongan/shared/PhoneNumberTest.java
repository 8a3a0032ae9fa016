package id.kentongan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
    "081234567890, +6281234567890",
    "+6281234567890, +6281234567890",
    "6281234567890, +6281234567890",
    "0812-3456-7890, +6281234567890",
    "(021) 5550123, +62215550123",
    "+6591234567, +6591234567"
  })
  void a_number_is_read_as_it_is_signalled(String written, String e164) {
    assertThat(PhoneNumber.find(written)).contains(new PhoneNumber(e164));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110",
        "112",
        "119",
        "14045",
        "anonymous",
        "",
        "=cmd",
        "<img src=x onerror=alert(1)>",
        "+62812345678901234567890",
        "1-800-FLOWERS",
        "pos-01",
        "1001"
      })
  void what_cannot_be_called_from_anywhere_is_no_number(String written) {
    assertThat(PhoneNumber.find(written)).isEmpty();
  }

  @Test
  void a_withheld_number_is_none() {
    assertThat(PhoneNumber.find(null)).isEmpty();
  }
}
