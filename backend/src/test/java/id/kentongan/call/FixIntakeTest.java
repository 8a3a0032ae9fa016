package id.kentongan.call;

import static id.kentongan.call.LocatedCallers.form;
import static id.kentongan.call.LocatedCallers.number;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.call.location.LocationClaim;
import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which fixes of a call are kept: a trail, the best, and something of everybody. */
@CallTest
class FixIntakeTest {

  private final ToldExchange exchange;
  private final FixIntake fixes;
  private final ToldPlaces told;
  private final JdbcClient database;
  private final LocatedCallers callers;

  FixIntakeTest(
      ToldExchange exchange,
      Calls calls,
      FixIntake fixes,
      ToldPlaces told,
      JdbcClient database,
      @LocalServerPort int port) {
    this.exchange = exchange;
    this.fixes = fixes;
    this.told = told;
    this.database = database;
    this.callers = new LocatedCallers(calls, port);
  }

  @Test
  void a_telephone_that_moves_leaves_a_trail_and_one_that_repeats_itself_none() {
    String number = number();
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number));
    for (String latitude : List.of("-6.4025", "-6.4025", "-6.4026", "-6.4027")) {
      callers.post(form(number, latitude));
    }
    assertThat(callers.fixes(call).stream().map(CallView.Fix::point))
        .containsExactly(
            new GeoPoint(106.7942, -6.4025),
            new GeoPoint(106.7942, -6.4026),
            new GeoPoint(106.7942, -6.4027));
  }

  @Test
  void one_source_that_talks_without_end_takes_no_room_from_another_nor_from_a_person() {
    String number = number();
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number));
    database
        .sql(
            """
            insert into call_fix (id, call, source, garbled, at, received_at)
            select gen_random_uuid(), ?, source, false, now(), now() - n * interval '1 s'
            from generate_series(1, 600) n, (values ('callerLink'), ('typed')) of (source)
            """)
        .param(call.id.value())
        .update();

    callers.post(form(number, "-6.4025"));
    told.tell(call.id, false, null, "Jalan Mawar", People.CALL_TAKER, Instant.now());
    fixes.take(
        call.id,
        FixSource.CALLER_LINK,
        new LocationClaim(null, Map.of("A1", "Jawa Barat"), null, null, null, false),
        Instant.now());

    assertThat(callers.fixes(call)).filteredOn(fix -> fix.source().equals("aml")).hasSize(1);
    assertThat(callers.fixes(call)).filteredOn(fix -> "Jalan Mawar".equals(fix.said())).hasSize(1);
    assertThat(callers.fixes(call)).noneMatch(fix -> fix.civic() != null);
  }

  @Test
  void the_best_fix_of_a_long_call_stays_however_many_come_after_it() {
    ToldCall call = ToldCall.justNow();
    exchange.says(call.offered(number()));
    Instant began = Instant.now().minusSeconds(100);
    fixes.take(call.id, FixSource.CALLER_LINK, circle(5, began), began);
    for (int second = 1; second <= 60; second++) {
      Instant at = began.plusSeconds(second);
      fixes.take(call.id, FixSource.CALLER_LINK, circle(400 + second, at), at);
    }

    assertThat(callers.fixes(call)).hasSize(26);
    assertThat(callers.fixes(call))
        .filteredOn(CallView.Fix::best)
        .extracting(CallView.Fix::radius)
        .containsExactly(5.0);
  }

  private static LocationClaim circle(double radius, Instant at) {
    return new LocationClaim(
        new GeoShape.Circle(new GeoPoint(106.7942, -6.4025), radius),
        Map.of(),
        null,
        null,
        at,
        false);
  }
}
