package id.kentongan.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.telephony.ExchangeSignal.KeyPressed;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CallersKeysTest {

  private static final Instant FIRST = Instant.parse("2026-11-23T01:37:03.801910Z");

  private final CallersKeys keys = new CallersKeys();

  @Test
  void a_key_that_asterisk_puts_off_and_tells_again_counts_once() {
    assertThat(counted(told("5", 0), told("5", 1.6), told("5", 49.8))).isEqualTo("55");
    assertThat(counted(told("1", 1000), told("2", 1001.6), told("2", 1049.8))).isEqualTo("12");
  }

  @Test
  void keys_of_a_person_count_however_quick() {
    assertThat(counted(told("5", 0), told("5", 45), told("5", 90))).isEqualTo("555");
  }

  @Test
  void keys_count_when_the_exchanges_clock_was_set_back() {
    assertThat(counted(told("1", 60_000), told("2", 0), told("3", 500))).isEqualTo("123");
  }

  @Test
  void keys_of_another_call_do_not_matter() {
    assertThat(counted(told("1", 0), toldOf("kentongan-1.9", "2", 1), told("3", 60)))
        .isEqualTo("123");
  }

  private String counted(KeyPressed... told) {
    return Arrays.stream(told)
        .map(keys::pressed)
        .flatMap(Optional::stream)
        .map(key -> String.valueOf(key.digit()))
        .collect(Collectors.joining());
  }

  private static KeyPressed told(String digit, double afterMilliseconds) {
    return toldOf("kentongan-1.1", digit, afterMilliseconds);
  }

  private static KeyPressed toldOf(String call, String digit, double afterMilliseconds) {
    Instant at = FIRST.plusNanos((long) (afterMilliseconds * 1_000_000));
    return new KeyPressed(at, call + "|KEY|" + at, new ExchangeCallId(call), digit.charAt(0));
  }
}
