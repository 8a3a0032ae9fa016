package id.kentongan.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.fleet.UnitStanding.Said;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A unit with two duties a day, and none at night. */
class UnitStandingTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final List<DutyHours> DUTY = List.of(duty("07:00-15:00"), duty("15:00-23:00"));

  @Test
  void its_crews_say_whether_it_is_there() {
    assertThat(at("12:00", null)).isEqualTo(UnitStatus.AVAILABLE);
    assertThat(at("23:00", null)).isEqualTo(UnitStatus.OFF_DUTY);
  }

  @Test
  void a_unit_that_nobody_is_on_duty_with_ever_is_off_duty_until_somebody_says_otherwise() {
    assertThat(new UnitStanding(null, null, List.of()).status(time("12:00"), ZONE))
        .isEqualTo(UnitStatus.OFF_DUTY);
    assertThat(
            new UnitStanding(said(UnitStatus.AVAILABLE, "08:00"), null, List.of())
                .status(time("23:59"), ZONE))
        .isEqualTo(UnitStatus.AVAILABLE);
  }

  @Test
  void who_went_home_early_is_off_duty_until_the_next_duty_begins() {
    assertThat(at("14:59", said(UnitStatus.OFF_DUTY, "14:00"))).isEqualTo(UnitStatus.OFF_DUTY);
    assertThat(at("15:00", said(UnitStatus.OFF_DUTY, "14:00"))).isEqualTo(UnitStatus.AVAILABLE);
  }

  @Test
  void who_stays_longer_is_available_until_the_next_duty_begins_or_ends() {
    assertThat(at("23:30", said(UnitStatus.AVAILABLE, "23:10"))).isEqualTo(UnitStatus.AVAILABLE);
    assertThat(at("23:30", said(UnitStatus.AVAILABLE, "22:50"))).isEqualTo(UnitStatus.OFF_DUTY);
  }

  @Test
  void what_is_out_of_order_is_so_until_somebody_says_otherwise() {
    assertThat(at("16:00", said(UnitStatus.UNAVAILABLE, "08:00")))
        .isEqualTo(UnitStatus.UNAVAILABLE);
  }

  @Test
  void an_assignment_goes_before_all() {
    UnitAssignment assignment =
        new UnitAssignment(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "KJ-2026-000001",
            UnitStatus.EN_ROUTE,
            "Dewi",
            time("08:00"));

    assertThat(
            new UnitStanding(said(UnitStatus.UNAVAILABLE, "07:30"), assignment, DUTY)
                .status(time("23:30"), ZONE))
        .isEqualTo(UnitStatus.EN_ROUTE);
  }

  private static UnitStatus at(String hour, @Nullable Said said) {
    return new UnitStanding(said, null, DUTY).status(time(hour), ZONE);
  }

  private static Said said(UnitStatus status, String hour) {
    return new Said(status, time(hour));
  }

  private static Instant time(String hour) {
    return LocalDateTime.parse("2026-11-23T" + hour).atZone(ZONE).toInstant();
  }

  private static DutyHours duty(String hours) {
    return DutyHours.find("1234567", hours).orElseThrow();
  }
}
