package id.kentongan.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.region.CurrentRegion;
import id.kentongan.support.KentonganTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@KentonganTest
class TrackDaysTest {

  private final JdbcClient database;
  private final TrackDays days;
  private final TrackKeeper keeper;
  private final CurrentRegion region;
  private final LocalDate today;

  TrackDaysTest(
      JdbcClient database, TrackDays days, TrackKeeper keeper, CurrentRegion region, Clock clock) {
    this.database = database;
    this.days = days;
    this.keeper = keeper;
    this.region = region;
    this.today = TrackDays.dayOf(clock.instant());
  }

  @Test
  void daysHaveTheirPartitionBeforeTheyBegin() {
    keeper.keep();
    assertThat(partitions())
        .contains(name(today), name(today.plusDays(1)), name(today.plusDays(2)));
  }

  @Test
  void whatIsOlderThanTheRegionKeepsIsThrownAwayByTheDay() {
    LocalDate oldest = today.minusDays(region.region().trackDays());
    days.require(List.of(oldest.minusDays(1), oldest));
    assertThat(partitions()).contains(name(oldest.minusDays(1)), name(oldest));

    keeper.keep();
    assertThat(partitions()).contains(name(oldest)).doesNotContain(name(oldest.minusDays(1)));
    days.require(List.of(oldest));
    assertThat(TrackDays.dayOf(days.oldest())).isEqualTo(oldest);
  }

  private static String name(LocalDate day) {
    return "unit_fix_" + day.toString().replace("-", "");
  }

  private List<String> partitions() {
    return database
        .sql(
            "select relname from pg_inherits join pg_class on oid = inhrelid"
                + " where inhparent = 'unit_fix'::regclass")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
