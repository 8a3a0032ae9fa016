package id.kentongan.dispatch.clock;

import static id.kentongan.dispatch.Desk.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.dispatch.Desk;
import id.kentongan.fleet.Units;
import id.kentongan.incident.IncidentAssignments;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * What is late, and who learns of it. A watch with a clock that is set looks in a transaction that
 * is rolled back: the one of the application waits meanwhile, and knows nothing of it afterwards.
 */
@KentonganTest
class ClockWatchTest {

  private final Desk desk;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final ClockRecords records;
  private final Clocks clocks;
  private final Escalations escalations;
  private final IncidentAssignments incidents;
  private final Units units;
  private final ClockWatch watch;
  private Instant now = Instant.now();

  ClockWatchTest(
      JdbcClient database,
      TransactionTemplate transaction,
      ClockRecords records,
      Clocks clocks,
      Escalations escalations,
      IncidentAssignments incidents,
      Units units,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.desk = new Desk(port, home, database);
    this.database = database;
    this.transaction = transaction;
    this.records = records;
    this.clocks = clocks;
    this.escalations = escalations;
    this.incidents = incidents;
    this.units = units;
    InstantSource set = () -> now;
    this.watch = node(set.withZone(ZoneOffset.UTC));
  }

  private ClockWatch node(Clock clock) {
    return new ClockWatch(records, clocks, escalations, incidents, units, transaction, clock);
  }

  @BeforeEach
  @AfterEach
  void everybody_is_home() {
    desk.callEverybodyBack();
    database.sql("delete from contact where name = 'Kepala Dinas'").update();
  }

  @Test
  void
      an_incident_that_waits_is_nearly_over_after_20_s_over_after_30_and_done_when_somebody_is_sent() {
    JsonNode fire = desk.fire();
    Instant opened = instant(fire.path("openedAt"));
    alone(() -> {
      lookAt(opened.plusSeconds(19));
      assertThat(clock(fire, ClockName.HAND_OVER).band()).isEqualTo(Band.OK);
      lookAt(opened.plusSeconds(21));
      assertThat(clock(fire, ClockName.HAND_OVER).band()).isEqualTo(Band.NEAR);
      lookAt(opened.plusSeconds(31));
      RunningClock over = clock(fire, ClockName.HAND_OVER);
      assertThat(over.band()).isEqualTo(Band.OVER);
      assertThat(over.escalations()).extracting(Escalation::to).containsExactly(Level.SUPERVISOR);
      lookAt(opened.plusSeconds(3600));
      assertThat(clock(fire, ClockName.HAND_OVER).escalations()).hasSize(1);
    });
    desk.send(fire, "DMK-01");
    assertThat(named(fire)).doesNotContain(ClockName.HAND_OVER);
  }

  @Test
  void a_draft_and_what_is_closed_wait_for_nobody_and_what_all_refused_waits_anew() {
    JsonNode draft = desk.begin("\"state\":\"draft\",\"type\":\"buildingFire\"");
    JsonNode fire = desk.fire();
    JsonNode pump = desk.send(fire, "DMK-01").path(0);
    Desk.trySay(desk.dewi(), pump, "\"state\":\"refused\",\"reason\":\"mogok\"");
    alone(() -> {
      lookAt(Instant.now());
      assertThat(named(draft)).isEmpty();
      assertThat(clock(fire, ClockName.HAND_OVER).since()).isAfter(instant(fire.path("openedAt")));
      assertThat(named(fire)).containsExactly(ClockName.HAND_OVER);
    });
  }

  @Test
  void each_clock_of_who_is_sent_runs_until_what_it_waits_for_happens() {
    JsonNode fire = desk.fire();
    JsonNode pump = desk.send(fire, "DMK-01").path(0);
    assertThat(named(fire))
        .containsExactlyInAnyOrder(ClockName.ACKNOWLEDGEMENT, ClockName.ARRIVAL, ClockName.SILENCE);
    desk.say(pump, "acknowledged");
    assertThat(named(fire)).containsExactlyInAnyOrder(ClockName.ARRIVAL, ClockName.SILENCE);
    desk.say(pump, "onScene");
    assertThat(named(fire)).containsExactly(ClockName.SILENCE);
    Desk.trySay(desk.dewi(), pump, "\"state\":\"enRoute\",\"reason\":\"salah pencet\"");
    assertThat(named(fire)).containsExactlyInAnyOrder(ClockName.ARRIVAL, ClockName.SILENCE);
    desk.say(pump, "cancelled");
    assertThat(named(fire)).doesNotContain(ClockName.ARRIVAL, ClockName.SILENCE);
  }

  @Test
  void who_does_not_acknowledge_is_told_of_to_the_supervisor_and_then_to_their_head_each_once() {
    JsonNode fire = desk.fire();
    Instant sent = instant(desk.send(fire, "DMK-01").at("/0/since"));
    database
        .sql(
            """
            insert into contact (agency, kind, name, phone, alert, account)
            values ('damkar', 'head', 'Kepala Dinas', '081200000041', 'phone', '')
            """)
        .update();
    alone(() -> {
      lookAt(sent.plusSeconds(61));
      assertThat(clock(fire, ClockName.ACKNOWLEDGEMENT).escalations())
          .extracting(Escalation::to)
          .containsExactly(Level.SUPERVISOR);
      lookAt(sent.plusSeconds(121));
      lookAt(sent.plusSeconds(122));
      RunningClock over = clock(fire, ClockName.ACKNOWLEDGEMENT);
      assertThat(over.escalations())
          .extracting(Escalation::to)
          .containsExactly(Level.SUPERVISOR, Level.HEAD);
      Escalation head = over.escalations().getLast();
      assertThat(head.name()).isEqualTo("Kepala Dinas");
      assertThat(head.message()).isNull();
      assertThat(head.at()).isEqualTo(sent.plusSeconds(121));
    });
  }

