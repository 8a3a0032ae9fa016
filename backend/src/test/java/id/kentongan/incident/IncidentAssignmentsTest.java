package id.kentongan.incident;

import static id.kentongan.incident.AssignmentState.ACKNOWLEDGED;
import static id.kentongan.incident.AssignmentState.CANCELLED;
import static id.kentongan.incident.AssignmentState.CLEARED;
import static id.kentongan.incident.AssignmentState.ON_SCENE;
import static id.kentongan.incident.AssignmentState.REFUSED;
import static id.kentongan.incident.AssignmentState.SENT;
import static id.kentongan.incident.AssignmentState.TRANSPORTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kentongan.identity.Person;
import id.kentongan.identity.Role;
import id.kentongan.incident.Happening.Assigned;
import id.kentongan.incident.Happening.Closed;
import id.kentongan.incident.Happening.Opened;
import id.kentongan.incident.Happening.Typed;
import id.kentongan.incident.Happening.Unassigned;
import id.kentongan.platform.ProblemException;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What follows for an incident from who was sent to it. */
@KentonganTest
class IncidentAssignmentsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
  private static final Person DEWI = new Person("dispatcher-1", "Dewi", Role.DISPATCHER);
  private static final UUID PUMP = new UUID(1, 1);
  private static final UUID TANKER = new UUID(1, 2);

  private final Incident incident = new Incident();
  private final IncidentAssignments assignments;
  private final TransactionTemplate transaction;
  private final Browser siti;

  IncidentAssignmentsTest(
      IncidentAssignments assignments,
      TransactionTemplate transaction,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.assignments = assignments;
    this.transaction = transaction;
    this.siti = new Room(port, home).as("calltaker-1");
    incident.let(new Typed("buildingFire", 1, false, 1L), NOON);
    incident.let(new Opened(), NOON);
  }

  @Test
  void its_state_is_that_of_the_furthest_and_open_again_when_nobody_is_left() {
    let(PUMP, SENT, true);
    assertThat(incident.state()).isEqualTo(IncidentState.ASSIGNED);
    let(TANKER, SENT, true);
    let(PUMP, ON_SCENE, true);
    assertThat(incident.state()).isEqualTo(IncidentState.ON_SCENE);
    let(PUMP, TRANSPORTING, true);
    assertThat(incident.state()).isEqualTo(IncidentState.ON_SCENE);
    let(PUMP, CANCELLED, false);
    assertThat(incident.state()).isEqualTo(IncidentState.ASSIGNED);
    let(TANKER, CANCELLED, false);
    assertThat(incident.state()).isEqualTo(IncidentState.OPEN);
    incident.let(new Unassigned(TANKER, "DMK-02"), NOON);
    assertThat(incident.assignments().all()).hasSize(1);
  }

  @Test
  void it_closes_with_the_last_who_holds_it_if_somebody_has_done_what_there_was_to_do() {
    let(PUMP, SENT, true);
    let(TANKER, ACKNOWLEDGED, false);
    let(PUMP, CLEARED, false);
    assertThat(incident.state()).isEqualTo(IncidentState.CLOSED);
    assertThat(incident.closedReason()).isNull();
    assertThat(incident.news()).endsWith(new Closed(null));
  }

  @Test
  void one_that_was_opened_again_is_not_closed_by_what_arrives_late() {
    let(PUMP, SENT, true);
    let(PUMP, CLEARED, false);
    incident.let(new Opened(), NOON);
    let(TANKER, CANCELLED, false);
    assertThat(incident.state()).isEqualTo(IncidentState.OPEN);
  }

  @Test
  void nobody_closes_it_before_everything_is_settled() {
    let(PUMP, REFUSED, true);
    let(TANKER, ON_SCENE, true);
    assertThat(incident.assignments().wanted()).isEqualTo(1);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> incident.let(new Closed("selesai"), NOON))
        .satisfies(refusal -> {
          assertThat(refusal.type()).isEqualTo("units-out");
          assertThat(refusal.arguments()).containsEntry("units", "DMK-01, DMK-02");
        });
  }

  @Test
  void who_was_sent_to_what_turns_out_to_be_the_same_goes_with_it_and_back() {
    JsonNode first = Room.begin(siti, Room.FIRE);
    JsonNode second = Room.begin(siti, Room.FIRE);
    UUID pump = UUID.randomUUID();
    learn(second, standing(pump, "DMK-01", SENT, true));

    Room.json(
        siti.put(
            Room.pathOf(second) + "/merged-into",
            "{\"incident\":\"" + first.path("id").asString() + "\"}"),
        200);
    assertThat(now(first).path("state").asString()).isEqualTo("assigned");
    assertThat(now(first).at("/assignments/0").asString()).isEqualTo(pump.toString());
    learn(second, standing(pump, "DMK-01", ON_SCENE, true));
    assertThat(now(first).path("state").asString()).isEqualTo("onScene");
    assertThat(over(second)).isFalse();

    Room.json(siti.delete(Room.pathOf(second) + "/merged-into"), 200);
    assertThat(now(first).path("state").asString()).isEqualTo("open");
    assertThat(now(first).path("assignments")).isEmpty();
    assertThat(now(second).path("state").asString()).isEqualTo("onScene");

    learn(second, standing(pump, "DMK-01", CLEARED, false));
    assertThat(now(second).path("state").asString()).isEqualTo("closed");
    assertThat(over(second)).isTrue();
  }

  private void let(UUID assignment, AssignmentState state, boolean holds) {
    String unit = assignment.equals(PUMP) ? "DMK-01" : "DMK-02";
    incident.let(new Assigned(standing(assignment, unit, state, holds)), NOON);
  }

  private static AssignmentStanding standing(
      UUID assignment, String unit, AssignmentState state, boolean holds) {
    return new AssignmentStanding(assignment, unit, "damkar", state, holds, null);
  }

  private void learn(JsonNode incident, AssignmentStanding standing) {
    transaction.executeWithoutResult(
        _ -> assignments.learn(id(incident), List.of(standing), Instant.now(), DEWI));
  }

  private boolean over(JsonNode incident) {
    return assignments.over(Set.of(id(incident))).contains(id(incident));
  }

  private JsonNode now(JsonNode incident) {
    return Room.json(siti.get(Room.pathOf(incident)), 200);
  }

  private static IncidentId id(JsonNode incident) {
    return new IncidentId(UUID.fromString(incident.path("id").asString()));
  }
}
