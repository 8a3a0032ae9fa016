package id.kentongan.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.fleet.FleetSettings.Mqtt;
import id.kentongan.support.KentonganTest;
import id.kentongan.support.Keys;
import id.kentongan.support.MqttBroker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Against a real Mosquitto, a process of its own. */
@KentonganTest
class MqttIntakeTest {

  private static final MqttBroker BROKER = MqttBroker.start();

  private final JdbcClient database;
  private final KnownDevices devices;
  private final FixPipeline pipeline;
  private final JsonMapper json;
  private UnitWithDevice device = new UnitWithDevice(new CallSign("none"), "none");

  MqttIntakeTest(JdbcClient database, KnownDevices devices, FixPipeline pipeline, JsonMapper json) {
    this.database = database;
    this.devices = devices;
    this.pipeline = pipeline;
    this.json = json;
  }

  @BeforeEach
  void aUnitWithADevice(TestInfo test) {
    device = UnitWithDevice.of(database, "MQTT-" + Math.abs(test.getDisplayName().hashCode()));
    devices.refresh();
  }

  @AfterEach
  void theUnitsOfTheOtherTests() {
    device.remove(database);
  }

  @Test
  void bothFormsAreTakenAndNonsenseHoldsUpNobody() throws MqttException {
    try (MqttIntake intake = intake()) {
      intake.stayConnected();
      publish("nonsense");
      publish("x".repeat(10_000));
      publish("id=nobody&lat=1&lon=2");
      publish(form(1));
      publish(
          """
          {"location":{"timestamp":"2026-11-20T00:00:02Z","coords":{"latitude":-6.4,
          "longitude":106.8}},"device_id":"%s"}
          """
              .formatted(device.secret()));
      awaitTrack("1", "2");
    }
  }

  @Test
  void whatIsPublishedWhileNobodyListensIsTakenLater() throws MqttException {
    try (MqttIntake intake = intake()) {
      intake.stayConnected();
      publish(form(1));
      awaitTrack("1");
    }
    publish(form(2));
    publish(form(3));
    try (MqttIntake intake = intake()) {
      intake.stayConnected();
      awaitTrack("1", "2", "3");
    }
  }

  @Test
  void aBrokerThatComesBackIsFoundAgain() throws MqttException {
    try (MqttIntake intake = intake()) {
      intake.stayConnected();
      BROKER.stop();
      intake.stayConnected();
      BROKER.startAgain();
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> {
            intake.stayConnected();
            publish(form(7));
            assertThat(track()).containsExactly("7");
          });
    }
  }

  private MqttIntake intake() {
    return new MqttIntake(
        new Mqtt(BROKER.url(), "gps/+", MqttBroker.USERNAME, Keys.PASSWORD),
        "kentongan-of-tests",
        pipeline,
        json);
  }

  private String form(int second) {
    return "id=%s&lat=-6.4&lon=106.8&timestamp=2026-11-20T00:00:0%dZ"
        .formatted(device.secret(), second);
  }

  /** As a device does, to be kept until somebody has it. */
  private static void publish(String payload) throws MqttException {
    try (MqttClient client = new MqttClient(BROKER.url(), "device", new MemoryPersistence())) {
      MqttConnectOptions options = new MqttConnectOptions();
      options.setUserName(MqttBroker.USERNAME);
      options.setPassword(Keys.PASSWORD.toCharArray());
      client.connect(options);
      client.publish("gps/1", payload.getBytes(StandardCharsets.UTF_8), 1, false);
      client.disconnect();
    }
  }

  private void awaitTrack(String... seconds) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(track()).containsExactly(seconds));
  }

  private List<String> track() {
    return database
        .sql("select extract(second from at)::int::text from unit_fix where unit = ? order by at")
        .param(device.unit().value())
        .query((row, _) -> row.getString(1))
        .list();
  }
}
