package id.kentongan.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import id.kentongan.live.LiveClient;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What screens see of fixes. */
@KentonganTest
class FixLiveTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient database;
  private final KnownDevices devices;
  private final Clock clock;
  private final int port;
  private final Browser dewi;
  private UnitWithDevice device = new UnitWithDevice(new CallSign("none"), "none");

  FixLiveTest(
      JdbcClient database,
      KnownDevices devices,
      Clock clock,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.devices = devices;
    this.clock = clock;
    this.port = port;
    this.dewi = Browser.at(port).signedInAs("dispatcher-1", home);
  }

  @BeforeEach
  void aUnitWithADevice(TestInfo test) {
    device = UnitWithDevice.of(database, "LIVE-" + Math.abs(test.getDisplayName().hashCode()));
    devices.refresh();
  }

  @AfterEach
  void theUnitsOfTheOtherTests() {
    device.remove(database);
  }

  @Test
  void aFixIsOnTheScreensWithItsTimeAndALateOneNeverIs() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try (LiveClient screen = following("units")) {
      send(now.minusSeconds(5), -6.4021, "&speed=10&bearing=90");
      JsonNode shown = next(screen, unit -> !unit.path("fixAt").isNull());
      assertThat(time(shown)).isEqualTo(now.minusSeconds(5));
      assertThat(shown.path("point").path("coordinates").path(1).asDouble()).isEqualTo(-6.4021);
      assertThat(shown.path("speed").asDouble()).isCloseTo(5.144, within(0.001));
      assertThat(shown.path("heading").asDouble()).isEqualTo(90);
      assertThat(shown.path("stale").asBoolean()).isFalse();

      send(now.minusSeconds(60), -6.5, "");
      send(now, -6.4022, "");
      assertThat(time(next(screen, unit -> !time(unit).equals(now.minusSeconds(5)))))
          .isEqualTo(now);
    }
    JsonNode all = JSON.readTree(dewi.get("/api/units").body()).path("items");
    assertThat(all.valueStream().filter(this::isOurs).findFirst().map(FixLiveTest::time))
        .contains(now);
  }

  @Test
  void aUnitThatFallsSilentBecomesStaleAndIsCounted() {
    database
        .sql("update unit set said = 'available', said_at = now() where call_sign = ?")
        .param(device.unit().value())
        .update();
    int before = staleUnits();
    try (LiveClient screen = following("units")) {
      send(clock.instant().minus(Duration.ofMinutes(5)).plusSeconds(3), -6.4, "");
      assertThat(next(screen, unit -> !unit.path("fixAt").isNull()).path("stale").asBoolean())
          .isFalse();
      next(screen, unit -> unit.path("stale").asBoolean());
      await().untilAsserted(() -> assertThat(staleUnits()).isEqualTo(before + 1));
      send(clock.instant(), -6.4, "");
      next(screen, unit -> !unit.path("stale").asBoolean());
    }
  }

  private int staleUnits() {
    return JSON.readTree(dewi.get("/api/indicators").body())
        .path("items")
        .valueStream()
        .filter(each -> each.path("id").asString().equals("unitsStale"))
        .findFirst()
        .orElseThrow()
        .path("value")
        .asInt();
  }

  private LiveClient following(String topic) {
    LiveClient client = LiveClient.connect(port, dewi);
    client.say("{\"subscribe\":\"" + topic + "\"}");
    assertThat(client.next(topic).has("snapshot")).isTrue();
    return client;
  }

  /** Our unit, as soon as it is so. */
  private JsonNode next(LiveClient screen, Predicate<JsonNode> wanted) {
    while (true) {
      var found =
          screen
              .next("units")
              .path("upsert")
              .valueStream()
              .filter(unit -> isOurs(unit) && wanted.test(unit))
              .findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
  }

  private boolean isOurs(JsonNode unit) {
    return unit.path("callSign").asString().equals(device.unit().value());
  }

  private static Instant time(JsonNode unit) {
    return OffsetDateTime.parse(unit.path("fixAt").asString()).toInstant();
  }

  private void send(Instant at, double latitude, String more) {
    String query =
        "id=%s&lat=%s&lon=106.794&timestamp=%d%s"
            .formatted(device.secret(), latitude, at.toEpochMilli(), more);
    assertThat(Browser.at(port).get("/gps?" + query).statusCode()).isEqualTo(200);
  }
}
