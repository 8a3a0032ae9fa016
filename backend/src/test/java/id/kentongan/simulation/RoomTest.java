package id.kentongan.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.fleet.CallSign;
import id.kentongan.fleet.UnitAssignment;
import id.kentongan.fleet.UnitAssignments;
import id.kentongan.fleet.UnitStatus;
import id.kentongan.shared.GeoPoint;
import id.kentongan.simulation.RunningSystem.Account;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the traffic learns of a running system. */
@KentonganTest
class RoomTest {

  private static final String PLACE =
      """
      {"type":"buildingFire","priority":1,"narrative":"Api dari dapur",
       "point":{"type":"Point","coordinates":[106.806,-6.406]}}\
      """;

  private final UnitAssignments assignments;
  private final TransactionTemplate transaction;
  private final RunningSystem system;
  private final Browser dewi;

  RoomTest(
      UnitAssignments assignments,
      TransactionTemplate transaction,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.assignments = assignments;
    this.transaction = transaction;
    this.system = new RunningSystem(home, port, 5060);
    this.dewi = Browser.at(port).signedInAs("dispatcher-1", home);
  }

  @Test
  void theRosterSaysWhoDrivesWhatFromWhereAndWhoSpeaks() throws IOException, InterruptedException {
    Fleet fleet = Fleet.of(signedIn("admin-1"), Set.of("DMK-02", "DMK-01", "XYZ-01"));

    assertThat(fleet.vehicles()).extracting(Vehicle::callSign).containsExactly("DMK-01", "DMK-02");
    Vehicle pump = fleet.vehicles().getFirst();
    assertThat(pump.vehicleClass()).hasToString("TRUCK");
    assertThat(pump.home()).isEqualTo(new GeoPoint(106.805, -6.405));
    assertThat(pump.account()).isEqualTo("responder-1");
    assertThat(fleet.vehicles().getLast().account()).isNull();
  }

  @Test
  void aUnitThatIsSentHasAnOrderWithThePlaceAsLongAsItIsSent()
      throws IOException, InterruptedException {
    Room room = new Room(signedIn("dispatcher-1"), Map.of(), Instant.EPOCH);
    JsonNode incident = JsonMapper.shared().readTree(dewi.post("/api/incidents", PLACE).body());
    UUID assignment = UUID.randomUUID();
    room.look();
    assertThat(room.order("DMK-02")).isNull();

    give(assignment, incident);
    room.look();
    assertThat(room.order("DMK-02"))
        .isEqualTo(new Order(assignment.toString(), new GeoPoint(106.806, -6.406)));

    transaction.executeWithoutResult(_ -> assignments.release(assignment, Instant.now()));
    room.look();
    assertThat(room.order("DMK-02")).isNull();
  }

  @Test
  void anAccountWhosePasswordIsNotInForceIsNamed() {
    assertThatThrownBy(
            () -> new SignedIn(system, new Account("dispatcher-1", "wrong", "dispatcher")))
        .isInstanceOf(CannotSimulate.class)
        .hasMessageContaining("dispatcher-1");
  }

  @Test
  void theHomeSaysWhoSignsInAndWhichDevicesThereAre() {
    assertThat(system.accounts()).extracting(Account::role).contains("dispatcher", "responder");
    assertThat(system.devices()).containsKey("DMK-01");
  }

  private void give(UUID assignment, JsonNode incident) {
    UnitAssignment given =
        new UnitAssignment(
            assignment,
            UUID.fromString(incident.path("id").asString()),
            incident.path("number").asString(),
            UnitStatus.ASSIGNED,
            "Dewi",
            Instant.now());
    transaction.executeWithoutResult(_ ->
        assertThat(assignments.give(new TreeMap<>(Map.of(new CallSign("DMK-02"), given))))
            .isEmpty());
  }

  private SignedIn signedIn(String username) throws IOException, InterruptedException {
    return new SignedIn(
        system, new Account(username, Browser.password(username, system.home()), ""));
  }
}
