package id.kentongan.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Most calls are no emergency; nobody is turned away for that. */
@CallTest
class RepeatCallersTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

  private final JdbcClient database;
  private final Calls calls;
  private final RepeatCallers callers;
  private final Clock clock = Clock.systemUTC();

  /** Each test has its own caller. */
  private final String number = "+62856000" + NUMBERS.incrementAndGet();

  RepeatCallersTest(JdbcClient database, Calls calls, RepeatCallers callers) {
    this.database = database;
    this.calls = calls;
    this.callers = callers;
  }

  @Test
  void three_calls_in_jest_within_a_day_put_a_number_behind_others_until_the_third_is_a_day_old() {
    called("PRANK", 23 * 60);
    called("PRANK", 120);
    called("INFORMATION", 70);
    called(null, 65);
    assertThat(repeat()).isEqualTo(new Repeat(2, false, null, false));
    assertThat(callers.later()).doesNotContainKey(number);

    called("PRANK", 60);

    assertThat(repeat().pranks()).isEqualTo(3);
    assertThat(repeat().later()).isTrue();
    assertThat(Duration.between(clock.instant(), repeat().until()).toMinutes()).isBetween(58L, 60L);
    assertThat(callers.later()).containsEntry(number, repeat().until());
  }

  @Test
  void older_ones_are_forgotten() {
    for (int minutes : new int[] {25 * 60, 26 * 60, 27 * 60, 10}) {
      called("PRANK", minutes);
    }
    assertThat(repeat()).isEqualTo(new Repeat(1, false, null, false));
  }

  @Test
  void who_was_silent_or_needed_something_is_answered_in_turn() {
    for (String needed : new String[] {"SILENT", "EMERGENCY", "NON_EMERGENCY", "REFERRED"}) {
      String other = "+62855000" + NUMBERS.incrementAndGet();
      for (int minutes = 10; minutes < 15; minutes++) {
        called(other, "PRANK", minutes);
      }
      assertThat(callers.later()).containsKey(other);
      called(other, needed, 5);
      assertThat(callers.of(Set.of(other))).containsEntry(other, new Repeat(5, false, null, true));
      assertThat(callers.later()).doesNotContainKey(other);
    }
  }

  @Test
  void nobody_without_a_number_and_nobody_who_never_jested_is_known() {
    for (int minutes = 1; minutes < 6; minutes++) {
      called(null, "PRANK", minutes);
      called("ABANDONED", minutes);
    }
    assertThat(callers.of(Set.of(number))).isEmpty();
    assertThat(callers.later()).doesNotContainKey(number).doesNotContainKey("");
  }

  @Test
  void a_waiting_call_shows_why_and_an_ended_one_does_not() {
    called("PRANK", 3);
    called("PRANK", 2);
    UUID ended = called("PRANK", 1);
    UUID waiting = called(null, 0);
    database.sql("update call set state = 'WAITING' where id = ?").param(waiting).update();

    assertThat(calls.get(new CallId(waiting)).repeat()).isEqualTo(repeat());
    assertThat(calls.get(new CallId(ended)).repeat()).isNull();
  }

  @Test
  void the_exchange_is_told_once_and_when_it_is_over_and_all_again_when_it_was_away() {
    ToldExchange exchange = new ToldExchange();
    QueuePlaces places = new QueuePlaces(callers, exchange, clock);
    called("PRANK", 3);
    called("PRANK", 2);
    called("PRANK", 1);
    exchange.linked = false;
    places.tell();
    exchange.linked = true;
    places.tell();
    places.tell();
    assertThat(told(exchange)).containsExactly("later " + number + " " + repeat().until());

    called("SILENT", 0);
    places.tell();
    places.tell();
    assertThat(told(exchange)).last().isEqualTo("in turn " + number);
    assertThat(told(exchange)).hasSize(2);
  }

  @Test
  void after_a_minute_everything_is_told_again_for_an_exchange_that_was_started_anew() {
    ToldExchange exchange = new ToldExchange();
    called("PRANK", 3);
    called("PRANK", 2);
    called("PRANK", 1);
    Instant now = clock.instant();
    AtomicInteger seconds = new AtomicInteger();
    Clock later =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return clock.getZone();
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now.plusSeconds(seconds.get());
          }
        };
    QueuePlaces places = new QueuePlaces(callers, exchange, later);
    places.tell();
    seconds.set(59);
    places.tell();
    assertThat(told(exchange)).hasSize(1);
    seconds.set(60);
    places.tell();
    assertThat(told(exchange)).hasSize(2);
  }

  private List<String> told(ToldExchange exchange) {
    return exchange.asked.stream().filter(each -> each.contains(number)).toList();
  }

  private Repeat repeat() {
    return Objects.requireNonNull(callers.of(Set.of(number)).get(number));
  }

  private UUID called(@Nullable String disposition, int minutesAgo) {
    return called(number, disposition, minutesAgo);
  }

  private UUID called(@Nullable String from, @Nullable String disposition, int minutesAgo) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into call (id, exchange_call, offered, number, state, outcome, offered_at,
              last_fact_at, disposition)
            values (:id, :name, true, :from, 'ENDED', 'ANSWERED',
              now() - :minutes * interval '1 minute', now(), :disposition)
            """)
        .param("id", id)
        .param("name", "told-" + id)
        .param("from", from)
        .param("minutes", minutesAgo)
        .param("disposition", disposition)
        .update();
    return id;
  }
}
