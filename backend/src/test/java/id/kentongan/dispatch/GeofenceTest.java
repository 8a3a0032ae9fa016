package id.kentongan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.fleet.CallSign;
import id.kentongan.fleet.UnitCrossed;
import id.kentongan.fleet.UnitPlace;
import id.kentongan.shared.GeoPoint;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What it means for an assignment that its unit has come somewhere, or has left. */
@KentonganTest
class GeofenceTest {

  private static final CallSign PUMP = new CallSign("DMK-01");
  private static final GeoPoint SCENE = new GeoPoint(106.805, -6.405);

  private final Desk desk;
  private final Geofence geofence;
  private final ApplicationEventPublisher events;

  GeofenceTest(
      JdbcClient database,
      Geofence geofence,
      ApplicationEventPublisher events,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.desk = new Desk(port, home, database);
    this.geofence = geofence;
    this.events = events;
  }

  @BeforeEach
  @AfterEach
  void everybody_is_home() {
    desk.callEverybodyBack();
  }

  @Test
  void a_unit_that_leaves_its_station_and_comes_to_its_scene_needs_nobody_to_say_so() {
    JsonNode fire = fire();
    JsonNode pump = desk.send(fire, "DMK-01").path(0);
    geofence.refresh();
    assertThat(geofence.of(PUMP))
        .singleElement()
        .satisfies(scene -> {
          assertThat(scene.kind()).isEqualTo(UnitPlace.Kind.SCENE);
          assertThat(scene.centre()).isEqualTo(SCENE);
        });

    crosses(UnitPlace.Kind.STATION, "damkar-1", false);
    assertThat(desk.statusOf("DMK-01")).isEqualTo("enRoute");
    crosses(UnitPlace.Kind.SCENE, "another", true);
    assertThat(desk.statusOf("DMK-01")).isEqualTo("enRoute");
    crosses(UnitPlace.Kind.SCENE, fire.path("id").asString(), true);
    assertThat(desk.statusOf("DMK-01")).isEqualTo("onScene");
    JsonNode arrival = desk.timeline(pump).getFirst();
    assertThat(arrival.path("source").asString()).isEqualTo("geofence");
    assertThat(arrival.path("state").asString()).isEqualTo("onScene");

    crosses(UnitPlace.Kind.STATION, "damkar-1", false);
    crosses(UnitPlace.Kind.SCENE, fire.path("id").asString(), false);
    assertThat(desk.statusOf("DMK-01")).isEqualTo("onScene");

    desk.say(pump, "cancelled");
    geofence.refresh();
    assertThat(geofence.of(PUMP)).isEmpty();
    crosses(UnitPlace.Kind.STATION, "damkar-1", false);
    assertThat(desk.statusOf("DMK-01")).isEqualTo("available");
  }

  @Test
  void a_hospital_on_the_way_is_none_to_which_somebody_is_brought() {
    JsonNode pump = desk.send(fire(), "DMK-01").path(0);
    crosses(UnitPlace.Kind.HOSPITAL, "rs-1", true);
    assertThat(desk.statusOf("DMK-01")).isEqualTo("assigned");
    desk.say(pump, "transporting");
    crosses(UnitPlace.Kind.HOSPITAL, "rs-1", true);
    assertThat(desk.statusOf("DMK-01")).isEqualTo("atHospital");
  }

  private JsonNode fire() {
    return desk.begin(
        "\"type\":\"buildingFire\",\"point\":{\"type\":\"Point\",\"coordinates\":[106.805,-6.405]}");
  }

  private void crosses(UnitPlace.Kind kind, String id, boolean here) {
    events.publishEvent(
        new UnitCrossed(PUMP, new UnitPlace(kind, id, SCENE, 100), here, Instant.now()));
  }
}