  @Test
  void another_priority_has_other_limits_at_once() {
    JsonNode fire = desk.fire();
    desk.send(fire, "DMK-01");
    database
        .sql("update incident set priority = 3, own_priority = 3 where id = ?")
        .param(UUID.fromString(fire.path("id").asString()))
        .update();
    alone(() -> {
      lookAt(Instant.now());
      RunningClock arrival = clock(fire, ClockName.ARRIVAL);
      assertThat(arrival.priority()).isEqualTo(3);
      assertThat(arrival.dueAt()).isEqualTo(arrival.since().plusSeconds(3600));
    });
  }

  @Test
  void a_crew_is_heard_by_each_word_and_after_people_learnt_of_its_silence_the_next_is_another() {
    JsonNode fire = desk.fire();
    JsonNode pump = desk.send(fire, "DMK-01").path(0);
    desk.say(pump, "onScene");
    RunningClock first = clock(fire, ClockName.SILENCE);
    assertThat(first.onTheWay()).isFalse();
    desk.say(pump, "onScene");
    RunningClock heard = clock(fire, ClockName.SILENCE);
    assertThat(heard.id()).isEqualTo(first.id());
    assertThat(heard.since()).isAfter(first.since());
    alone(() -> {
      lookAt(heard.since().plusSeconds(601));
      assertThat(clock(fire, ClockName.SILENCE).escalations()).hasSize(1);
      clocks.hear(clock(fire, ClockName.SILENCE), heard.since().plusSeconds(602), false, now);
      RunningClock next = clock(fire, ClockName.SILENCE);
      assertThat(next.id()).isNotEqualTo(heard.id());
      assertThat(next.escalations()).isEmpty();
      assertThat(next.band()).isEqualTo(Band.OK);
    });
  }

  @Test
  void two_nodes_that_look_at_once_escalate_once() throws Exception {
    List<JsonNode> fires = new ArrayList<>();
    for (int fire = 0; fire < 20; fire++) {
      fires.add(desk.fire());
    }
    await()
        .untilAsserted(() -> assertThat(fires).allSatisfy(fire -> assertThat(of(fire)).hasSize(1)));
    fires.forEach(this::age);
    ClockWatch one = node(Clock.systemUTC());
    ClockWatch other = node(Clock.systemUTC());
    List<Thread> both =
        List.of(Thread.ofVirtual().start(one::look), Thread.ofVirtual().start(other::look));
    for (Thread each : both) {
      each.join();
    }
    await()
        .untilAsserted(() ->
            assertThat(fires)
                .allSatisfy(fire ->
                    assertThat(clock(fire, ClockName.HAND_OVER).escalations())
                        .extracting(Escalation::to)
                        .containsExactly(Level.SUPERVISOR)));
    assertThat(
            database
                .sql(
                    """
                    select count(*) from audit_entry where action = 'clock.escalated'
                      and subject = any(?)
                    """)
                .param(
                    fires.stream()
                        .map(fire -> "incident:" + fire.path("id").asString())
                        .toArray(String[]::new))
                .query(Integer.class)
                .single())
        .isEqualTo(fires.size());
  }

  @Test
  void a_clock_is_shown_with_a_shape_beside_its_colour_and_by_when_it_is_over() {
    JsonNode fire = desk.fire();
    desk.send(fire, "DMK-01");
    JsonNode shown =
        json(desk.dewi().get("/api/clocks"), 200)
            .path("items")
            .valueStream()
            .filter(each -> each.path("number").equals(fire.path("number")))
            .filter(each -> each.path("clock").asString().equals("acknowledgement"))
            .findFirst()
            .orElseThrow();
    assertThat(shown.path("band").asString()).isEqualTo("ok");
    assertThat(shown.path("shape").asString()).isEqualTo("none");
    assertThat(instant(shown.path("dueAt")))
        .isEqualTo(instant(shown.path("since")).plusSeconds(60));
    assertThat(Band.NEAR.shape()).isNotEqualTo(Band.OVER.shape());
  }

  /** Nobody else looks at the clocks until this is over, and nothing of it stays. */
  private void alone(Runnable look) {
    transaction.executeWithoutResult(each -> {
      database.sql("select pg_advisory_xact_lock(1120006)").query(_ -> {});
      look.run();
      each.setRollbackOnly();
    });
  }

  private void lookAt(Instant time) {
    now = time;
    watch.look();
  }

  private void age(JsonNode incident) {
    database
        .sql(
            """
            update response_clock set since = since - interval '1 min',
              near_at = near_at - interval '1 min', due_at = due_at - interval '1 min'
            where incident = ?
            """)
        .param(UUID.fromString(incident.path("id").asString()))
        .update();
  }

  private List<ClockName> named(JsonNode incident) {
    return of(incident).stream().map(RunningClock::name).toList();
  }

  private RunningClock clock(JsonNode incident, ClockName name) {
    return of(incident).stream().filter(each -> each.name() == name).findFirst().orElseThrow();
  }

  private List<RunningClock> of(JsonNode incident) {
    UUID id = UUID.fromString(incident.path("id").asString());
    return records.running().stream().filter(each -> each.incident().equals(id)).toList();
  }

  private static Instant instant(JsonNode time) {
    return OffsetDateTime.parse(time.asString()).toInstant();
  }
}
