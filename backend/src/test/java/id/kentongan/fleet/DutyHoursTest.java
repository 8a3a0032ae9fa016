package id.kentongan.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyHoursTest {

  @ParameterizedTest
  @CsvSource({
    // 2026-11-23 is a Monday.
    "12345, 07:00-15:00, 2026-11-23T07:00, true",
    "12345, 07:00-15:00, 2026-11-23T06:59, false",
    "12345, 07:00-15:00, 2026-11-23T15:00, false",
    "12345, 07:00-15:00, 2026-11-22T08:00, false",
    "7, 23:00-07:00, 2026-11-23T06:59, true",
    "7, 23:00-07:00, 2026-11-23T23:30, false",
    "1234567, 00:00-00:00, 2026-11-23T00:00, true",
    "2026-11-21/3, 07:00-07:00, 2026-11-22T06:00, true",
    "2026-11-21/3, 07:00-07:00, 2026-11-22T08:00, false",
    "2026-11-21/3, 07:00-07:00, 2026-11-24T08:00, true",
    "2026-11-21/3, 07:00-07:00, 2026-11-20T08:00, false",
    "2026-11-21/1, 19:00-07:00, 2026-12-25T03:00, true",
    "2026-11-21, 20:00-04:00, 2026-11-22T03:59, true",
    "2026-11-21, 20:00-04:00, 2026-11-28T03:59, false",
  })
  void a_crew_is_on_duty_from_the_beginning_of_a_duty_until_its_end(
      String days, String hours, LocalDateTime time, boolean on) {
    assertThat(DutyHours.find(days, hours).orElseThrow().isOn(time)).isEqualTo(on);
  }

  @ParameterizedTest
  @CsvSource({
    "12345, 07:00-15:00, 2026-11-23T07:00, 2026-11-23T07:00",
    "12345, 07:00-15:00, 2026-11-23T06:00, 2026-11-20T15:00",
    "7, 23:00-07:00, 2026-11-23T06:00, 2026-11-22T23:00",
    "2026-11-21/3, 07:00-07:00, 2026-11-23T12:00, 2026-11-22T07:00",
    "2026-11-21, 20:00-04:00, 2027-11-23T12:00, 2026-11-22T04:00",
  })
  void the_last_change_of_a_duty_is_known(
      String days, String hours, LocalDateTime time, LocalDateTime change) {
    assertThat(DutyHours.find(days, hours).orElseThrow().lastChange(time)).contains(change);
  }

  @Test
  void before_its_first_day_nothing_changed() {
    assertThat(
            DutyHours.find("2026-11-21/3", "07:00-07:00")
                .orElseThrow()
                .lastChange(LocalDateTime.parse("2026-11-21T06:59")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 07:00-15:00",
    "8, 07:00-15:00",
    "12345, 7-15",
    "12345, 07:00-24:00",
    "2026-02-30, 07:00-15:00",
    "2026-11-21/, 07:00-15:00",
    "2026-11-21/100, 07:00-15:00",
    "setiap hari, 07:00-15:00",
  })
  void what_says_nothing_of_the_kind_is_none(String days, String hours) {
    assertThat(DutyHours.find(days, hours)).isEmpty();
  }
}
